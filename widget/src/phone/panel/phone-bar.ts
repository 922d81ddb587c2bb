import type { PhoneStatus } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { WantEvent } from '../../chat/views/want-event.ts';
import { localized } from '../../locale/locale.ts';
import { phonePanelWords as words } from '../../strings/phone.ts';
import { phoneEntryWords } from '../../strings/phone-entry.ts';

const styles = css`
  :host {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--vv-space-1) var(--vv-space-2);
    align-items: center;
    padding: var(--vv-space-2) var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
    background: var(--vv-surface);
    font-size: var(--vv-text-s);
  }

  .icon {
    color: var(--vv-accent);
  }

  button {
    grid-column: 2;
    justify-self: start;
  }
`;

/**
 * @summary In a call: that the phone is the camera, or what keeps it from being that, and the way back to this computer's.
 * @event vv-want - `stop-phone`
 */
@localized
export class VvPhoneBar extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, styles];

  @property({ attribute: false }) status: PhoneStatus['state'] = 'none';

  /** Whether there is a call already. */
  @property() place: 'wait' | 'call' = 'call';

  override render() {
    return html`${icon('mobile')}
      <span role="status">${this.#said()}</span>
      <button
        type="button"
        class="button small"
        @click=${() => this.dispatchEvent(new WantEvent({ what: 'stop-phone' }))}
      >
        ${words.stop}
      </button>`;
  }

  #said(): string {
    const { pausedTitle, paused, lostTitle, lost, joinedTitle, joinedCall, joinedWait } = words;
    switch (this.status) {
      case 'live':
        return phoneEntryWords.liveTitle;
      case 'paused':
        return `${pausedTitle}. ${paused}`;
      case 'lost':
        return `${lostTitle}. ${lost}`;
      case 'joined':
        return `${joinedTitle}. ${this.place === 'call' ? joinedCall : joinedWait}`;
      case 'none':
      case 'offered':
        return '';
    }
  }
}

define('vv-phone-bar', VvPhoneBar);
declare global {
  interface HTMLElementTagNameMap {
    'vv-phone-bar': VvPhoneBar;
  }
}
