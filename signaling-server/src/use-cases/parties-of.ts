import type { CallId, CaseId, StaffId } from '@visavis/protocol';
import { callOf } from '../store/calls.ts';
import { ticketOf } from '../store/tickets.ts';
import { partiesOfWarmCall } from '../store/warm-calls.ts';
import type { Context } from './context.ts';

/** Who is in a call, or in one that is prepared: there without an agent until one has accepted. Null once its ticket is nobody's. */
export async function partiesOf(
  { store }: Context,
  callId: CallId,
): Promise<{ readonly caseId: CaseId; readonly agentId: StaffId | null } | null> {
  const warm = await partiesOfWarmCall(store.db, callId);
  if (warm) return warm;
  const call = await callOf(store.db, callId);
  const ticket = call && (await ticketOf(store.db, call.ticketId));
  return ticket?.state === 'claimed' ? { caseId: ticket.caseId, agentId: ticket.agentId } : null;
}
