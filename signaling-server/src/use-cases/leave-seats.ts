import type { CaseId, SeatOfCall } from '@visavis/protocol';
import { openCallOf } from '../store/calls.ts';
import { activeTicketOf } from '../store/tickets.ts';
import { warmCallOf } from '../store/warm-calls.ts';
import type { Context } from './context.ts';
import { coolCall } from './warm-call.ts';

/**
 * quality T12, K17: the freelancer's computer has no seat any more, neither in the call that is on nor in one that is prepared; the
 * calls stay. Called when their session ended, and before another tab takes over.
 */
export async function leaveFreelancerSeats({ store, sfu }: Context, caseId: CaseId): Promise<void> {
  const ticket = await activeTicketOf(store.db, caseId);
  const calls = ticket ? [await openCallOf(store.db, ticket.id), await warmCallOf(store.db, ticket.id)] : [];
  for (const call of calls) if (call) await sfu.leaveSeat({ callId: call.id, seat: 'freelancer' });
}

/** S9, K17: seats that a desk held are left. A call stays, so that its agent can come back to it; one that is prepared is not needed. */
export async function leaveDeskSeats(context: Context, seats: readonly SeatOfCall[]): Promise<void> {
  for (const seat of seats) {
    await context.sfu.leaveSeat(seat);
    await coolCall(context, seat.callId);
  }
  if (seats.length > 0) context.warmthChanged();
}
