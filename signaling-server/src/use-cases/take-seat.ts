import type { CallId, CaseId, Reply, Seat, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Call } from '../domain/call.ts';
import { callOf } from '../store/calls.ts';
import { ticketOf } from '../store/tickets.ts';
import { partiesOfWarmCall } from '../store/warm-calls.ts';
import type { Context } from './context.ts';

/** Who asks for a seat in a call. */
export type Sitter =
  | { readonly seat: 'freelancer' | 'phone'; readonly caseId: CaseId }
  | { readonly seat: 'agent'; readonly agentId: StaffId };

/**
 * Whether somebody may take their seat in a call: agent and freelancer from when it is prepared for them (K16), also while it rings;
 * the freelancer's phone once it is live. K7: a call of somebody else does not exist for them. Refusals: `not-found`, `call-ended`.
 */
export async function takeSeat({ store }: Context, sitter: Sitter, callId: CallId): Promise<Reply<Seat>> {
  // In this order: what is prepared becomes a call in one transaction.
  const warm = await partiesOfWarmCall(store.db, callId);
  if (warm) return hasWarmSeat(sitter, warm) ? done(sitter.seat) : refuse('not-found');
  const call = await callOf(store.db, callId);
  const ticket = call && (await ticketOf(store.db, call.ticketId));
  if (!call || ticket?.state !== 'claimed' || !isTheirs(sitter, ticket)) return refuse('not-found');
  return seatIn(call, sitter);
}

function seatIn({ state }: Call, { seat }: Sitter): Reply<Seat> {
  if (state === 'ended') return refuse('call-ended');
  return seat === 'phone' && state !== 'live' ? refuse('not-found') : done(seat);
}

type Parties = { readonly caseId: CaseId; readonly agentId: StaffId | null };

const hasWarmSeat = (sitter: Sitter, of: Parties): boolean => sitter.seat !== 'phone' && isTheirs(sitter, of);

const isTheirs = (sitter: Sitter, of: Parties): boolean =>
  sitter.seat === 'agent' ? of.agentId === sitter.agentId : of.caseId === sitter.caseId;
