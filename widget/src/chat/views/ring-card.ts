import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import '@visavis/ui/countdown/countdown';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { ringWords as words } from '../../strings/conversation.ts';
import { ringCardStyles } from './ring-card.styles.ts';
import './sounds-switch.ts';
import { WantEvent } from './want-event.ts';

/**
 * @summary The agent calls: accept or decline, and how long there is. Announced at once, takes no focus.
 * @slot - What is asked before it.
 * @event vv-want - `accept-call`, `end-call`
 */
@localized
export class VvRingCard extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, ringCardStyles];

  @property() agent = '';

  /** When the ring ends, by the clock of `now`. */
  @property({ attribute: false }) until = 0;
  @property({ attribute: false }) now: () => number = Date.now;

  /** Accepted; the call is being connected. */
  @property({ type: Boolean }) answering = false;

  #seconds = 0;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Said once: a number that counts down would be read again and again.
    if (changed.has('until')) this.#seconds = Math.max(0, Math.round((this.until - this.now()) / 1000));
  }

  #accepted(): void {
    if (!this.answering) this.dispatchEvent(new WantEvent({ what: 'accept-call' }));
  }

  #declined(): void {
    if (!this.answering) this.dispatchEvent(new WantEvent({ what: 'end-call' }));
  }

  override render() {
    return html`<section aria-labelledby="title">
      <p class="sr-only" role="alert">${words.announce(this.agent, this.#seconds)}</p>
      <div class="who">
        <span class="bell">${icon('phone')}</span>
        <div>
          <p id="title" class="title">${words.title(this.agent)}</p>
          <p class="text">${words.text}</p>
        </div>
      </div>
      <slot></slot>
      <div class="choice">
        <button type="button" class="button" aria-disabled=${this.answering} @click=${this.#declined}>
          ${words.decline}
        </button>
        <button type="button" class="button primary accept" aria-disabled=${this.answering} @click=${this.#accepted}>
          ${icon('camera')} ${this.answering ? words.accepting : words.accept}
        </button>
      </div>
      <div class="left">
        <p class="text">${words.left} <vv-countdown .until=${this.until} .now=${this.now}></vv-countdown></p>
        <vv-sounds-switch></vv-sounds-switch>
      </div>
    </section>`;
  }
}

define('vv-ring-card', VvRingCard);
declare global {
  interface HTMLElementTagNameMap {
    'vv-ring-card': VvRingCard;
  }
}
