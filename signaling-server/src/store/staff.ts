import type { Millis, Role, StaffId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Agent } from '../domain/agent.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

const toAgent = (row: Omit<Selectable<Database['staff']>, 'username' | 'password_hash'>): Agent => ({
  id: row.id,
  name: row.name,
  role: row.role,
  state: row.state,
  since: toMillis(row.since),
});

const AGENT_COLUMNS = ['id', 'name', 'role', 'state', 'since'] as const;

/** Adds a member of staff; a username that is taken stays as it is. */
export async function addStaff(
  db: Db,
  staff: { id: StaffId; username: string; name: string; role: Role; passwordHash: string },
  now: Millis,
): Promise<void> {
  const { id, username, name, role, passwordHash } = staff;
  await db
    .insertInto('staff')
    .values({ id, username, name, role, password_hash: passwordHash, state: 'offline', since: toDate(now) })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .execute();
}

export async function staffNamed(
  db: Db,
  username: string,
): Promise<{ id: StaffId; name: string; role: Role; passwordHash: string } | null> {
  const row = await db.selectFrom('staff').selectAll().where('username', '=', username).executeTakeFirst();
  return row ? { id: row.id, name: row.name, role: row.role, passwordHash: row.password_hash } : null;
}

export async function agentOf(db: Db, id: StaffId): Promise<Agent | null> {
  const row = await db.selectFrom('staff').select(AGENT_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ? toAgent(row) : null;
}

/** The agent, their row held until the transaction ends; taken before the ticket's, always. */
export async function holdAgent(tx: Tx, id: StaffId): Promise<Agent | null> {
  const row = await tx.selectFrom('staff').select(AGENT_COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? toAgent(row) : null;
}

export async function keepAgent(tx: Tx, { id, state, since }: Agent): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ state, since: toDate(since) })
    .where('id', '=', id)
    .execute();
}
