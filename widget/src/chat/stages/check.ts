import { html, nothing } from 'lit';
import type { Checking } from '../case-state.ts';
import { loadConsent } from '../consent-part.ts';
import type { Shown } from '../shown.ts';
import '../views/device-view.ts';

export const draw = (
  { isJoining, problem, service, case: { asks } }: Checking,
  { connection, devices, loudness, server, now }: Shown,
) => {
  if (asks) loadConsent();
  return html`<vv-device-view
    class="view"
    .devices=${devices}
    .connection=${connection}
    .loudness=${loudness}
    .server=${server}
    .service=${service}
    .now=${now}
    ?busy=${isJoining}
    ?refused=${problem !== null && problem !== 'service-closed'}
    >${asks ? html`<vv-consent-ahead slot="ahead" .asks=${asks}></vv-consent-ahead>` : nothing}</vv-device-view
  >`;
};
