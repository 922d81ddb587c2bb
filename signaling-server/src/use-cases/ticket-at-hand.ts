import type { HeldTicket, Millis, StaffId, TicketId } from '@visavis/protocol';
import type { Moment } from '../domain/checklist.ts';
import type { ClaimedTicket, EndedTicket } from '../domain/ticket.ts';
import { openCallOf } from '../store/calls.ts';
import type { Db, Tx } from '../store/store.ts';
import { holdTicket, ticketOfAgent } from '../store/tickets.ts';

/** The ticket with its row held, if the agent has it by this very claim; the wrap-up is part of having it. */
export async function ticketAtHand(
  tx: Tx,
  agentId: StaffId,
  { ticketId, epoch }: HeldTicket,
): Promise<ClaimedTicket | EndedTicket | null> {
  if ((await ticketOfAgent(tx, agentId))?.id !== ticketId) return null;
  const ticket = await holdTicket(tx, ticketId);
  if (ticket?.state !== 'claimed' && ticket?.state !== 'ended') return null;
  return ticket.agentId === agentId && ticket.epoch === epoch ? ticket : null;
}

/** L4: now, and how long the call of the ticket has been on; null where none is live. */
export async function momentIn(db: Db, ticketId: TicketId, now: Millis): Promise<Moment> {
  const call = await openCallOf(db, ticketId);
  return { at: now, callTimeMs: call?.state === 'live' ? Math.max(0, now - call.acceptedAt) : null };
}
