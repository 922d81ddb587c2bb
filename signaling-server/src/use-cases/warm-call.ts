import type { CallId, CaseId, StaffId, TicketId } from '@visavis/protocol';
import { newCallId } from '../secrets/ids.ts';
import { openCallOf } from '../store/calls.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket, pendingOf, ticketOf } from '../store/tickets.ts';
import type { WarmCall } from '../store/warm-calls.ts';
import {
  callsToCool,
  forgetWarmCall,
  insertWarmCall,
  keepReady,
  keepWarmAgent,
  readyWarmCalls,
  ticketsToWarm,
  warmCallOf,
  warmCallToSpare,
} from '../store/warm-calls.ts';
import type { Context } from './context.ts';
import { forEachOf } from './for-each-of.ts';
import { closeSeats, prepareSeats } from './prepare-seat.ts';

/*
 * A warm call is prepared before anybody starts it: held in the media node, with a seat for the freelancer from the offer and one for
 * the agent from the accept. A row says that there may be one: it is stored before the media node is asked, and goes before the media
 * node is told to close, so that whoever takes the row has the call. Warming is best effort: nothing waits for it, and nothing fails by it.
 */

type Warming = {
  readonly callId: CallId;
  readonly caseId: CaseId;
  /** Null while the ticket is only offered. */
  readonly agentId: StaffId | null;
  readonly isFresh: boolean;
};

/**
 * K10, K11: brings what is prepared in line with who is offered and who has whom. Called by a job whenever that changed, and every
 * second. A media node that takes no more calls ends the round.
 */
export async function keepWarm(context: Context): Promise<void> {
  const { db } = context.store;
  await forEachOf(await callsToCool(db), (callId) => coolCall(context, callId));
  let isFull = false;
  await forEachOf(await ticketsToWarm(db), async (ticketId) => {
    if (!isFull) isFull = !(await context.turns.take(ticketId, () => warm(context, ticketId)));
  });
}

/** Answers false when the media node takes no more calls. */
async function warm(context: Context, ticketId: TicketId): Promise<boolean> {
  const warming = await context.store.transaction((tx) => beginWarming(tx, ticketId));
  if (!warming) return true;
  const { callId, caseId, agentId, isFresh } = warming;
  const opened = await context.sfu.openCall(callId);
  if (!opened.ok) {
    await coolCall(context, callId);
    return false;
  }
  await prepareSeats(context, callId, { caseId: isFresh ? caseId : undefined, agentId: agentId ?? undefined });
  // Whoever forgot it meanwhile may have closed it before it was open.
  const isWanted = await keepReady(context.store.db, callId);
  if (!isWanted) await closeSeats(context, callId, { caseId, agentId: agentId ?? undefined });
  return true;
}

/** Null when there is nothing to prepare any more. */
async function beginWarming(tx: Tx, ticketId: TicketId): Promise<Warming | null> {
  const ticket = await holdTicket(tx, ticketId);
  if (ticket?.state !== 'offered' && ticket?.state !== 'claimed') return null;
  if ((await openCallOf(tx, ticketId)) || (await pendingOf(tx, ticketId))) return null;
  const wanted = { caseId: ticket.caseId, agentId: ticket.state === 'claimed' ? ticket.agentId : null };
  const known = await warmCallOf(tx, ticketId);
  if (known) return goOnWarming(tx, known, wanted);
  const callId = newCallId();
  await insertWarmCall(tx, { id: callId, ticketId, isReady: false, agentId: wanted.agentId });
  return { callId, ...wanted, isFresh: true };
}

/** An agent has come, or seats were not finished; one that is of another agent is not gone on with. */
async function goOnWarming(
  tx: Tx,
  { id: callId, isReady, agentId }: WarmCall,
  wanted: Pick<Warming, 'caseId' | 'agentId'>,
): Promise<Warming | null> {
  const comes = agentId === null ? wanted.agentId : null;
  if (comes) await keepWarmAgent(tx, callId, comes);
  else if (isReady || agentId !== wanted.agentId) return null;
  return { callId, ...wanted, isFresh: !isReady };
}

/** K12: a prepared call will not come: it is forgotten, closed, and whoever had a seat in it is told. One that was started stays. */
export async function coolCall(context: Context, callId: CallId): Promise<void> {
  const forgotten = await forgetWarmCall(context.store.db, callId);
  if (!forgotten) return;
  const ticket = await ticketOf(context.store.db, forgotten.ticketId);
  await closeSeats(context, callId, { caseId: ticket?.caseId, agentId: forgotten.agentId ?? undefined });
}

/** K14: a call that is started comes before one that is only prepared for another ticket. Answers whether there was one to close. */
export async function makeRoom(context: Context, ticketId: TicketId): Promise<boolean> {
  const spare = await warmCallToSpare(context.store.db, ticketId);
  if (spare) await coolCall(context, spare);
  return spare !== null;
}

/** K13: forgets the prepared calls that the media node does not have any more; others are prepared instead. Called by a job every second. */
export async function dropLostWarmCalls(context: Context): Promise<void> {
  await forEachOf(await readyWarmCalls(context.store.db), async (callId) => {
    if (await context.sfu.hasCall(callId)) return;
    await coolCall(context, callId);
    context.warmthChanged();
  });
}
