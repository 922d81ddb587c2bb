import type { FreelancerCase } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles } from '@visavis/ui/icon/icon';
import { TickController } from '@visavis/ui/tick-controller';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { formatLocale, localized } from '../../locale/locale.ts';
import { serviceWords as words } from '../../strings/service.ts';
import { openingText } from '../opening-text.ts';
import { messageViewStyles } from './message-view.styles.ts';
import { pageStyles } from './page.styles.ts';
import { WantEvent } from './want-event.ts';

const REREAD_MS = 20_000;

/**
 * @summary Nobody can join just now: when it opens in the reader's own time, and what is true until then. No way into the
 * queue; what can be done meanwhile is to look at one's devices.
 * @event vv-want - `allow-devices`
 */
@localized
export class VvClosedView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, pageStyles, messageViewStyles];

  @property({ attribute: false }) opensAt: number | null = null;
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ attribute: false }) capabilities: FreelancerCase['capabilities'] | null = null;

  /** The time of the case does not run while it is closed. */
  @property({ type: Boolean, attribute: 'clock-stands' }) clockStands = false;

  constructor() {
    super();
    // "Tomorrow" is "today" after midnight.
    new TickController(this, REREAD_MS);
  }

  override render() {
    const { opensAt } = this;
    const opening = opensAt === null ? null : openingText(opensAt, this.now(), { locale: formatLocale() });
    const works = this.capabilities && words.works(this.capabilities);
    return html`<div class="page middle">
        <div class="emblem">${icon('clock')}</div>
        <h3 tabindex="-1">${words.closedTitle}</h3>
        <p class="lead" role="status">${words.opens(opening)}</p>
        <ul class="tips small">
          ${this.clockStands ? html`<li>${words.clock}</li>` : nothing} ${works ? html`<li>${works}</li>` : nothing}
          <li>${words.openedByItself}</li>
          <li>${words.comeBack}</li>
        </ul>
      </div>
      <div class="actions">
        <button
          type="button"
          class="button wide"
          @click=${() => this.dispatchEvent(new WantEvent({ what: 'allow-devices' }))}
        >
          ${words.check}
        </button>
      </div>`;
  }
}

define('vv-closed-view', VvClosedView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-closed-view': VvClosedView;
  }
}
