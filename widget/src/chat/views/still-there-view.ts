import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import '@visavis/ui/countdown/countdown';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { pauseWords } from '../../strings/pause.ts';
import { pageStyles } from './page.styles.ts';
import { WantEvent } from './want-event.ts';

/**
 * @summary Asks whether the person is still there. Pressing the button is one answer, and so is any press on the page.
 * @event vv-want - `still-here`
 */
@localized
export class VvStillThereView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, pageStyles];

  /** By when an answer is needed, by the browser's own clock. */
  @property({ attribute: false }) until = 0;
  @property({ attribute: false }) now: () => number = Date.now;

  override render() {
    const words = pauseWords.still;
    return html`<div class="page middle" role="alert">
        <div class="emblem">${icon('question')}</div>
        <h3 tabindex="-1">${words.title}</h3>
        <p class="lead">${words.text}</p>
        <p>${words.left} <vv-countdown .until=${this.until} .now=${this.now}></vv-countdown></p>
        <p class="small">${words.otherwise}</p>
      </div>
      <div class="actions">
        <button
          type="button"
          class="button primary wide"
          @click=${() => this.dispatchEvent(new WantEvent({ what: 'still-here' }))}
        >
          ${words.yes}
        </button>
      </div>`;
  }
}

define('vv-still-there-view', VvStillThereView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-still-there-view': VvStillThereView;
  }
}
