import type { HeldTicket, OpenCall, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { RingingCall } from '../domain/call.ts';
import { ring } from '../domain/call.ts';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { isHeldBy } from '../domain/ticket.ts';
import { newCallId } from '../secrets/ids.ts';
import { insertCall, openCallOf } from '../store/calls.ts';
import { holdTicket } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { endCallOf } from './end-call.ts';
import { openCallView } from './views.ts';

type Rung = { ticket: ClaimedTicket; call: RingingCall };

/**
 * The agent upgrades the conversation to a call: it rings at the freelancer, and its router is made meanwhile.
 * Refusals: `not-found` (not this agent's ticket), `call-in-progress`, `media-unavailable` (no media node can take it).
 */
export async function startCall(
  context: Context,
  agentId: StaffId,
  { ticketId, epoch }: HeldTicket,
): Promise<Reply<OpenCall>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Rung>> => {
    const ticket = await holdTicket(tx, ticketId);
    if (!ticket || !isHeldBy(ticket, agentId, epoch)) return refuse('not-found');
    if (await openCallOf(tx, ticketId)) return refuse('call-in-progress');
    const call = ring({ id: newCallId(), ticketId }, context.policy.ringMs, now);
    await insertCall(tx, call);
    await note(tx, ticket.caseId, 'call-started', agentId, now, { callId: call.id });
    return done({ ticket, call });
  });
  if (!reply.ok) return reply;
  const { ticket, call } = reply.value;
  const opened = await context.sfu.openCall(call.id);
  const begun = opened.ok ? await context.sfu.beginCall(call.id) : opened;
  if (!begun.ok) {
    await endCallOf(context, call.id, 'interrupted', 'visavis');
    return refuse('media-unavailable');
  }
  const shown = openCallView(call);
  if (!shown) throw new Error(`call ${call.id} ended before it rang`);
  context.notifier.toAgent(agentId, 'call:changed', { call: shown, ended: null });
  context.notifier.toFreelancer(ticket.caseId, 'call:changed', { call: shown, ended: null });
  return done(shown);
}
