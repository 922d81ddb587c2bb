import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../base/base.styles.ts';
import { define } from '../define.ts';
import { connectionPillStyles } from './connection-pill.styles.ts';

/**
 * @summary How a line is, in a word and a colour. A change is announced politely.
 * @slot - The word, such as "Connected".
 */
export class VvConnectionPill extends LitElement {
  static override readonly styles = [base, connectionPillStyles];

  /** `good` the line holds · `waiting` it is being made or found again · `bad` it is down or poor. */
  @property() line: 'good' | 'waiting' | 'bad' = 'good';

  override render() {
    return html`<span class="pill ${this.line}" role="status"
      ><span class="dot" aria-hidden="true"></span><slot></slot
    ></span>`;
  }
}

define('vv-connection-pill', VvConnectionPill);
declare global {
  interface HTMLElementTagNameMap {
    'vv-connection-pill': VvConnectionPill;
  }
}
