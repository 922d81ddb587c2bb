import type { CaseMail } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../desk/asks.ts';
import { refusals } from '../../desk/code-words.ts';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';
import { dateTimeText } from '../../desk/when.ts';
import { ResendEvent } from '../events.ts';
import { general, mailKinds, mails as words, mailStates } from '../strings.ts';
import { panelStyles } from './panel.styles.ts';

const BADGES: Readonly<Record<CaseMail['state'], string>> = {
  queued: 'wait',
  accepted: 'good',
  bounced: 'bad',
  withdrawn: '',
};

/**
 * @summary The e-mails of a case and whether they arrived, and the invitation once more.
 * @event console-resend
 */
export class ConsoleMails extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    dialogStyles,
    panelStyles,
    css`
      .mails {
        display: grid;
        gap: var(--vv-space-3);
      }

      .mails li {
        display: grid;
        gap: 2px;
        overflow-wrap: anywhere;
      }

      .mails .head {
        justify-content: flex-start;
      }

      .said {
        font-size: var(--vv-text-xs);
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Whose case it is. */
  @property() name = '';
  @property({ attribute: false }) mails: readonly CaseMail[] = [];

  /** From when the invitation can be sent again; null when it cannot. */
  @property({ attribute: false }) resendableFrom: string | null = null;

  /** How sending it again went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  @property({ attribute: false }) now: () => number = Date.now;

  #confirmed(event: SubmitEvent): void {
    event.preventDefault();
    this.dialog.close();
    if (this.ask.state !== 'asking') this.dispatchEvent(new ResendEvent());
  }

  override render() {
    return html`<section class="panel" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      ${
        this.mails.length === 0
          ? html`<p class="quiet-text">${words.none}</p>`
          : html`<ul class="mails">
              ${[...this.mails].reverse().map(mailLine)}
            </ul>`
      }
      ${this.ask.state === 'refused' ? html`<p class="problem" role="alert">${refusals[this.ask.refusal]}</p>` : nothing}
      ${this.resendableFrom === null ? nothing : this.#resend(Date.parse(this.resendableFrom))}
    </section>`;
  }

  #resend(from: number) {
    const isTooSoon = this.now() < from;
    const isBlocked = isTooSoon || this.ask.state === 'asking';
    return html`<button
        type="button"
        class="button small"
        aria-disabled=${String(isBlocked)}
        aria-describedby="why-not"
        @click=${() => !isBlocked && this.dialog.showModal()}
      >
        ${this.ask.state === 'asking' ? words.sending : words.resend}
      </button>
      <p id="why-not" class="quiet-text">${isTooSoon ? words.resendableFrom(dateTimeText(from)) : nothing}</p>
      <dialog aria-labelledby="question">
        <form @submit=${this.#confirmed}>
          <h2 id="question">${words.question}</h2>
          <p>${words.consequence(this.name)}</p>
          <div class="actions">
            <button type="button" class="button" @click=${() => this.dialog.close()}>${general.cancel}</button>
            <button class="button primary">${words.confirm}</button>
          </div>
        </form>
      </dialog>`;
  }
}

function mailLine({ kind, recipient, state, attempts, serverSaid, queuedAt, settledAt }: CaseMail) {
  const at =
    settledAt === null ? words.queuedAt(dateTimeText(Date.parse(queuedAt))) : dateTimeText(Date.parse(settledAt));
  return html`<li>
    <div class="head">
      <strong>${mailKinds[kind]}</strong>
      ${recipient === 'client' ? html`<span class="quiet-text">${words.toClient}</span>` : nothing}
      <span class="badge ${BADGES[state]}">${mailStates[state]}</span>
    </div>
    <span class="quiet-text"
      >${at}${state === 'queued' && attempts > 0 ? html`, ${words.attempts(attempts)}` : nothing}</span
    >
    ${serverSaid ? html`<span class="quiet-text said">${words.said} ${serverSaid}</span>` : nothing}
  </li>`;
}

define('console-mails', ConsoleMails);
