import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../base/base.styles.ts';
import { clockText } from '../clock-text.ts';
import { define } from '../define.ts';
import { TickController } from '../tick-controller.ts';
import { elapsedStyles } from './elapsed.styles.ts';

/** @summary The time since an instant, such as `12:05`: the call timer, or how long somebody waits. */
export class VvElapsed extends LitElement {
  static override readonly styles = [base, elapsedStyles];

  /** The instant, in milliseconds by the clock of `now`. */
  @property({ attribute: false }) since = 0;

  /** The clock to count by; give the server's when `since` is the server's. */
  @property({ attribute: false }) now: () => number = Date.now;

  constructor() {
    super();
    new TickController(this);
  }

  override render() {
    return html`<span role="timer" aria-live="off">${clockText(this.now() - this.since)}</span>`;
  }
}

define('vv-elapsed', VvElapsed);
declare global {
  interface HTMLElementTagNameMap {
    'vv-elapsed': VvElapsed;
  }
}
