import { html } from 'lit';
import { hasTimeLeft } from '../back-pages.ts';
import type { Queueing } from '../case-state.ts';
import type { Shown } from '../shown.ts';
import '../views/queue-away-view.ts';
import '../views/queue-view.ts';
import '../views/still-there-view.ts';

export const draw = (state: Queueing, shown: Shown) => {
  const { asksUntil, ticket, isOnline, isStepping } = state;
  if (asksUntil !== null) return html`<vv-still-there-view class="view" .until=${asksUntil}></vv-still-there-view>`;
  if (!ticket.steppedAway) return inLine(state, shown);
  return html`<vv-queue-away-view
    class="view"
    .queue=${ticket.queue}
    .away=${ticket.steppedAway}
    .now=${shown.now}
    ?busy=${isStepping}
    ?offline=${!isOnline}
  ></vv-queue-away-view>`;
};

const inLine = (state: Queueing, { now, turn, isSoundOn }: Shown) => {
  const { service, ticket, isOnline, offlineAt, isLeaving, isStepping, news } = state;
  return html`<vv-queue-view
    class="view"
    .queue=${ticket.queue}
    .joinedAt=${ticket.joinedAt}
    ?clock-stands=${hasTimeLeft(state.case.clock)}
    .now=${now}
    ?offline=${!isOnline}
    .keptUntil=${offlineAt === null || !ticket.rules ? null : offlineAt + ticket.rules.graceMs}
    .news=${news}
    .service=${service}
    .turn=${turn}
    ?sound=${isSoundOn}
    ?leaving=${isLeaving}
    ?stepping=${isStepping}
    ?can-step-away=${ticket.rules !== undefined}
  ></vv-queue-view>`;
};
