import type { CallId, Reply } from '@visavis/protocol';
import { done } from '@visavis/protocol';
import type { OpenCall } from '../domain/call.ts';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { callOf, openCalls } from '../store/calls.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { endCallOf } from './end-call.ts';
import { forEachOf } from './for-each-of.ts';
import { closeSeats, prepareSeats } from './prepare-seat.ts';

/** So long a call may be stored before the media node has heard of it. */
const OPENING_MS = 5_000;

/**
 * K20: the media of a call that is on is gone, with its worker or with the process. It is made anew under the same id, and both sides
 * are told their new seats; where that is switched off, or no media node takes it, the call ends as interrupted. Idempotent.
 */
export async function restoreCall(context: Context, callId: CallId): Promise<void> {
  const ticketId = (await callOf(context.store.db, callId))?.ticketId;
  if (!ticketId) return;
  const isBack = context.policy.resumesCalls && (await context.turns.take(ticketId, () => restore(context, callId)));
  if (!isBack) await endCallOf(context, callId, 'interrupted', 'visavis');
}

/**
 * K9: finds the calls that are open in the store while the media node has none of them, because the store could not be told in time,
 * and restores or ends them. Called by a job every second.
 */
export async function restoreLostCalls(context: Context): Promise<void> {
  const { store, sfu } = context;
  await forEachOf(await openCalls(store.db), async (callId) => {
    if (await sfu.hasCall(callId)) return;
    const call = await callOf(store.db, callId);
    if (!call || call.startedAt > (await store.now()) - OPENING_MS) return;
    await restoreCall(context, callId);
  });
}

type Lost = { readonly call: OpenCall; readonly ticket: ClaimedTicket };

/** Answers whether nothing is missing any more, also because the call is over. */
async function restore(context: Context, callId: CallId): Promise<boolean> {
  const { sfu, store } = context;
  if (await sfu.hasCall(callId)) return true;
  const lost = await store.transaction((tx, now) => noteLoss(tx, callId, now));
  if (!lost) return true;
  const opened = await open(context, lost.call);
  if (!opened.ok) return false;
  const { caseId, agentId } = lost.ticket;
  await prepareSeats(context, callId, { caseId, agentId });
  // Whoever ended it meanwhile closed what was there then.
  if ((await callOf(store.db, callId))?.state === 'ended') await closeSeats(context, callId, { caseId, agentId });
  return true;
}

async function noteLoss(tx: Tx, callId: CallId, now: number): Promise<Lost | null> {
  const ticketId = (await callOf(tx, callId))?.ticketId;
  const ticket = ticketId && (await holdTicket(tx, ticketId));
  const call = await callOf(tx, callId);
  if (!ticket || ticket.state !== 'claimed' || !call || call.state === 'ended') return null;
  await note(tx, ticket.caseId, 'media-lost', 'visavis', now, { callId });
  return { call, ticket };
}

/** As far as it had come: rung, or answered. */
async function open({ sfu }: Context, { id, state }: OpenCall): Promise<Reply<object>> {
  const opened = await sfu.openCall(id);
  if (!opened.ok) return opened;
  const begun = state === 'live' ? await sfu.answerCall(id) : await sfu.beginCall(id);
  return begun.ok ? done({}) : begun;
}
