import type { Reply, SignedInStaff } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { isPassword } from '../secrets/password.ts';
import { hashOf } from '../secrets/secret.ts';
import { endStaffSession } from '../store/credentials.ts';
import { passwordHashHeld } from '../store/staff-sign-in.ts';
import { staffNamed } from '../store/staff.ts';
import type { Context } from './context.ts';
import { leaveDesk } from './leave-desk.ts';
import { openStaffSession } from './open-staff-session.ts';

/**
 * Signs a member of staff in and answers the session's secret, which is kept nowhere. Refusals: `wrong-credentials`;
 * `not-permitted` where passwords are switched off (Z6).
 */
export async function signInStaff(
  { store, policy }: Context,
  username: string,
  password: string,
): Promise<Reply<{ session: string; staff: SignedInStaff }>> {
  if (!policy.signIn.takesPasswords) return refuse('not-permitted');
  const staff = await staffNamed(store.db, username);
  const isRight = await isPassword(password, staff?.passwordHash ?? null);
  if (!staff || !isRight) return refuse('wrong-credentials');
  const { id, name, role } = staff;
  return store.transaction<Reply<{ session: string; staff: SignedInStaff }>>(async (tx, now) => {
    // Z1: checking takes its time, and the password may have been set anew, or the account closed, meanwhile.
    if ((await passwordHashHeld(tx, id)) !== staff.passwordHash) return refuse('wrong-credentials');
    return done({ session: await openStaffSession(tx, id, policy.signIn, now), staff: { id, name, role } });
  });
}

/** Ends the session and what is open of it; one that has ended already stays ended. */
export async function signOutStaff(context: Context, session: string): Promise<void> {
  const { store } = context;
  const staffId = await endStaffSession(store.db, hashOf(session), await store.now());
  if (staffId) await leaveDesk(context, staffId, session);
}
