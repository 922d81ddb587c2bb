import type { QueuePlace, ServiceView } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import '@visavis/ui/countdown/countdown';
import '@visavis/ui/elapsed/elapsed';
import '@visavis/ui/notice/notice';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { presenceWords } from '../../strings/presence.ts';
import { queueWords as words } from '../../strings/queue.ts';
import { CalmVoice } from '../calm-voice.ts';
import { after } from '../late-code.ts';
import type { TurnNoticeState } from '../turn-notice.ts';
import { serviceNotice } from './late-notice.ts';
import { pageStyles } from './page.styles.ts';
import { queueViewStyles } from './queue-view.styles.ts';
import './turn-options.ts';
import { WantEvent } from './want-event.ts';

/**
 * @summary The wait: place, how long, and something that always moves, so that nobody wonders whether it still works.
 * @event vv-want - `leave`, after it was confirmed; `step-away`
 */
@localized
export class VvQueueView extends LitElement {
  static override readonly styles = [base, buttonStyles, pageStyles, queueViewStyles];

  @query('.confirm .stay') private readonly stayButton!: HTMLElement | null;
  @query('.leave') private readonly leaveButton!: HTMLElement | null;
  @state() private isConfirming = false;
  @state() private said = '';

  @property({ attribute: false }) queue: QueuePlace = { place: 1, waiting: 1, wait: null };

  /** When the wait began, by the clock of `now`. */
  @property({ attribute: false }) joinedAt = 0;
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ type: Boolean }) offline = false;

  /** What became of the place while the line, or an agent, was lost. */
  @property({ attribute: false }) news: keyof typeof words.news | null = null;
  @property({ attribute: false }) service: ServiceView = { state: 'open' };

  /** Time was running, and does not while the person is here. */
  @property({ type: Boolean, attribute: 'clock-stands' }) clockStands = false;
  @property({ type: Boolean }) leaving = false;

  /** By when the line has to be back so that nobody goes first, by the browser's own clock; null when it is not known. */
  @property({ attribute: false }) keptUntil: number | null = null;
  @property({ attribute: false }) turn: TurnNoticeState = 'none';
  @property({ type: Boolean }) sound = false;
  @property({ type: Boolean, attribute: 'can-step-away' }) canStepAway = false;
  @property({ type: Boolean }) stepping = false;

  readonly #voice = new CalmVoice((said) => (this.said = said));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#voice.close();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('queue')) this.#voice.say(words.place(this.queue.place));
  }

  async #leavePressed(): Promise<void> {
    this.isConfirming = true;
    await this.updateComplete;
    this.stayButton?.focus();
  }

  async #stayed(): Promise<void> {
    this.isConfirming = false;
    await this.updateComplete;
    this.leaveButton?.focus();
  }

  /** Escape takes back the question, and does not close the panel as well. */
  #confirmKeyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    void this.#stayed();
  }

  #left(): void {
    if (!this.leaving) this.dispatchEvent(new WantEvent({ what: 'leave' }));
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return after(this.service.state === 'open' ? [] : [serviceNotice], () => super.scheduleUpdate());
  }

  override render() {
    const { place, wait } = this.queue;
    return html`<div class="page middle">
        <div
          class="beacon ${this.offline || this.news || this.service.state !== 'open' ? 'small' : ''}"
          aria-hidden="true"
        >
          <span class="wave"></span><span class="wave"></span><span class="wave"></span>
          <span class="number">${place}</span>
        </div>
        <h3 tabindex="-1">${words.title}</h3>
        <div class="now">
          <p class="place">${words.place(place)}</p>
          <p class="lead">${words.wait(wait, place)}</p>
        </div>
        <div class="sr-only" role="status">${this.said}</div>
        <p class="small">${words.waited} <vv-elapsed .since=${this.joinedAt} .now=${this.now}></vv-elapsed></p>
        ${this.offline ? this.#offline() : this.#online()}
      </div>
      <div class="actions">${this.isConfirming ? this.#confirm() : this.#leave()}</div>`;
  }

  #offline() {
    const { title, keptFor, passed, hint } = presenceWords.offline;
    const until = this.keptUntil;
    if (until === null) return html`<vv-notice kind="warning" announce="polite">${words.offline}</vv-notice>`;
    const isKept = Date.now() < until;
    return html`<vv-notice kind="warning" announce="polite" @vv-countdown-over=${() => this.requestUpdate()}>
      <strong>${title}</strong>
      ${isKept ? html`<p>${keptFor} <vv-countdown .until=${until}></vv-countdown></p>` : html`<p>${passed}</p>`}
      ${navigator.onLine ? nothing : html`<p>${hint}</p>`}
    </vv-notice>`;
  }

  #online() {
    const { news, service } = this;
    const isCalm = news === null && service.state === 'open';
    return html`${news ? html`<vv-notice announce="polite">${words.news[news]}</vv-notice>` : nothing}
      ${
        service.state === 'open'
          ? nothing
          : serviceNotice.draw(
              this,
              () => html`<vv-service-notice at="queue" .service=${service} .now=${this.now}></vv-service-notice>`,
            )
      }
      <vv-turn-options .turn=${this.turn} ?sound=${this.sound}></vv-turn-options>
      <p class="small hint">${words.keepOpen}</p>
      ${this.clockStands ? html`<p class="small hint">${words.clock}</p>` : nothing}
      ${isCalm ? html`<p class="small hint">${words.ready}</p>` : nothing}`;
  }

  #leave() {
    return html`<div class="ways">
      ${this.canStepAway && !this.offline ? this.#stepAway() : nothing}
      <button type="button" class="button quiet leave" @click=${this.#leavePressed}>${words.leave}</button>
    </div>`;
  }

  #stepAway() {
    const pressed = () => this.stepping || this.dispatchEvent(new WantEvent({ what: 'step-away' }));
    return html`<button type="button" class="button" aria-disabled=${this.stepping || nothing} @click=${pressed}>
      ${presenceWords.needMoment}
    </button>`;
  }

  #confirm() {
    return html`<div
      class="confirm"
      role="group"
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
      @keydown=${this.#confirmKeyPressed}
    >
      <p id="leave-title" class="title">${words.leaveTitle}</p>
      <p id="leave-text" class="small">${words.leaveText}</p>
      <div class="choice">
        <button type="button" class="button stay" @click=${this.#stayed}>${words.stay}</button>
        <button type="button" class="button danger" aria-disabled=${this.leaving || nothing} @click=${this.#left}>
          ${this.leaving ? words.leaving : words.leaveNow}
        </button>
      </div>
    </div>`;
  }
}

define('vv-queue-view', VvQueueView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-queue-view': VvQueueView;
  }
}
