import type { CallId, CaseId, StaffId, TicketId } from '@visavis/protocol';
import { acceptCall } from '../src/use-cases/accept-call.ts';
import { startCall, takeNext } from './desk-acts.ts';
import type { House } from './house.ts';

/** Who is in a call of which pictures may be taken. */
export type PicturedCall = {
  readonly caseId: CaseId;
  readonly ticketId: TicketId;
  readonly callId: CallId;
  readonly ada: StaffId;
};

/** Ada has called the freelancer of this account, who accepted. */
export async function hasPicturedCall(house: House, accountId: string): Promise<PicturedCall> {
  const { context } = house;
  const caseId = await house.hasWaiting(accountId);
  const ada = await house.hasAgent(`ada-of-${accountId}`);
  const contact = await takeNext(context, ada);
  if (!contact.ok) throw new Error(contact.refusal);
  const { ticketId } = contact.value;
  const call = await startCall(context, ada, ticketId);
  if (!call.ok) throw new Error(call.refusal);
  const accepted = await acceptCall(context, caseId, call.value.id);
  if (!accepted.ok) throw new Error(accepted.refusal);
  return { caseId, ticketId, callId: call.value.id, ada };
}
