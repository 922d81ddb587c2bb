import { html } from 'lit';
import { hasTimeLeft } from '../back-pages.ts';
import type { Checking } from '../case-state.ts';
import type { Shown } from '../shown.ts';
import '../views/closed-view.ts';
import '../views/device-view.ts';

/** Before anything was checked, that it is closed is all there is to say; later it is said in place of the way on. */
export const draw = (state: Checking, shown: Shown) =>
  state.service.state === 'closed' && shown.devices.step === 'explained'
    ? closed(state, state.service.opensAt, shown)
    : openCheck(state, shown);

const closed = ({ case: { capabilities, clock } }: Checking, opensAt: number | null, { now }: Shown) =>
  html`<vv-closed-view
    class="view"
    .opensAt=${opensAt}
    .capabilities=${capabilities}
    ?clock-stands=${clock.pausedBy.includes('closed') && hasTimeLeft(clock)}
    .now=${now}
  ></vv-closed-view>`;

const openCheck = ({ isJoining, problem, service }: Checking, { connection, devices, loudness, server, now }: Shown) =>
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
