import type { AgentState, Millis, Role, StaffId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Db, Tx } from './store.ts';
import { toDate, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

/** A member of staff as administrators look after them. */
export type KeptStaff = {
  readonly id: StaffId;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly state: AgentState;
  readonly isDemo: boolean;
  readonly hasPassword: boolean;
  readonly closedAt: Millis | null;
};

const COLUMNS = ['id', 'username', 'name', 'role', 'state', 'is_demo', 'closed_at'] as const;
const HAS_PASSWORD = sql<boolean>`password_hash is not null`.as('has_password');

type Row = Pick<Selectable<Database['staff']>, (typeof COLUMNS)[number]> & { has_password: boolean };

const toKept = ({ is_demo, has_password, closed_at, ...row }: Row): KeptStaff => ({
  ...row,
  isDemo: is_demo,
  hasPassword: has_password,
  closedAt: toMillisOrNull(closed_at),
});

/** The open ones first, by username. */
export async function allStaff(db: Db): Promise<KeptStaff[]> {
  const rows = await db
    .selectFrom('staff')
    .select(COLUMNS)
    .select(HAS_PASSWORD)
    .orderBy(sql`closed_at is not null`)
    .orderBy('username')
    .execute();
  return rows.map(toKept);
}

/** One of the staff, their row held until the transaction ends. */
export async function holdStaff(tx: Tx, id: StaffId): Promise<KeptStaff | null> {
  const row = await tx
    .selectFrom('staff')
    .select(COLUMNS)
    .select(HAS_PASSWORD)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? toKept(row) : null;
}

/** Whether an administrator is left who can sign in, without this one. */
export async function isAdminLeft(tx: Tx, without: StaffId): Promise<boolean> {
  const other = await tx
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'admin')
    .where('closed_at', 'is', null)
    .where('id', '!=', without)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Whether demo mode is on: without it all of its people are closed (S7). */
export async function isDemoOpen(tx: Tx): Promise<boolean> {
  const open = await tx
    .selectFrom('staff')
    .select('id')
    .where('is_demo', '=', true)
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

export async function keepStaff(
  tx: Tx,
  id: StaffId,
  change: { readonly name: string; readonly role: Role },
): Promise<void> {
  await tx.updateTable('staff').set(change).where('id', '=', id).execute();
}

export async function keepPassword(tx: Tx, id: StaffId, passwordHash: string): Promise<void> {
  await tx.updateTable('staff').set({ password_hash: passwordHash }).where('id', '=', id).execute();
}

/** Null opens the account again. */
export async function keepClosed(tx: Tx, id: StaffId, closedAt: Millis | null): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ closed_at: closedAt === null ? null : toDate(closedAt) })
    .where('id', '=', id)
    .execute();
}
