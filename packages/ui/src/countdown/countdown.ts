import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../base/base.styles.ts';
import { clockText } from '../clock-text.ts';
import { define } from '../define.ts';
import { TickController } from '../tick-controller.ts';
import { countdownStyles } from './countdown.styles.ts';

/** The instant of a countdown was reached; told once for each `until`. */
export class CountdownOverEvent extends Event {
  constructor() {
    super('vv-countdown-over', { bubbles: true, composed: true });
  }
}

/**
 * @summary The time left until an instant, such as `0:24`. Silent for screen readers: say the limit once in words.
 * @event vv-countdown-over
 */
export class VvCountdown extends LitElement {
  static override readonly styles = [base, countdownStyles];

  /** The instant, in milliseconds by the clock of `now`. */
  @property({ attribute: false }) until = 0;

  /** The clock to count by; give the server's when `until` is the server's. */
  @property({ attribute: false }) now: () => number = Date.now;

  #told: number | undefined;

  constructor() {
    super();
    new TickController(this);
  }

  override updated(): void {
    if (this.now() < this.until || this.#told === this.until) return;
    this.#told = this.until;
    this.dispatchEvent(new CountdownOverEvent());
  }

  override render() {
    const left = Math.ceil((this.until - this.now()) / 1000) * 1000;
    return html`<span role="timer" aria-live="off">${clockText(left)}</span>`;
  }
}

define('vv-countdown', VvCountdown);
declare global {
  interface HTMLElementTagNameMap {
    'vv-countdown': VvCountdown;
  }
}
