import { ReplyAudience, type CannedReply } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { audiences, general, replies as words } from '../strings.ts';
import { copyButton } from './copy.ts';
import { panelStyles } from './panel.styles.ts';

/** @summary Answers to copy, for a freelancer or for a client. */
export class ConsoleReplies extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    panelStyles,
    css`
      fieldset {
        display: flex;
        gap: var(--vv-space-1);
        margin: 0;
        padding: 2px;
        border: 1px solid var(--vv-border);
        border-radius: var(--vv-radius-m);
      }

      fieldset label {
        display: grid;
        place-content: center;
        min-block-size: 28px;
        padding-inline: var(--vv-space-3);
        border-radius: var(--vv-radius-s);
        cursor: pointer;
      }

      fieldset label:has(:checked) {
        background: var(--vv-accent-soft);
        color: var(--vv-on-accent-soft);
        font-weight: 600;
      }

      fieldset label:focus-within {
        outline: 2px solid var(--vv-focus);
      }

      @media (forced-colors: active) {
        fieldset label:has(:checked) {
          outline: 1px solid Highlight;
        }
      }

      .replies {
        display: grid;
      }

      .replies li + li {
        border-block-start: 1px solid var(--vv-border);
      }

      .reply {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: start;
        gap: var(--vv-space-2);
        padding-block: var(--vv-space-2);
      }

      .text {
        padding-block: var(--vv-space-1) var(--vv-space-2);
        color: var(--vv-text-quiet);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) replies: readonly CannedReply[] = [];

  @state() private audience: ReplyAudience = 'freelancer';

  #chosen(audience: ReplyAudience): void {
    this.audience = audience;
  }

  override render() {
    const shown = this.replies.filter(({ audience }) => audience === this.audience);
    return html`<section class="panel" aria-labelledby="heading">
      <div class="head">
        <h2 id="heading">${words.heading}</h2>
        <fieldset aria-label=${words.audience}>
          ${ReplyAudience.options.map(
            (audience) =>
              html`<label>
                <input
                  class="sr-only"
                  type="radio"
                  name="audience"
                  .checked=${audience === this.audience}
                  @change=${() => this.#chosen(audience)}
                />${audiences[audience]}
              </label>`,
          )}
        </fieldset>
      </div>
      ${
        shown.length === 0
          ? html`<p class="quiet-text">${words.none}</p>`
          : html`<ul class="replies">
              ${shown.map(
                ({ title, text }) =>
                  html`<li class="reply">
                    <details>
                      <summary>${title}</summary>
                      <p class="text">${text}</p>
                    </details>
                    ${copyButton(text, `${general.copy}: ${title}`)}
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }
}

define('console-replies', ConsoleReplies);
