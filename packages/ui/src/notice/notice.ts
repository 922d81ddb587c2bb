import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../base/base.styles.ts';
import { define } from '../define.ts';
import { icon, iconStyles, type IconName } from '../icon/icon.ts';
import { noticeStyles } from './notice.styles.ts';

const icons = {
  info: 'information',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
} as const satisfies Record<string, IconName>;

/**
 * @summary A status inside the page: what is the case, and perhaps what to do about it.
 * @slot - The words.
 * @slot action - A button or link.
 */
export class VvNotice extends LitElement {
  static override readonly styles = [base, iconStyles, noticeStyles];

  @property() kind: keyof typeof icons = 'info';

  /** How a screen reader hears of it: `off` it was here from the start, `polite` it came, `assertive` it cannot wait. */
  @property() announce: 'off' | 'polite' | 'assertive' = 'off';

  override render() {
    const role = { off: 'note', polite: 'status', assertive: 'alert' }[this.announce];
    return html`<div class="notice ${this.kind}" role=${role}>
      ${icon(icons[this.kind])}
      <div class="words"><slot></slot></div>
      <slot name="action"></slot>
    </div>`;
  }
}

define('vv-notice', VvNotice);
declare global {
  interface HTMLElementTagNameMap {
    'vv-notice': VvNotice;
  }
}
