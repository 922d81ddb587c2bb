import { icon } from '@visavis/ui/icon/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { lineWords as words } from '../../strings/devices.ts';
import { isCutOff, type Connection } from './connection.ts';
import { WantEvent } from '../views/want-event.ts';

/**
 * W90: one line on the way to the media node. Nothing is said while it is tried, or when it could not
 * be: only a way that is not there is the person's to know.
 */
export function connectionLine(connection: Connection, host: HTMLElement): TemplateResult | typeof nothing {
  if (connection.step === 'again' || isCutOff(connection)) return noWay(connection.step === 'again', host);
  if (connection.step !== 'known') return nothing;
  return html`<p class="small line">
    ${icon('check')} ${connection.reach.udp === 'reached' ? words.good : words.narrow}
  </p>`;
}

function noWay(isTrying: boolean, host: HTMLElement): TemplateResult {
  const retry = () => {
    if (!isTrying) host.dispatchEvent(new WantEvent({ what: 'try-connection' }));
  };
  return html`<vv-notice kind="warning" announce="polite">
    ${words.none}
    <button slot="action" type="button" class="button small" aria-disabled=${isTrying} @click=${retry}>
      ${isTrying ? words.trying : words.tryAgain}
    </button>
  </vv-notice>`;
}
