import type { BoardAgent } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../desk/asks.ts';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';
import { SignOutAgentEvent } from '../events.ts';
import { general, refusals, refused, signingOut as words } from '../strings.ts';

/**
 * @summary Asks whether an agent is really to be signed out.
 * @event board-sign-out
 */
export class BoardSignOutDialog extends LitElement {
  static override readonly styles = [base, buttonStyles, dialogStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @property({ attribute: false }) agent: BoardAgent | null = null;

  @property({ attribute: false }) ask: Ask = idleAsk;

  open(): void {
    this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  #confirmed(event: SubmitEvent): void {
    event.preventDefault();
    if (this.agent && this.ask.state !== 'asking') this.dispatchEvent(new SignOutAgentEvent(this.agent.id));
  }

  override render() {
    const isAsking = this.ask.state === 'asking';
    return html`<dialog aria-labelledby="heading">
      <form @submit=${this.#confirmed}>
        <h2 id="heading">${words.heading(this.agent?.name ?? '')}</h2>
        <p>${words.hint}</p>
        ${
          this.ask.state === 'refused'
            ? html`<vv-notice kind="danger" announce="assertive">${refusals[this.ask.refusal] ?? refused}</vv-notice>`
            : nothing
        }
        <div class="actions">
          <button type="button" class="button" @click=${() => this.close()}>${general.cancel}</button>
          <button class="button danger" aria-disabled=${String(isAsking)}>
            ${isAsking ? general.underWay : words.confirm}
          </button>
        </div>
      </form>
    </dialog>`;
  }
}

define('board-sign-out-dialog', BoardSignOutDialog);
