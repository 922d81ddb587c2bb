import type { AgentCase, ContactEnd } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Ask } from '../../asks.ts';
import { dispositions, outcomes, refusals, wrapUp } from '../../strings.ts';
import { dateTimeText } from '../../when.ts';
import { FinishWrapUpEvent } from '../events.ts';
import '../hold/desk-hold.ts';
import { OUTCOME_ICONS } from '../outcome/outcome-icons.ts';
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
  @property({ attribute: false }) ask: Ask = { state: 'idle' };

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
      ${
        this.ask.state === 'refused'
          ? html`<vv-notice kind="warning" announce="polite">${refusals[this.ask.refusal]}</vv-notice>`
          : nothing
      }
      <div class="finish">
        <button
          type="button"
          class="button primary wide"
          aria-disabled=${String(isAsking)}
          aria-describedby="hint"
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
        ${icon(isOutcome ? OUTCOME_ICONS[ended.outcome] : 'minus')}
      </span>
      <div role="status">
        <h3>${isOutcome ? wrapUp.recorded : wrapUp.nothingDecided}</h3>
        <h2 id="heading">${name}</h2>
        <p class="quiet-text">${dateTimeText(ended.at)}</p>
      </div>
    </div>`;
  }
}

define('desk-wrap-up', DeskWrapUp);
