import type { BoardAgent, StaffId, TicketId } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../desk/asks.ts';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';
import { MoveTicketEvent } from '../events.ts';
import { general, moving as words, refusals, refused } from '../strings.ts';
import { choiceStyles } from './choice.styles.ts';

/** What is to be moved. `isHeld`: an agent has it, and loses it. */
export type Movable = { readonly ticketId: TicketId; readonly accountId: string; readonly isHeld: boolean };

/**
 * @summary Asks where a contact is to go: to the front of the queue, or to an agent who is available.
 * @event board-move
 */
export class BoardMoveDialog extends LitElement {
  static override readonly styles = [base, buttonStyles, dialogStyles, choiceStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @property({ attribute: false }) what: Movable | null = null;

  /** Who could be offered it now. */
  @property({ attribute: false }) available: readonly BoardAgent[] = [];

  @property({ attribute: false }) ask: Ask = idleAsk;

  /** Null: the front of the queue. */
  @state() private chosen: StaffId | null = null;

  open(): void {
    this.chosen = null;
    this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  #confirmed(event: SubmitEvent): void {
    event.preventDefault();
    if (!this.what || this.ask.state === 'asking') return;
    const move = this.chosen ? ({ to: 'agent', agentId: this.chosen } as const) : ({ to: 'front' } as const);
    this.dispatchEvent(new MoveTicketEvent(this.what.ticketId, move));
  }

  override render() {
    const isAsking = this.ask.state === 'asking';
    return html`<dialog aria-labelledby="heading">
      <form @submit=${this.#confirmed}>
        <h2 id="heading">${words.heading(this.what?.accountId ?? '')}</h2>
        <p>${this.what?.isHeld ? words.hintHeld : words.hintWaiting}</p>
        <fieldset>
          <legend>${words.where}</legend>
          ${this.#choice(null, words.front)}
          ${this.available.map(({ id, name }) => this.#choice(id, words.agent(name)))}
          ${this.available.length === 0 ? html`<p class="hint">${words.nobody}</p>` : nothing}
        </fieldset>
        ${
          this.ask.state === 'refused'
            ? html`<vv-notice kind="danger" announce="assertive">${refusals[this.ask.refusal] ?? refused}</vv-notice>`
            : nothing
        }
        <div class="actions">
          <button type="button" class="button" @click=${() => this.close()}>${general.cancel}</button>
          <button class="button primary" aria-disabled=${String(isAsking)}>
            ${isAsking ? general.underWay : words.confirm}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #choice(id: StaffId | null, label: string) {
    return html`<label>
      <input type="radio" name="where" .checked=${this.chosen === id} @change=${() => (this.chosen = id)} />
      ${label}
    </label>`;
  }
}

define('board-move-dialog', BoardMoveDialog);
