import { DeclineReason, type Offer } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles, TickController } from '@visavis/ui';
import { html, LitElement, nothing, svg } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { KeyController } from '../../../keys/key-controller.ts';
import { idleAsk, type Ask } from '../../asks.ts';
import { declineReasons, offer as words, refusals } from '../../strings.ts';
import { AcceptOfferEvent, DeclineOfferEvent } from '../events.ts';
import { paneStyles } from '../pane.styles.ts';
import { deskOfferStyles } from './desk-offer.styles.ts';

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/**
 * @summary Somebody is offered: how long they have waited and why they come, how long there is to answer, and the answers. It
 * never takes the focus from where somebody types; it says that it is there.
 * @event desk-accept-offer
 * @event desk-decline-offer
 */
export class DeskOffer extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, paneStyles, deskOfferStyles];

  @query('.take') private readonly takeButton!: HTMLElement | null;

  @property({ attribute: false }) offer: Offer | null = null;
  @property({ type: Boolean }) connected = false;

  /** How accepting and declining went. */
  @property({ attribute: false }) acceptAsk: Ask = idleAsk;
  @property({ attribute: false }) declineAsk: Ask = idleAsk;

  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private isDeclining = false;

  readonly #keys: KeyController = new KeyController(this, {
    'offer.accept': () => this.#accepts(),
    'offer.decline': () => (this.isDeclining = !this.isDeclining),
  });

  constructor() {
    super();
    new TickController(this);
  }

  get #leftMs(): number {
    return Math.max((this.offer?.lapsesAt ?? 0) - this.now(), 0);
  }

  get #isAsking(): boolean {
    return this.acceptAsk.state === 'asking' || this.declineAsk.state === 'asking';
  }

  get #canAnswer(): boolean {
    return this.connected && !this.#isAsking && this.#leftMs > 0;
  }

  #accepts(): void {
    if (this.#canAnswer) this.dispatchEvent(new AcceptOfferEvent());
  }

  #declines(reason: DeclineReason): void {
    if (this.#canAnswer) this.dispatchEvent(new DeclineOfferEvent(reason));
  }

  /** Where somebody lands who worked by keyboard in what the offer took the place of. */
  override focus(): void {
    this.takeButton?.focus();
  }

  override render() {
    const { offer } = this;
    if (!offer) return nothing;
    const seconds = Math.ceil((offer.lapsesAt - offer.offeredAt) / 1000);
    return html`<p class="sr-only" role="alert">${words.announce(seconds)}</p>
      <section aria-labelledby="heading">
        ${this.#ring(offer)}
        <h2 id="heading">${words.heading}</h2>
        <p>${words.waited} <vv-elapsed .since=${offer.joinedAt} .now=${this.now}></vv-elapsed></p>
        ${offer.isSecondReview ? html`<p class="why">${icon('information')} ${words.isSecondReview}</p>` : nothing}
        ${offer.isFront ? html`<p class="why">${icon('information')} ${words.isFront}</p>` : nothing}
        <button
          type="button"
          class="button primary take"
          aria-disabled=${String(!this.#canAnswer)}
          aria-keyshortcuts=${this.#keys.shortcut('offer.accept')}
          title=${this.#keys.title('offer.accept')}
          @click=${this.#accepts}
        >
          ${this.acceptAsk.state === 'asking' ? words.taking : words.takeNext}
        </button>
        <div role="status" class="said">${this.#said()}</div>
        ${this.#decline()}
      </section>`;
  }

  #ring({ offeredAt, lapsesAt }: Offer) {
    const left = this.#leftMs;
    const part = Math.min(left / Math.max(lapsesAt - offeredAt, 1), 1);
    const seconds = Math.ceil(left / 1000);
    return html`<div class="ring" role="timer" aria-label=${`${seconds} ${words.secondsLeft}`}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle cx="50" cy="50" r=${RADIUS} />
        ${svg`<circle class="left" cx="50" cy="50" r=${RADIUS} stroke-dasharray=${ROUND} stroke-dashoffset=${ROUND * (1 - part)} />`}
      </svg>
      <span aria-hidden="true">${seconds}</span>
    </div>`;
  }

  #said() {
    const refused = [this.acceptAsk, this.declineAsk].find((ask) => ask.state === 'refused');
    if (refused?.state === 'refused') return html`<p class="problem">${refusals[refused.refusal]}</p>`;
    if (this.#leftMs === 0 && !this.#isAsking) return html`<p class="problem">${words.over}</p>`;
    return this.connected ? nothing : html`<p class="problem">${words.disconnected}</p>`;
  }

  #decline() {
    return html`<button
        type="button"
        class="button quiet small"
        aria-expanded=${String(this.isDeclining)}
        aria-controls="reasons"
        aria-keyshortcuts=${this.#keys.shortcut('offer.decline')}
        title=${this.#keys.title('offer.decline')}
        @click=${() => (this.isDeclining = !this.isDeclining)}
      >
        ${this.declineAsk.state === 'asking' ? words.declining : words.decline}
      </button>
      <div id="reasons" class="reasons" role="group" aria-label=${words.declineHeading} ?hidden=${!this.isDeclining}>
        ${DeclineReason.options.map(
          (reason) =>
            html`<button
              type="button"
              class="button reason"
              data-reason=${reason}
              aria-disabled=${String(!this.#canAnswer)}
              @click=${() => this.#declines(reason)}
            >
              <span class="name">${declineReasons[reason].name}</span>
              <span class="effect">${declineReasons[reason].effect}</span>
            </button>`,
        )}
      </div>`;
  }
}

define('desk-offer', DeskOffer);
