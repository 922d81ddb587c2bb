import type { ClientId, OutcomeKind } from '@visavis/protocol';
import { base, buttonStyles, define, iconStyles } from '@visavis/ui';
import { html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import { KeyController } from '../../../keys/key-controller.ts';
import { BY_SEVERITY } from '../../decision-draft.ts';
import { outcome, outcomes } from '../../strings.ts';
import { paneStyles } from '../pane.styles.ts';
import './desk-decision-dialog.ts';
import type { DeskDecisionDialog } from './desk-decision-dialog.ts';
import './desk-end-dialog.ts';
import type { DeskEndDialog } from './desk-end-dialog.ts';
import type { FetchLetter } from './desk-letter.ts';
import { deskOutcomeStyles } from './desk-outcome.styles.ts';
import { outcomeIcon } from './outcome-icons.ts';

/**
 * @summary What can be decided, from mild to severe, and the way to end a contact without a decision. Each opens its dialog;
 * nothing is sent before its confirmation.
 */
export class DeskOutcome extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskOutcomeStyles];

  @query('desk-decision-dialog') private readonly decisionDialog!: DeskDecisionDialog;
  @query('desk-end-dialog') private readonly endDialog!: DeskEndDialog;

  /** Who is decided about. */
  @property() name = '';

  @property({ attribute: false }) decideAsk: Ask = idleAsk;
  @property({ attribute: false }) endAsk: Ask = idleAsk;

  /** A call is on; it ends with the contact. */
  @property({ type: Boolean, attribute: 'in-call' }) inCall = false;

  /** How many questions of the deck were not asked. */
  @property({ type: Number, attribute: 'open-questions' }) openQuestions = 0;

  /** Why nothing can be decided now, in words; empty where it can. */
  @property({ attribute: 'why-not' }) whyNot = '';

  /** Asks for the message that the freelancer would be written. */
  @property({ attribute: false }) fetchLetter: FetchLetter | null = null;

  /** Makes the key of one decision; asked each time the dialog opens. */
  @property({ attribute: false }) makeClientId: () => ClientId = () => '';

  readonly #keys: KeyController = new KeyController(this, {
    'outcome.verified': () => this.#decides('verified'),
    'outcome.id-verification': () => this.#decides('id-verification'),
    'outcome.payment-risk': () => this.#decides('payment-risk'),
    'outcome.suspended': () => this.#decides('suspended'),
    'contact.end': () => this.#ends(),
  });

  /** The button has the focus first, so that it has it again when its dialog is closed. */
  #decides(kind: OutcomeKind): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-outcome=${kind}]`)?.focus();
    if (this.whyNot === '') this.decisionDialog.open(kind);
  }

  #ends(): void {
    this.renderRoot.querySelector<HTMLElement>('.title button')?.focus();
    this.endDialog.open();
  }

  override render() {
    return html`<div class="title">
        <h3 id="heading">${outcome.heading}</h3>
        <button
          type="button"
          class="button small"
          aria-haspopup="dialog"
          aria-keyshortcuts=${this.#keys.shortcut('contact.end')}
          title=${this.#keys.title('contact.end')}
          @click=${() => this.endDialog.open()}
        >
          ${outcome.endMenu}
        </button>
      </div>
      <div class="choices" role="group" aria-labelledby="heading">${BY_SEVERITY.map((kind) => this.#choice(kind))}</div>
      <p id="why-not" class="why-not" role="status">${this.whyNot}</p>
      <desk-decision-dialog
        .openQuestions=${this.openQuestions}
        .fetchLetter=${this.fetchLetter}
        .name=${this.name}
        .ask=${this.decideAsk}
        .inCall=${this.inCall}
        .makeClientId=${this.makeClientId}
      ></desk-decision-dialog>
      <desk-end-dialog .ask=${this.endAsk} .inCall=${this.inCall}></desk-end-dialog>`;
  }

  #choice(kind: OutcomeKind) {
    return html`<button
      type="button"
      class="choice ${kind}"
      aria-haspopup="dialog"
      data-outcome=${kind}
      aria-keyshortcuts=${this.#keys.shortcut(`outcome.${kind}`)}
      title=${this.#keys.title(`outcome.${kind}`)}
      aria-disabled=${String(this.whyNot !== '')}
      aria-describedby="why-not"
      @click=${() => this.#decides(kind)}
    >
      ${outcomeIcon(kind)}
      <span class="name">${outcomes[kind].name}</span>
      <span class="effect">${outcomes[kind].effect}</span>
    </button>`;
  }
}

define('desk-outcome', DeskOutcome);
