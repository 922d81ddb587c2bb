import type { AgentCase, ContactEnd } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import { dispositions, outcomes, refusals, wrapUp } from '../../strings.ts';
import { dateTimeText } from '../../when.ts';
import { FinishWrapUpEvent } from '../events.ts';
import '../hold/desk-hold.ts';
import { outcomeIcon } from '../outcome/outcome-icons.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskWrapUpStyles } from './desk-wrap-up.styles.ts';

/**
 * @summary After the contact: what was recorded and what the account may do now, until the agent is free for the next.
 * @event desk-finish-wrap-up
 */
export class DeskWrapUp extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskWrapUpStyles];

  @property({ attribute: false }) ended: ContactEnd | null = null;
  @property({ attribute: false }) case: AgentCase | null = null;

  /** How finishing the wrap-up went. */
  @property({ attribute: false }) ask: Ask = idleAsk;

  /** A refusal of this page's own decision, when another one stands. */
  @property({ attribute: false }) endAsk: Ask = idleAsk;

  readonly #keys: KeyController = new KeyController(this, { 'wrap-up.finish': () => this.#finish() });

  #finish(): void {
    if (this.ask.state !== 'asking') this.dispatchEvent(new FinishWrapUpEvent());
  }

  override render() {
    if (!this.ended || !this.case) return nothing;
    const isAsking = this.ask.state === 'asking';
    return html`<section aria-labelledby="heading">
      ${this.#recorded(this.ended)}
      <div class="hold">
        <h3>${wrapUp.holdNow(this.case.account.name)}</h3>
        <desk-hold .hold=${this.case.hold} .capabilities=${this.case.capabilities}></desk-hold>
      </div>
      ${refusal(this.endAsk)} ${refusal(this.ask)}
      <div class="finish">
        <button
          type="button"
          class="button primary wide"
          aria-disabled=${String(isAsking)}
          aria-describedby="hint"
          aria-keyshortcuts=${this.#keys.shortcut('wrap-up.finish')}
          title=${this.#keys.title('wrap-up.finish')}
          @click=${this.#finish}
        >
          ${isAsking ? wrapUp.finishing : wrapUp.finish}
        </button>
        <p id="hint" class="quiet-text">${wrapUp.hint}</p>
      </div>
    </section>`;
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
