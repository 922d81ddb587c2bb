import type { CallId, CaseId, Reply, Seat, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { callOf } from '../store/calls.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Context } from './context.ts';

/** Who asks for a seat in a call. */
export type Sitter =
  | { readonly seat: 'freelancer' | 'phone'; readonly caseId: CaseId }
  | { readonly seat: 'agent'; readonly agentId: StaffId };

/**
 * Whether somebody may take their seat in a call: the agent from the start, the freelancer, and their phone, once they have accepted.
 * K7: a call of somebody else does not exist for them. Refusals: `not-found`, `call-ended`.
 */
export async function takeSeat({ store }: Context, sitter: Sitter, callId: CallId): Promise<Reply<Seat>> {
  const call = await callOf(store.db, callId);
  const ticket = call && (await ticketOf(store.db, call.ticketId));
  if (!ticket || ticket.state !== 'claimed' || !isTheirs(sitter, ticket)) return refuse('not-found');
  if (call.state === 'ended') return refuse('call-ended');
  if (sitter.seat !== 'agent' && call.state !== 'live') return refuse('not-found');
  return done(sitter.seat);
}

const isTheirs = (sitter: Sitter, ticket: { caseId: CaseId; agentId: StaffId }): boolean =>
  sitter.seat === 'agent' ? ticket.agentId === sitter.agentId : ticket.caseId === sitter.caseId;
