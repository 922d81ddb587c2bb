import { base, buttonStyles, define, fieldStyles } from '@visavis/ui';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { copyButton } from '../../console/views/copy.ts';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';
import type { Made } from '../admin-state.ts';
import { PutAwayEvent } from '../events.ts';
import { secret as words } from '../strings.ts';

/**
 * @summary Shows a secret once, in a dialog that is put away by its button.
 * @event admin-put-away
 * @event console-copied
 */
export class AdminSecret extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    fieldStyles,
    dialogStyles,
    css`
      .secret {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--vv-space-2);
      }

      .secret input {
        font-family: ui-monospace, monospace;
        font-size: var(--vv-text-s);
      }

      h2 {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  @property({ attribute: false }) made: Made | null = null;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('made') && this.made) this.dialog?.showModal();
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    this.dialog?.close();
  }

  override render() {
    const { made } = this;
    if (!made) return nothing;
    const value = made.kind === 'key' ? made.key.secret : made.webhook.secret;
    const heading = made.kind === 'key' ? words.key(made.key.name) : words.webhook(made.webhook.url);
    return html`<dialog
      aria-labelledby="heading"
      @cancel=${(event: Event) => event.preventDefault()}
      @close=${() => this.dispatchEvent(new PutAwayEvent())}
    >
      <form @submit=${this.#submitted}>
        <h2 id="heading">${heading}</h2>
        <vv-notice kind="warning">${words.once}</vv-notice>
        <div class="field">
          <label for="secret">${words.label}</label>
          <span class="secret">
            <input id="secret" readonly spellcheck="false" .value=${value} @focus=${selected} />
            ${copyButton(value, words.copy)}
          </span>
        </div>
        <div class="actions"><button class="button primary">${words.putAway}</button></div>
      </form>
    </dialog>`;
  }
}

const selected = (event: Event): void => (event.target as HTMLInputElement).select();

define('admin-secret', AdminSecret);
