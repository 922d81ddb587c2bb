import type { Millis, StaffId } from '@visavis/protocol';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { insertStaffSession } from '../store/credentials.ts';
import type { Db } from '../store/store.ts';
import type { SignInPolicy } from './context.ts';

/** Opens a session for a member of staff who has shown who they are; answers its secret, which is kept nowhere. */
export async function openStaffSession(
  db: Db,
  staffId: StaffId,
  { sessionMs, idleMs }: SignInPolicy,
  now: Millis,
): Promise<string> {
  const session = newSecret();
  const times = { expiresAt: now + sessionMs, idleAt: now + idleMs };
  await insertStaffSession(db, { secretHash: hashOf(session), staffId, ...times });
  return session;
}
