import type { Millis, Role, StaffId } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate } from './store.ts';

/* What signing in asks of accounts. Z3: whom an identity provider sends is found by issuer and subject and by nothing else. */

export type Subject = { readonly issuer: string; readonly subject: string };

/** The account of a subject, its row held until the transaction ends. */
export async function holdStaffOf(
  tx: Tx,
  { issuer, subject }: Subject,
): Promise<{ id: StaffId; role: Role; isClosed: boolean } | null> {
  const row = await tx
    .selectFrom('staff')
    .select(['id', 'role', 'closed_at'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, role: row.role, isClosed: row.closed_at !== null } : null;
}

/** Adds the account of a subject; one that there is meanwhile stays as it is. */
export async function addStaffOf(
  tx: Tx,
  { issuer, subject }: Subject,
  staff: { id: StaffId; username: string; name: string; role: Role },
  now: Millis,
): Promise<void> {
  await tx
    .insertInto('staff')
    .values({
      ...staff,
      password_hash: null,
      issuer,
      subject,
      state: 'offline',
      since: toDate(now),
      away_at: toDate(now),
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).where('subject', 'is not', null).doNothing())
    .execute();
}

/** Name and role as the provider has them now. */
export async function renewStaff(tx: Tx, id: StaffId, { name, role }: { name: string; role: Role }): Promise<void> {
  await tx.updateTable('staff').set({ name, role }).where('id', '=', id).execute();
}

/** Whether there is an account that somebody could sign in with. */
export async function hasOpenStaff(db: Db): Promise<boolean> {
  const one = await db.selectFrom('staff').select('id').where('closed_at', 'is', null).limit(1).executeTakeFirst();
  return one !== undefined;
}

/** The hash that an open account has now; its row stays as it is until the transaction ends. */
export async function passwordHashHeld(tx: Tx, id: StaffId): Promise<string | null> {
  const row = await tx
    .selectFrom('staff')
    .select('password_hash')
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row?.password_hash ?? null;
}
