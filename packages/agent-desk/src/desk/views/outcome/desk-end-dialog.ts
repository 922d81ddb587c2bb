import { Disposition } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles, iconStyles } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import { dispositions, general, outcome, refusals } from '../../strings.ts';
import { dialogStyles } from '../dialog.styles.ts';
import { DialogOpenedEvent, EndContactEvent } from '../events.ts';

/**
 * @summary Ends a contact without a decision: asks what happened, says that the hold stays, and wants a confirmation.
 * @event desk-dialog-opened
 * @event desk-end-contact
 */
export class DeskEndDialog extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    fieldStyles,
    iconStyles,
    dialogStyles,
    css`
      fieldset {
        display: grid;
        gap: var(--vv-space-1);
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        margin-block-end: var(--vv-space-1);
        font-weight: 600;
      }

      label {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 0 var(--vv-space-3);
        padding: var(--vv-space-2);
        border-radius: var(--vv-radius-s);
        cursor: pointer;
      }

      label:hover {
        background: var(--vv-surface-sunken);
      }

      label input {
        grid-row: span 2;
      }

      .name {
        font-weight: 600;
      }

      .meaning {
        color: var(--vv-text-quiet);
      }

      .problem {
        color: var(--vv-danger);
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @property({ attribute: false }) ask: Ask = idleAsk;
  @property({ type: Boolean, attribute: 'in-call' }) inCall = false;

  @state() private chosen: Disposition | null = null;
  @state() private wasTried = false;

  open(): void {
    this.chosen = null;
    this.wasTried = false;
    this.dispatchEvent(new DialogOpenedEvent('end-contact'));
    this.dialog.showModal();
  }

  get #isAsking(): boolean {
    return this.ask.state === 'asking';
  }

  #close(): void {
    if (!this.#isAsking) this.dialog.close();
  }

  #escaped(event: Event): void {
    if (this.#isAsking) event.preventDefault();
  }

  #confirmed(event: SubmitEvent): void {
    event.preventDefault();
    this.wasTried = true;
    if (this.chosen && !this.#isAsking) this.dispatchEvent(new EndContactEvent(this.chosen));
  }

  override render() {
    return html`<dialog aria-labelledby="heading" aria-describedby="hint" @cancel=${this.#escaped}>
      <form novalidate @submit=${this.#confirmed}>
        <div class="head"><h2 id="heading">${outcome.endHeading}</h2></div>
        <p id="hint">${outcome.endHint} ${this.inCall ? outcome.callGoesOn : nothing}</p>
        <fieldset>
          <legend>${outcome.why}</legend>
          ${Disposition.options.map((disposition) => this.#choice(disposition))}
        </fieldset>
        <div role="alert">
          ${this.wasTried && !this.chosen ? html`<p class="problem">${outcome.needsDisposition}</p>` : nothing}
        </div>
        ${
          this.ask.state === 'refused'
            ? html`<vv-notice kind="danger" announce="assertive">${refusals[this.ask.refusal]}</vv-notice>`
            : nothing
        }
        <div class="actions">
          <button type="button" class="button" aria-disabled=${String(this.#isAsking)} @click=${this.#close}>
            ${general.cancel}
          </button>
          <button class="button primary" aria-disabled=${String(this.#isAsking)}>
            ${this.#isAsking ? outcome.ending : this.chosen ? dispositions[this.chosen].confirm : outcome.confirmEnd}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #choice(disposition: Disposition) {
    return html`<label>
      <input
        type="radio"
        name="disposition"
        value=${disposition}
        .checked=${this.chosen === disposition}
        @change=${() => (this.chosen = disposition)}
      />
      <span class="name">${dispositions[disposition].name}</span>
      <span class="meaning">${dispositions[disposition].meaning}</span>
    </label>`;
  }
}

define('desk-end-dialog', DeskEndDialog);
