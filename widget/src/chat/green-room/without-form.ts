import { WITHOUT_CAMERA_WORDS, type WithoutCamera, type WithoutCameraReason } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { define } from '@visavis/ui/define';
import { fieldStyles } from '@visavis/ui/field/field.styles';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { withoutWords as words } from '../../strings/without.ts';
import { WantEvent } from '../views/want-event.ts';

const REASONS: readonly WithoutCameraReason[] = ['no-camera', 'not-working', 'not-allowed-here', 'rather-not', 'other'];

/** One line of text that can be stored, or null when nothing is left of it. */
export function oneLine(text: string): string | null {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.slice(0, WITHOUT_CAMERA_WORDS).toWellFormed().trim() || null;
}

/**
 * @summary Why somebody cannot use a camera: one of a few reasons, and a line of their own. Nothing of it has to be said.
 * @event vv-want - `say-why`
 */
@localized
export class VvWithoutForm extends LitElement {
  static override readonly styles = [
    base,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: var(--vv-space-4);
      }

      fieldset {
        display: grid;
        gap: 2px;
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        font-weight: 650;
      }

      .hint {
        margin-block-end: var(--vv-space-1);
        color: var(--vv-text-quiet);
        font-size: var(--vv-text-s);
      }

      fieldset label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--vv-space-3);
        align-items: center;
        min-block-size: 36px;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) said: WithoutCamera | null = null;

  #say(said: WithoutCamera): void {
    this.dispatchEvent(new WantEvent({ what: 'say-why', said }));
  }

  #chosen(reason: WithoutCameraReason): void {
    this.#say({ reason, words: this.said?.words ?? null });
  }

  #written({ target }: InputEvent): void {
    if (this.said) this.#say({ ...this.said, words: oneLine((target as HTMLInputElement).value) });
  }

  override render() {
    return html`<fieldset aria-describedby="hint">
        <legend>${words.question}</legend>
        <p id="hint" class="hint">${words.hint}</p>
        ${REASONS.map(
          (reason) =>
            html`<label>
              <input
                type="radio"
                name="reason"
                value=${reason}
                .checked=${this.said?.reason === reason}
                @change=${() => this.#chosen(reason)}
              />
              <span>${words.reasons[reason]}</span>
            </label>`,
        )}
      </fieldset>
      ${this.said ? this.#words() : nothing}`;
  }

  #words() {
    return html`<div class="field">
      <label for="words">${words.words}</label>
      <input
        id="words"
        type="text"
        dir="auto"
        autocomplete="off"
        maxlength=${WITHOUT_CAMERA_WORDS}
        @input=${this.#written}
      />
    </div>`;
  }
}

define('vv-without-form', VvWithoutForm);
declare global {
  interface HTMLElementTagNameMap {
    'vv-without-form': VvWithoutForm;
  }
}
