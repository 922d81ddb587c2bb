import type { CaseId, HeldTicket, Nothing, OpenCall, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { RingingCall } from '../domain/call.ts';
import { ring } from '../domain/call.ts';
import { askedBy } from '../domain/consent.ts';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { isHeldBy } from '../domain/ticket.ts';
import { newCallId } from '../secrets/ids.ts';
import { callOf, insertCall, openCallOf } from '../store/calls.ts';
import { holdTicket } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { WarmCall } from '../store/warm-calls.ts';
import { takeWarmCall } from '../store/warm-calls.ts';
import type { Context } from './context.ts';
import { endCallOf } from './end-call.ts';
import { closeSeats, prepareSeats } from './prepare-seat.ts';
import { openCallView } from './views.ts';
import { makeRoom } from './warm-call.ts';

/** Another that makes room and is not enough: the media node refuses for another reason. */
const MOST_SPARED = 3;

type Rung = { readonly ticket: ClaimedTicket; readonly call: RingingCall; readonly warm: WarmCall | null };

/**
 * The agent upgrades the conversation to a call: it rings at the freelancer. K15: what is prepared for the ticket is the call; what
 * is not prepared is made in the same moment, and told before the ring. Refusals: `not-found` (not this agent's ticket),
 * `call-in-progress`, `call-ended` (by somebody else, before it could ring), `media-unavailable` (no media node can take it).
 */
export function startCall(
  context: Context,
  agentId: StaffId,
  { ticketId, epoch }: HeldTicket,
): Promise<Reply<OpenCall>> {
  return context.turns.take(ticketId, () => start(context, agentId, { ticketId, epoch }));
}

async function start(context: Context, agentId: StaffId, { ticketId, epoch }: HeldTicket): Promise<Reply<OpenCall>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Rung>> => {
    const ticket = await holdTicket(tx, ticketId);
    if (!ticket || !isHeldBy(ticket, agentId, epoch)) return refuse('not-found');
    if (await openCallOf(tx, ticketId)) return refuse('call-in-progress');
    const warm = await takeWarmCall(tx, ticketId);
    const id = warm && isOf(warm, agentId) ? warm.id : newCallId();
    const asks = askedBy(context.policy.evidence);
    const call = ring({ id, ticketId, ...(asks && { asks }) }, context.policy.ringMs, now);
    await insertCall(tx, call);
    await note(tx, ticket.caseId, 'call-started', agentId, now, { callId: call.id });
    return done({ ticket, call, warm });
  });
  if (!reply.ok) return reply;
  const { ticket, call, warm } = reply.value;
  const parties = { caseId: ticket.caseId, agentId };
  if (warm && warm.id !== call.id)
    await closeSeats(context, warm.id, { ...parties, agentId: warm.agentId ?? undefined });
  const begun = await begin(context, reply.value);
  // Whoever ended it meanwhile closed what was there then, and said that it is over before it could ring.
  if ((await callOf(context.store.db, call.id))?.state === 'ended') {
    await closeSeats(context, call.id, parties);
    return refuse('call-ended');
  }
  if (!begun.ok) {
    await endCallOf(context, call.id, 'interrupted', 'visavis');
    return refuse('media-unavailable');
  }
  return done(tellRinging(context, call, parties));
}

function tellRinging(
  { notifier }: Context,
  call: RingingCall,
  { caseId, agentId }: { caseId: CaseId; agentId: StaffId },
): OpenCall {
  const shown = openCallView(call);
  if (!shown) throw new Error(`call ${call.id} ended before it rang`);
  notifier.toAgent(agentId, 'call:changed', { call: shown, ended: null });
  notifier.toFreelancer(caseId, 'call:changed', { call: shown, ended: null });
  return shown;
}

/** One that another agent had a seat in is not theirs to start. */
const isOf = (warm: WarmCall, agentId: StaffId): boolean => warm.agentId === null || warm.agentId === agentId;

/** Warm: one request to the media node. A call that it does not have, or not any more, is made with both seats. */
async function begin(context: Context, { ticket, call, warm }: Rung): Promise<Reply<Nothing>> {
  const { caseId, agentId } = ticket;
  if (warm?.id === call.id && warm.isReady) {
    if (!warm.agentId) await prepareSeats(context, call.id, { agentId });
    const begun = await context.sfu.beginCall(call.id);
    if (begun.ok) return begun;
  }
  const opened = await openWithRoom(context, call);
  if (!opened.ok) return opened;
  await prepareSeats(context, call.id, { caseId, agentId });
  return context.sfu.beginCall(call.id);
}

/** K14: what is only prepared for others makes room. */
async function openWithRoom(context: Context, { id, ticketId }: RingingCall): Promise<Reply<Nothing>> {
  for (let spared = 0; ; spared++) {
    const opened = await context.sfu.openCall(id);
    if (opened.ok || spared === MOST_SPARED || !(await makeRoom(context, ticketId))) return opened;
  }
}
