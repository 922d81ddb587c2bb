import type { ServiceView } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { define } from '@visavis/ui/define';
import '@visavis/ui/notice/notice';
import { TickController } from '@visavis/ui/tick-controller';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { formatLocale, localized } from '../../locale/locale.ts';
import { serviceWords as words } from '../../strings/service.ts';
import { openingText } from '../opening-text.ts';

const REREAD_MS = 20_000;

/** @summary Beside the way into the queue, or in it: that nobody is there just now, and what that means. Nothing while it is open. */
@localized
export class VvServiceNotice extends LitElement {
  static override readonly styles = [base];

  @property({ attribute: false }) service: ServiceView = { state: 'open' };

  /** `entry` before the queue, `queue` in it. */
  @property() at: 'entry' | 'queue' = 'entry';
  @property({ attribute: false }) now: () => number = Date.now;

  constructor() {
    super();
    new TickController(this, REREAD_MS);
  }

  override render() {
    const { service, at } = this;
    if (service.state === 'open') return nothing;
    return html`<vv-notice announce="polite"
      >${service.state === 'closed' ? this.#closed(service.opensAt) : words.unattended[at]}</vv-notice
    >`;
  }

  #closed(opensAt: number | null): string {
    const opening = opensAt === null ? null : openingText(opensAt, this.now(), { locale: formatLocale() });
    return `${words.closed[this.at]} ${words.opens(opening)}`;
  }
}

define('vv-service-notice', VvServiceNotice);
declare global {
  interface HTMLElementTagNameMap {
    'vv-service-notice': VvServiceNotice;
  }
}
