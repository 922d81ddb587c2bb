import { icon } from '@visavis/ui/icon/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { lineWords as words } from '../../strings/devices.ts';
import { isCutOff, type Connection } from '../connectivity.ts';
import { WantEvent } from '../views/want-event.ts';

/**
 * W90: one line on the way to the media node, for the slot of the device check. Nothing is said while it is tried, or when it could not
 * be: only a way that is not there is the person's to know.
 */
export function connectionLine(connection: Connection): TemplateResult | typeof nothing {
  if (connection.step === 'again' || isCutOff(connection)) return noWay(connection.step === 'again');
  if (connection.step !== 'known') return nothing;
  return html`<p slot="line" class="small">
    ${icon('check')} ${connection.reach.udp === 'reached' ? words.good : words.narrow}
  </p>`;
}

function noWay(isTrying: boolean): TemplateResult {
  const retry = ({ currentTarget }: Event) => {
    if (!isTrying) currentTarget?.dispatchEvent(new WantEvent({ what: 'try-connection' }));
  };
  return html`<vv-notice slot="line" kind="warning" announce="polite">
    ${words.none}
    <button slot="action" type="button" aria-disabled=${isTrying} @click=${retry}>
      ${isTrying ? words.trying : words.tryAgain}
    </button>
  </vv-notice>`;
}
