import { REASON_CODES, type ClientId, type OutcomeKind, type ReasonCode } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../asks.ts';
import {
  emptyDraft,
  madeOf,
  needsTypedWord,
  previewedOf,
  problemsOf,
  type Demands,
  type DraftProblem,
} from '../../decision-draft.ts';
import { general, outcome, outcomes, override, reasons, refusals } from '../../strings.ts';
import { dialogStyles } from '../dialog.styles.ts';
import { DecideEvent, DialogOpenedEvent } from '../events.ts';
import { decisionDialogStyles } from './desk-decision-dialog.styles.ts';
import './desk-letter.ts';
import type { FetchLetter } from './desk-letter.ts';
import { outcomeIcon } from './outcome-icons.ts';

const COMMENT_MAX = 2000;
const OVERRIDE_MAX = 500;

/**
 * @summary Asks for the reason of one decision and for its confirmation. What was filled in stays while the server is asked,
 * when it refuses, and when the line is lost.
 * @event desk-dialog-opened
 * @event desk-decide
 */
export class DeskDecisionDialog extends LitElement {
  static override readonly styles = [base, buttonStyles, fieldStyles, iconStyles, dialogStyles, decisionDialogStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Who is decided about. */
  @property() name = '';

  /** How the last confirmation went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  @property({ type: Boolean, attribute: 'in-call' }) inCall = false;
  @property({ attribute: false }) makeClientId: () => ClientId = () => '';

  /** How many questions of the deck were not asked: deciding without them needs a why. */
  @property({ type: Number, attribute: 'open-questions' }) openQuestions = 0;

  /** Asks for the message that the freelancer would be written. */
  @property({ attribute: false }) fetchLetter: FetchLetter | null = null;

  @state() private draft = emptyDraft('verified');
  /** Problems are named after the first try to confirm, not while somebody still fills in. */
  @state() private wasTried = false;

  #clientId: ClientId = '';

  /** Begins a new decision: an empty form under a new key. */
  open(kind: OutcomeKind): void {
    this.draft = emptyDraft(kind);
    this.wasTried = false;
    this.#clientId = this.makeClientId();
    this.dispatchEvent(new DialogOpenedEvent('decide'));
    this.dialog.showModal();
  }

  /** DD2: a suspension is confirmed by the word that is shown or by the name of the account. */
  get #demands(): Demands {
    return { words: [outcome.confirmWord, this.name], openQuestions: this.openQuestions };
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
    const made = madeOf(this.draft, this.#demands, this.#clientId);
    if (made && !this.#isAsking) this.dispatchEvent(new DecideEvent(made));
    if (!made) void this.#showFirstProblem();
  }

  async #showFirstProblem(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  override render() {
    const kind = this.draft.outcome;
    return html`<dialog aria-labelledby="question" @cancel=${this.#escaped}>
      <form novalidate @submit=${this.#confirmed}>
        <div class="head">
          ${outcomeIcon(kind)}
          <h2 id="question">${outcomes[kind].question}</h2>
        </div>
        <vv-notice kind=${kind === 'verified' ? 'success' : kind === 'suspended' ? 'danger' : 'warning'}>
          <strong>${this.name}:</strong> ${outcomes[kind].consequence} ${this.inCall ? outcome.callGoesOn : nothing}
        </vv-notice>
        ${this.#fields()}
        ${
          this.ask.state === 'refused'
            ? html`<vv-notice kind="danger" announce="assertive">${refusals[this.ask.refusal]}</vv-notice>`
            : nothing
        }
        <div class="actions">
          <button type="button" class="button" aria-disabled=${String(this.#isAsking)} @click=${this.#close}>
            ${general.cancel}
          </button>
          <button class="button ${kind === 'suspended' ? 'danger' : 'primary'}" aria-disabled=${String(this.#isAsking)}>
            ${this.#isAsking ? outcome.recording : outcomes[kind].confirm}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #fields() {
    const problems = this.wasTried ? problemsOf(this.draft, this.#demands) : [];
    return html`<div class="sheet">
      <div class="fields">
        ${this.#reason(problems)} ${this.#comment(problems)}
        ${this.openQuestions > 0 ? this.#override(problems) : nothing}
        ${needsTypedWord(this.draft.outcome) ? this.#word(problems) : nothing}
      </div>
      <desk-letter .decision=${previewedOf(this.draft)} .fetchLetter=${this.fetchLetter}></desk-letter>
    </div>`;
  }

  #reason(problems: readonly DraftProblem[]) {
    const codes: readonly ReasonCode[] = REASON_CODES[this.draft.outcome];
    const chosen = this.draft.reasonCode;
    return html`<div class="field">
      <label for="reason">${outcome.reason}</label>
      <select
        id="reason"
        autofocus
        aria-invalid=${String(problems.includes('needs-reason'))}
        @change=${(event: Event) => this.#reasonChosen((event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${chosen === null}>${outcome.chooseReason}</option>
        ${codes.map((code) => html`<option value=${code} .selected=${chosen === code}>${reasons[code]}</option>`)}
      </select>
      ${problem(problems, 'needs-reason')}
    </div>`;
  }

  #reasonChosen(value: string): void {
    const codes: readonly ReasonCode[] = REASON_CODES[this.draft.outcome];
    this.draft = { ...this.draft, reasonCode: codes.find((code) => code === value) ?? null };
  }

  #comment(problems: readonly DraftProblem[]) {
    return html`<div class="field">
      <label for="comment">${this.draft.reasonCode === 'other' ? outcome.comment : outcome.commentOptional}</label>
      <textarea
        id="comment"
        dir="auto"
        maxlength=${COMMENT_MAX}
        aria-describedby="comment-hint"
        aria-invalid=${String(problems.includes('needs-comment'))}
        .value=${this.draft.comment}
        @input=${(event: Event) =>
          (this.draft = { ...this.draft, comment: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <span id="comment-hint" class="hint">${outcome.commentHint}</span>
      ${problem(problems, 'needs-comment')}
    </div>`;
  }

  #override(problems: readonly DraftProblem[]) {
    return html`<div class="field">
      <vv-notice kind="warning">${override.open(this.openQuestions)}</vv-notice>
      <label for="override">${override.label}</label>
      <textarea
        id="override"
        dir="auto"
        rows="2"
        maxlength=${OVERRIDE_MAX}
        aria-describedby="override-hint"
        aria-invalid=${String(problems.includes('needs-override'))}
        .value=${this.draft.override}
        @input=${(event: Event) =>
          (this.draft = { ...this.draft, override: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <span id="override-hint" class="hint">${override.hint}</span>
      ${problem(problems, 'needs-override')}
    </div>`;
  }

  #word(problems: readonly DraftProblem[]) {
    return html`<div class="field">
      <label for="word">${outcome.typeWord(outcome.confirmWord)}</label>
      <input
        id="word"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${String(problems.includes('needs-word'))}
        .value=${this.draft.typedWord}
        @input=${(event: Event) =>
          (this.draft = { ...this.draft, typedWord: (event.target as HTMLInputElement).value })}
      />
      ${problem(problems, 'needs-word')}
    </div>`;
  }
}

function problem(problems: readonly DraftProblem[], which: DraftProblem) {
  return problems.includes(which)
    ? html`<span class="problem" role="alert">${outcome.problems[which]}</span>`
    : nothing;
}

define('desk-decision-dialog', DeskDecisionDialog);
