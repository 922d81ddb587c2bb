import type { StaffId } from '@visavis/protocol';
import type { Context } from './context.ts';
import { goHome } from './go-home.ts';
import { leaveDeskSeats } from './leave-seats.ts';

/**
 * S9: what follows the end of a staff session, whoever notices it. Its sockets are closed at once and its seats in calls
 * are left; the call stays, so that the agent can sign in again and go on. With no case at hand and no desk of another
 * session the agent is offline. Idempotent.
 */
export async function leaveDesk(context: Context, agentId: StaffId, session: string): Promise<void> {
  const { seats, isElsewhere } = context.desks.close(agentId, session);
  await leaveDeskSeats(context, seats);
  if (!isElsewhere) await goHome(context, agentId);
}
