import type { QueuePlace, SteppedAway } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import '@visavis/ui/countdown/countdown';
import { define } from '@visavis/ui/define';
import '@visavis/ui/elapsed/elapsed';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import '@visavis/ui/notice/notice';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { pauseWords } from '../../strings/pause.ts';
import { queueWords } from '../../strings/queue.ts';
import { pageStyles } from './page.styles.ts';
import { WantEvent } from './want-event.ts';

/**
 * @summary The person stepped away from the queue: until when their place is kept, and the way back.
 * @event vv-want - `come-back`
 */
@localized
export class VvQueueAwayView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, pageStyles];

  @state() private isOver = false;

  @property({ attribute: false }) queue: QueuePlace = { place: 1, waiting: 1, wait: null };

  /** By the clock of `now`. */
  @property({ attribute: false }) away: SteppedAway = { since: 0, keptUntil: 0 };
  @property({ attribute: false }) now: () => number = Date.now;

  /** Coming back is on its way. */
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) offline = false;

  override willUpdate(): void {
    this.isOver = this.now() >= this.away.keptUntil;
  }

  #back(): void {
    if (!this.busy) this.dispatchEvent(new WantEvent({ what: 'come-back' }));
  }

  override render() {
    const words = pauseWords.away;
    return html`<div class="page middle">
        <div class="emblem">${icon('clock')}</div>
        <h3 tabindex="-1">${words.title}</h3>
        <p class="lead">${this.isOver ? words.gone : words.kept}</p>
        ${this.isOver ? nothing : this.#kept()}
        <p class="small">${words.since} <vv-elapsed .since=${this.away.since} .now=${this.now}></vv-elapsed></p>
        <p class="small">${words.noHurry}</p>
        ${this.offline ? html`<vv-notice kind="warning" announce="polite">${queueWords.offline}</vv-notice>` : nothing}
      </div>
      <div class="actions">
        <button type="button" class="button primary wide" aria-disabled=${this.busy || nothing} @click=${this.#back}>
          ${this.busy ? words.backBusy : words.back}
        </button>
      </div>`;
  }

  #kept() {
    const { keptFor, place } = pauseWords.away;
    return html`<p>${place(this.queue.place)}</p>
      <p @vv-countdown-over=${() => this.requestUpdate()}>
        ${keptFor} <vv-countdown .until=${this.away.keptUntil} .now=${this.now}></vv-countdown>
      </p>`;
  }
}

define('vv-queue-away-view', VvQueueAwayView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-queue-away-view': VvQueueAwayView;
  }
}
