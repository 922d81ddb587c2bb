import { html, nothing } from 'lit';
import type { Queueing } from '../case-state.ts';
import type { Shown } from '../shown.ts';
import '../views/queue-away-view.ts';
import '../views/still-there-view.ts';

/** In place of the line: somebody is asked whether they are there, or stepped away. */
export const draw = ({ asksUntil, ticket, isOnline, isStepping }: Queueing, { now }: Shown) => {
  if (asksUntil !== null) return html`<vv-still-there-view class="view" .until=${asksUntil}></vv-still-there-view>`;
  return html`<vv-queue-away-view
    class="view"
    .queue=${ticket.queue}
    .away=${ticket.steppedAway ?? nothing}
    .now=${now}
    ?busy=${isStepping}
    ?offline=${!isOnline}
  ></vv-queue-away-view>`;
};
