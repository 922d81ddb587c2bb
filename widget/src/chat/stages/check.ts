import { html } from 'lit';
import type { Checking } from '../case-state.ts';
import type { Shown } from '../shown.ts';
import '../views/device-view.ts';

export const draw = (
  { isJoining, problem, service }: Checking,
  { connection, devices, loudness, server, now }: Shown,
) =>
  html`<vv-device-view
    class="view"
    .devices=${devices}
    .connection=${connection}
    .loudness=${loudness}
    .server=${server}
    .service=${service}
    .now=${now}
    ?busy=${isJoining}
    ?refused=${problem !== null && problem !== 'service-closed'}
  ></vv-device-view>`;
