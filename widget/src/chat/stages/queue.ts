import { html } from 'lit';
import { hasTimeLeft } from '../time-left.ts';
import type { Queueing } from '../case-state.ts';
import type { Shown } from '../shown.ts';
import '../views/queue-view.ts';

export const draw = (state: Queueing, { now, turn, isSoundOn }: Shown) => {
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
