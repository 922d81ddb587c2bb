import type { StaffId } from '@visavis/protocol';
import { endSessionsOfStaff } from '../store/credentials.ts';
import type { Context } from './context.ts';
import { goHome } from './go-home.ts';
import { leaveDeskSeats } from './leave-seats.ts';

/**
 * Z1: a member of staff is out, at once: every session has ended, every socket is closed, every seat in a call is left, and
 * with no case at hand they are offline; a case at hand is theirs until their desk counts as gone. Called after whatever
 * calls for it has been committed: an account that was closed, a password that was set anew, a supervisor who signs an
 * agent out. They may sign in again unless the account is closed. Idempotent.
 */
export async function revokeStaff(context: Context, staffId: StaffId): Promise<void> {
  const { store } = context;
  await endSessionsOfStaff(store.db, staffId, await store.now());
  await closeDesks(context, staffId);
}

/** The same for what is open of sessions that have ended already. */
export async function closeDesks(context: Context, staffId: StaffId): Promise<void> {
  const { seats } = context.desks.closeAll(staffId);
  await leaveDeskSeats(context, seats);
  await goHome(context, staffId);
}
