import type { Agent, AgentCase, ContactEnd } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import type { NoteDraft } from '../../note-keeper.ts';
import { agentStates, dispositions, outcomes, refusals, wrapUp } from '../../strings.ts';
import { dateTimeText } from '../../when.ts';
import { ExtendWrapUpEvent, FinishWrapUpEvent } from '../events.ts';
import '../hold/desk-hold.ts';
import '../note/desk-note.ts';
import { outcomeIcon } from '../outcome/outcome-icons.ts';
import { stateIcon } from '../own-state/state-icons.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskWrapUpStyles } from './desk-wrap-up.styles.ts';

/**
 * @summary After the contact: what was recorded, what the account may do now, the note, and how long there is for it, until the
 * agent is free for what comes next.
 * @event desk-finish-wrap-up
 * @event desk-extend-wrap-up
 * @event desk-edit-note
 * @event desk-note-draft
 */
export class DeskWrapUp extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskWrapUpStyles];

  @property({ attribute: false }) ended: ContactEnd | null = null;
  @property({ attribute: false }) case: AgentCase | null = null;
  @property({ attribute: false }) agent: Agent | null = null;
  @property() ticket = '';

  /** What is typed of the note and not saved. */
  @property({ attribute: false }) keptNote: NoteDraft | null = null;

  /** How finishing, extending and saving the note went. */
  @property({ attribute: false }) ask: Ask = idleAsk;
  @property({ attribute: false }) extendAsk: Ask = idleAsk;
  @property({ attribute: false }) noteAsk: Ask = idleAsk;

  /** A refusal of this page's own decision, when another one stands. */
  @property({ attribute: false }) endAsk: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  readonly #keys: KeyController = new KeyController(this, {
    'wrap-up.finish': () => this.#finish(),
    'wrap-up.extend': () => this.#extend(),
  });

  #finish(): void {
    if (this.ask.state !== 'asking') this.dispatchEvent(new FinishWrapUpEvent());
  }

  #extend(): void {
    if (this.agent?.wrapUp?.canExtend && this.extendAsk.state !== 'asking') {
      this.dispatchEvent(new ExtendWrapUpEvent());
    }
  }

  override render() {
    if (!this.ended || !this.case) return nothing;
    return html`<section aria-labelledby="heading">
      <div class="top">${this.#recorded(this.ended)} ${this.#time()}</div>
      ${refusal(this.endAsk)} ${refusal(this.ask)} ${refusal(this.extendAsk)}
      <div class="card">
        <desk-note
          plain
          .note=${this.case.note}
          .ticket=${this.ticket}
          .keptDraft=${this.keptNote}
          .ask=${this.noteAsk}
        ></desk-note>
        <p class="quiet-text kept">${wrapUp.noteKept}</p>
      </div>
      <div class="card hold">
        <h3>${wrapUp.holdNow(this.case.account.name)}</h3>
        <desk-hold .hold=${this.case.hold} .capabilities=${this.case.capabilities}></desk-hold>
      </div>
      ${this.#finishing()}
    </section>`;
  }

  #time() {
    const { agent } = this;
    if (!agent?.wrapUp) return nothing;
    const { endsAt, canExtend } = agent.wrapUp;
    const isAsking = this.extendAsk.state === 'asking';
    return html`<div class="time">
      <p>${wrapUp.timeLeft} <vv-countdown .until=${endsAt} .now=${this.now}></vv-countdown></p>
      <button
        type="button"
        class="button small"
        aria-disabled=${String(!canExtend || isAsking)}
        aria-keyshortcuts=${this.#keys.shortcut('wrap-up.extend')}
        title=${canExtend ? this.#keys.title('wrap-up.extend') : wrapUp.extended}
        @click=${this.#extend}
      >
        ${isAsking ? wrapUp.extending : wrapUp.extend}
      </button>
    </div>`;
  }

  #finishing() {
    const isAsking = this.ask.state === 'asking';
    const next = this.agent?.next ?? null;
    return html`<div class="finish">
      <button
        type="button"
        class="button primary wide"
        aria-disabled=${String(isAsking)}
        aria-describedby="next"
        aria-keyshortcuts=${this.#keys.shortcut('wrap-up.finish')}
        title=${this.#keys.title('wrap-up.finish')}
        @click=${this.#finish}
      >
        ${isAsking ? wrapUp.finishing : wrapUp.finish}
      </button>
      <p id="next" class="next">
        ${next === null ? nothing : html`${stateIcon(next)} ${wrapUp.then(agentStates[next])}`}
      </p>
    </div>`;
  }

  #recorded(ended: ContactEnd) {
    const isOutcome = ended.kind === 'outcome';
    const name = isOutcome ? outcomes[ended.outcome].name : dispositions[ended.disposition].name;
    return html`<div class="recorded">
      <span class="mark ${isOutcome ? ended.outcome : ''}">
        ${isOutcome ? outcomeIcon(ended.outcome) : icon('minus')}
      </span>
      <div role="status">
        <h3>${isOutcome ? wrapUp.recorded : wrapUp.nothingDecided}</h3>
        <h2 id="heading">${name}</h2>
        <p class="quiet-text">${dateTimeText(ended.at)}</p>
      </div>
    </div>`;
  }
}

function refusal(ask: Ask) {
  if (ask.state !== 'refused') return nothing;
  return html`<vv-notice kind="warning" announce="polite">${refusals[ask.refusal]}</vv-notice>`;
}

define('desk-wrap-up', DeskWrapUp);
