import type { CallGap, Nothing, Reply, SeatOfCall, SfuEvent } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { callOf } from '../store/calls.ts';
import { ticketOf } from '../store/tickets.ts';
import { countIn, latestAt, note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { isReporterOf, type Reporter } from './take-report.ts';

/** A browser that tries over and over to join is one gap. */
const SAME_REJOIN_MS = 10_000;

/** More of one side in one call says nothing new. */
const MOST_GAPS = 100;

/**
 * K21: a side says that its media stood still, and for how long. Refusals: `not-found` (no such call, or somebody else's), `too-many`
 * (of this side in this call).
 */
export async function takeGap(context: Context, by: Reporter, { callId, ms, why }: CallGap): Promise<Reply<Nothing>> {
  return context.store.transaction(async (tx, now): Promise<Reply<Nothing>> => {
    const call = await callOf(tx, callId);
    const ticket = call && (await ticketOf(tx, call.ticketId));
    if (!ticket || !isReporterOf(by, ticket) || call.state !== 'live') return refuse('not-found');
    const actor = by.side === 'freelancer' ? 'freelancer' : by.agentId;
    if ((await countIn(tx, ticket.caseId, callId, 'call-gap', actor)) >= MOST_GAPS) return refuse('too-many');
    await note(tx, ticket.caseId, 'call-gap', actor, now, { callId, ms, why });
    return done({});
  });
}

/** K21: picture or sound of the freelancer is there again after the media was lost. Called with each producer that begins, in order. */
export async function noteMediaBack(
  { store }: Context,
  { callId, from }: Extract<SfuEvent, { type: 'producer-added' }>,
): Promise<void> {
  if (from !== 'freelancer' && from !== 'phone') return;
  const call = await callOf(store.db, callId);
  const ticket = call?.state === 'live' && (await ticketOf(store.db, call.ticketId));
  if (!ticket) return;
  await store.transaction(async (tx, now) => {
    const lostAt = await latestAt(tx, ticket.caseId, callId, ['media-lost']);
    const backAt = await latestAt(tx, ticket.caseId, callId, ['media-back']);
    if (lostAt === null || (backAt !== null && backAt >= lostAt)) return;
    await note(tx, ticket.caseId, 'media-back', 'visavis', now, { callId, ms: now - lostAt });
  });
}

/** K22: a browser that asks for a seat in a call that is on was in it before, and had to come back: a reload, or a line that was lost. */
export async function noteRejoin({ store }: Context, { callId, seat }: SeatOfCall): Promise<void> {
  if (seat !== 'freelancer' && seat !== 'agent') return;
  await store.transaction(async (tx, now) => {
    const call = await callOf(tx, callId);
    const ticket = call?.state === 'live' && (await ticketOf(tx, call.ticketId));
    if (!ticket || ticket.state !== 'claimed') return;
    const kind = seat === 'agent' ? 'agent-rejoined' : 'freelancer-rejoined';
    const before = await latestAt(tx, ticket.caseId, callId, [kind]);
    if (before !== null && now - before < SAME_REJOIN_MS) return;
    await note(tx, ticket.caseId, kind, seat === 'agent' ? ticket.agentId : 'freelancer', now, { callId });
  });
}
