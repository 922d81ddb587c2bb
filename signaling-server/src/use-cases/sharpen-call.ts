import type { CallSharpness, Nothing, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { callOf } from '../store/calls.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Context } from './context.ts';

/**
 * K33: the agent asks the freelancer's browser to show details, or to go back to what suits somebody who talks. Nothing is kept: what
 * is sent is in the freelancer's reports. Refusals: `not-found` (not this agent's call, or it still rings), `call-ended`.
 */
export async function sharpenCall(
  { store, notifier }: Context,
  agentId: StaffId,
  { callId, on }: CallSharpness,
): Promise<Reply<Nothing>> {
  const call = await callOf(store.db, callId);
  const ticket = call && (await ticketOf(store.db, call.ticketId));
  if (ticket?.state !== 'claimed' || ticket.agentId !== agentId || call?.state === 'ringing')
    return refuse('not-found');
  if (call?.state === 'ended') return refuse('call-ended');
  notifier.toFreelancer(ticket.caseId, 'call:sharpness', { callId, on });
  return done({});
}
