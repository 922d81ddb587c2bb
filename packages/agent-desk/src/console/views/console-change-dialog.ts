import { OutcomeKind, REASON_CODES, type ReasonCode } from '@visavis/protocol';
import { base, buttonStyles, define, fieldStyles } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { idleAsk, type Ask } from '../../desk/asks.ts';
import { outcomes, reasons, refusals } from '../../desk/code-words.ts';
import { BY_SEVERITY, decisionOf, emptyDraft, problemsOf, type DecisionDraft } from '../../desk/decision-draft.ts';
import { outcome as deskWords } from '../../desk/strings.ts';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';
import { ChangeDecisionEvent } from '../events.ts';
import { change as words, general } from '../strings.ts';

/** A supervisor's tick stands for the word that an agent types. */
const WORD = 'sure';
const DEMANDS = { words: [WORD], openQuestions: 0 };

/**
 * @summary A supervisor decides a case anew: outcome, reason, comment, and that they mean it.
 * @event console-change-decision
 */
export class ConsoleChangeDialog extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    fieldStyles,
    dialogStyles,
    css`
      .sure {
        display: flex;
        align-items: center;
        gap: var(--vv-space-2);
      }

      .problem {
        color: var(--vv-danger);
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Who is decided about. */
  @property() name = '';

  /** How the last confirmation went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** How many decisions the case has so far. */
  @property({ type: Number }) decisions = 0;

  @property({ attribute: false }) makeKey: () => string = () => '';

  @state() private draft: DecisionDraft | null = null;
  @state() private isSure = false;
  @state() private wasTried = false;

  #key = '';
  #basedOn = 0;

  /** Begins a new decision: an empty form under a new key. */
  open(): void {
    this.draft = null;
    this.isSure = false;
    this.wasTried = false;
    this.#key = this.makeKey();
    this.#basedOn = this.decisions;
    this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  #confirmed(event: SubmitEvent): void {
    event.preventDefault();
    this.wasTried = true;
    const decision = this.draft?.comment.trim() && decisionOf({ ...this.draft, typedWord: WORD }, DEMANDS);
    if (decision && this.isSure && this.ask.state !== 'asking') {
      this.dispatchEvent(new ChangeDecisionEvent({ clientId: this.#key, basedOn: this.#basedOn, decision }));
    }
  }

  #ticked(event: Event): void {
    this.isSure = (event.target as HTMLInputElement).checked;
  }

  override render() {
    const isAsking = this.ask.state === 'asking';
    return html`<dialog aria-labelledby="heading">
      <form novalidate @submit=${this.#confirmed}>
        <h2 id="heading">${words.heading}</h2>
        <vv-notice kind="warning"><strong>${this.name}:</strong> ${words.hint}</vv-notice>
        ${this.#outcome()} ${this.draft ? this.#reason(this.draft) : nothing}
        <label class="sure">
          <input type="checkbox" .checked=${this.isSure} @change=${this.#ticked} />
          ${words.sure}
        </label>
        ${this.#problems()}
        <div class="actions">
          <button type="button" class="button" @click=${() => this.close()}>${general.cancel}</button>
          <button class="button primary" aria-disabled=${String(isAsking)}>
            ${isAsking ? deskWords.recording : words.confirm}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #outcome() {
    return html`<div class="field">
      <label for="outcome">${words.outcome}</label>
      <select id="outcome" @change=${(event: Event) => this.#chosen((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${this.draft === null}>${words.chooseOutcome}</option>
        ${BY_SEVERITY.map(
          (kind) =>
            html`<option value=${kind} .selected=${this.draft?.outcome === kind}>${outcomes[kind].name}</option>`,
        )}
      </select>
      ${this.draft ? html`<span class="hint">${outcomes[this.draft.outcome].consequence}</span>` : nothing}
    </div>`;
  }

  #chosen(value: string): void {
    const kind = OutcomeKind.safeParse(value);
    this.draft = kind.success ? { ...emptyDraft(kind.data), comment: this.draft?.comment ?? '' } : null;
  }

  #reason(draft: DecisionDraft) {
    const codes: readonly ReasonCode[] = REASON_CODES[draft.outcome];
    return html`<div class="field">
        <label for="reason">${deskWords.reason}</label>
        <select
          id="reason"
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.draft = { ...draft, reasonCode: codes.find((code) => code === value) ?? null };
          }}
        >
          <option value="" .selected=${draft.reasonCode === null}>${deskWords.chooseReason}</option>
          ${codes.map(
            (code) => html`<option value=${code} .selected=${draft.reasonCode === code}>${reasons[code]}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="comment">${deskWords.comment}</label>
        <textarea
          id="comment"
          dir="auto"
          maxlength="2000"
          .value=${draft.comment}
          @input=${(event: Event) => (this.draft = { ...draft, comment: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>`;
  }

  #problems() {
    if (this.ask.state === 'refused') {
      return html`<vv-notice kind="danger" announce="assertive">${refusals[this.ask.refusal]}</vv-notice>`;
    }
    if (!this.wasTried) return nothing;
    const [first] = this.draft ? problemsOf({ ...this.draft, typedWord: WORD }, DEMANDS) : [];
    const problem = !this.draft
      ? words.needsOutcome
      : first
        ? deskWords.problems[first]
        : this.draft.comment.trim() === ''
          ? words.needsComment
          : this.isSure
            ? null
            : words.needsSure;
    return problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing;
  }
}

define('console-change-dialog', ConsoleChangeDialog);
