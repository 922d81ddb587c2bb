import type { CallEnd, CallId, CaseId, Millis, Nothing, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { EndedCall } from '../domain/call.ts';
import { endCall } from '../domain/call.ts';
import type { ClaimedTicket, Ticket } from '../domain/ticket.ts';
import { callOf, keepCallEnd, lapsedCalls, openCallOf } from '../store/calls.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket } from '../store/tickets.ts';
import type { Actor } from '../store/timeline.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { forEachOf } from './for-each-of.ts';
import { tellFinishing } from './tell-ticket.ts';
import { endWatchOfCall } from './watch-call.ts';

type Ended = { ticket: Ticket; call: EndedCall };

/**
 * Ends a call for everybody: the row first, then the media, then people are told. quality T12: the transports are closed in the
 * media node, not only the buttons. `may` says whether the one who asks has a part in it.
 */
export async function endCallOf(
  context: Context,
  callId: CallId,
  end: CallEnd,
  actor: Actor,
  may: (ticket: Ticket) => boolean = () => true,
): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Ended>> => {
    const ticketId = (await callOf(tx, callId))?.ticketId;
    const ticket = ticketId && (await holdTicket(tx, ticketId));
    const call = await callOf(tx, callId);
    if (!ticket || !call || !may(ticket)) return refuse('not-found');
    const ended = endCall(call, end, now);
    if (!ended.ok) return ended;
    await keepCallEnd(tx, ended.value);
    await note(tx, ticket.caseId, 'call-ended', actor, now, { callId, end });
    return done({ ticket, call: ended.value });
  });
  if (!reply.ok) return reply;
  const { ticket } = reply.value;
  await afterCallEnd(context, ticket, callId, end);
  if (end === 'agent-ended') await tellFinishing(context, ticket.id);
  return done({});
}

/** What follows the commit of a call's end. */
export async function afterCallEnd(context: Context, ticket: Ticket, callId: CallId, end: CallEnd): Promise<void> {
  await context.sfu.closeCall(callId);
  await endWatchOfCall(context, callId);
  const changed = { call: null, ended: end };
  context.notifier.toFreelancer(ticket.caseId, 'call:changed', changed);
  if (ticket.state !== 'waiting' && ticket.agentId) context.notifier.toAgent(ticket.agentId, 'call:changed', changed);
  context.warmthChanged();
}

/** Ends the call of a ticket that is ending, in the same transaction; answers which one, for `afterCallEnd`. */
export async function endCallWith(tx: Tx, ticket: ClaimedTicket, now: Millis): Promise<CallId | null> {
  const open = await openCallOf(tx, ticket.id);
  if (!open) return null;
  const ended = endCall(open, 'ticket-ended', now);
  if (!ended.ok) return null;
  await keepCallEnd(tx, ended.value);
  await note(tx, ticket.caseId, 'call-ended', 'visavis', now, { callId: open.id, end: 'ticket-ended' });
  return open.id;
}

/** The agent hangs up. Refusals: `not-found`, `call-ended`. */
export const endCallAsAgent = (context: Context, agentId: StaffId, callId: CallId): Promise<Reply<Nothing>> =>
  endCallOf(
    context,
    callId,
    'agent-ended',
    agentId,
    (ticket) => ticket.state === 'claimed' && ticket.agentId === agentId,
  );

/** The freelancer declines (`declined`) or leaves (`freelancer-left`). Refusals: `not-found`, `call-ended`, `call-not-ringing`. */
export const endCallAsFreelancer = (
  context: Context,
  caseId: CaseId,
  callId: CallId,
  end: 'declined' | 'freelancer-left',
): Promise<Reply<Nothing>> => endCallOf(context, callId, end, 'freelancer', (ticket) => ticket.caseId === caseId);

/** Ends the calls that rang out; called by a job every second. One that was accepted meanwhile refuses, and stays. */
export async function endLapsedCalls(context: Context): Promise<void> {
  const lapsed = await lapsedCalls(context.store.db, await context.store.now());
  await forEachOf(lapsed, (callId) => endCallOf(context, callId, 'unanswered', 'visavis'));
}
