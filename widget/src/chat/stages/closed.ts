import { html } from 'lit';
import { hasTimeLeft } from '../time-left.ts';
import type { Checking } from '../case-state.ts';
import type { Shown } from '../shown.ts';
import '../views/closed-view.ts';

export const draw = ({ case: { capabilities, clock }, service }: Checking, { now }: Shown) =>
  html`<vv-closed-view
    class="view"
    .opensAt=${service.state === 'closed' ? service.opensAt : null}
    .capabilities=${capabilities}
    ?clock-stands=${clock.pausedBy.includes('closed') && hasTimeLeft(clock)}
    .now=${now}
  ></vv-closed-view>`;
