import type { RefusalCode } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import '@visavis/ui/notice/notice';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import type { Wording } from '../../strings/launcher.ts';
import { WORDING } from '../../strings/wording.ts';
import { introWords as words, startProblem } from '../../strings/start.ts';
import { introViewStyles } from './intro-view.styles.ts';
import { pageStyles } from './page.styles.ts';
import { WantEvent } from './want-event.ts';

/**
 * @summary What will happen, said before anything does. Only its button exchanges the invitation.
 * @event vv-want - `start`
 */
@localized
export class VvIntroView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, pageStyles, introViewStyles];

  @property({ attribute: false }) wording: Wording = WORDING;
  @property({ type: Boolean }) busy = false;

  /** Why the invitation was not taken. */
  @property({ attribute: false }) problem: RefusalCode | null = null;

  #continued(): void {
    if (!this.busy) this.dispatchEvent(new WantEvent({ what: 'start' }));
  }

  override render() {
    return html`<div class="page">
        <h3 tabindex="-1">${words.title}</h3>
        <p class="lead">${words.lead(this.wording)}</p>
        <div class="section">
          <h4>${words.stepsTitle}</h4>
          <ol class="steps">
            ${words.steps.map(([title, text]) => html`<li><strong>${title}</strong><span class="small">${text}</span></li>`)}
          </ol>
        </div>
        <ul class="plain">
          <li>${icon('camera')}<span>${words.onlyYou}</span></li>
          <li>${icon('shield')}<span>${words.never}</span></li>
        </ul>
        <div class="section hold">
          <h4>${words.holdTitle}</h4>
          <ul class="plain small">
            <li class="no">${icon('minus')}<span>${words.blocked}</span></li>
            <li class="yes">${icon('check')}<span>${words.works}</span></li>
          </ul>
        </div>
        <p class="small">${words.consent(this.wording)}</p>
      </div>
      <div class="actions">
        ${
          this.problem
            ? html`<vv-notice kind="warning" announce="assertive">${startProblem(this.problem)}</vv-notice>`
            : nothing
        }
        <button type="button" class="button primary wide" aria-disabled=${this.busy} @click=${this.#continued}>
          ${this.busy ? words.going : words.go}
        </button>
      </div>`;
  }
}

define('vv-intro-view', VvIntroView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-intro-view': VvIntroView;
  }
}
