import type { QueuePlace } from '@visavis/protocol';
import type { CaseState, Known, PlaceNews, Queueing, WaitingTicket } from './case-state.ts';

/* W23, W27: what is known of a place in the queue, and what became of it. Pure; called by `reduceCase` and its changes. */

/** What is said of an earlier place is old once the place moves; that one was put to the front stays true. */
export function placeChanged(state: Queueing, queue: QueuePlace): Queueing {
  const isOld = state.news !== 'front' && queue.place !== state.ticket.queue.place;
  return { ...state, ticket: { ...state.ticket, queue }, news: isOld ? null : state.news };
}

/** A waiting ticket, whatever the state was before it. */
export function queueing(state: CaseState, known: Known, ticket: WaitingTicket): Queueing {
  const before = state.stage === 'queue' && state.ticket.id === ticket.id ? state : null;
  const news = before ? newsOf(before, ticket) : wasWithAgent(state, known, ticket) ? 'front' : null;
  return {
    ...known,
    stage: 'queue',
    ticket,
    isLeaving: before?.isLeaving ?? false,
    news,
    placeBefore: null,
    offlineAt: null,
    asksUntil: ticket.steppedAway ? null : (before?.asksUntil ?? null),
    isStepping: false,
  };
}

/** Whoever waits and was with an agent already, has lost them. After a reload only what was written says so. */
const wasWithAgent = (state: CaseState, { talk }: Known, { id }: WaitingTicket): boolean =>
  talk.messages.length > 0 || (state.stage === 'conversation' && state.ticket.id === id);

function newsOf({ news, placeBefore }: Queueing, { queue }: WaitingTicket): PlaceNews | null {
  if (placeBefore === null || news === 'front') return news;
  return queue.place > placeBefore ? 'passed' : 'kept';
}
