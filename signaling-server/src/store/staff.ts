import type { Millis, Role, StaffId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Agent } from '../domain/agent.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

const toAgent = (row: Pick<Selectable<Database['staff']>, (typeof AGENT_COLUMNS)[number]>): Agent => ({
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
  staff: { id: StaffId; username: string; name: string; role: Role; passwordHash: string; isDemo?: boolean },
  now: Millis,
): Promise<void> {
  const { id, username, name, role, passwordHash, isDemo = false } = staff;
  await db
    .insertInto('staff')
    .values({
      id,
      username,
      name,
      role,
      password_hash: passwordHash,
      is_demo: isDemo,
      state: 'offline',
      since: toDate(now),
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .execute();
}

export async function isUsernameTaken(db: Db, username: string): Promise<boolean> {
  const taken = await db.selectFrom('staff').select('id').where('username', '=', username).executeTakeFirst();
  return taken !== undefined;
}

/** A demo account that was closed is open again; any other stays as it is. */
export async function openDemoStaff(db: Db, username: string): Promise<void> {
  await db
    .updateTable('staff')
    .set({ closed_at: null })
    .where('username', '=', username)
    .where('is_demo', '=', true)
    .execute();
}

/** Closes every demo account; who was on duty goes home, and who has a case at hand keeps it. */
export async function closeDemoStaff(tx: Tx, now: Millis): Promise<void> {
  const demo = tx.updateTable('staff').where('is_demo', '=', true).where('closed_at', 'is', null);
  await demo
    .set({ state: 'offline', since: toDate(now) })
    .where('state', 'in', ['available', 'break'])
    .execute();
  await demo.set({ closed_at: toDate(now) }).execute();
}

/** Who signs in under this username; nobody whose account is closed. */
export async function staffNamed(
  db: Db,
  username: string,
): Promise<{ id: StaffId; name: string; role: Role; passwordHash: string } | null> {
  const row = await db
    .selectFrom('staff')
    .selectAll()
    .where('username', '=', username)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id, name: row.name, role: row.role, passwordHash: row.password_hash } : null;
}

export async function agentOf(db: Db, id: StaffId): Promise<Agent | null> {
  const row = await db.selectFrom('staff').select(AGENT_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ? toAgent(row) : null;
}

/** The agent, their row held until the transaction ends; taken before the ticket's, always. */
export async function holdAgent(tx: Tx, id: StaffId): Promise<Agent | null> {
  const row = await tx
    .selectFrom('staff')
    .select(AGENT_COLUMNS)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? toAgent(row) : null;
}

export async function keepAgent(tx: Tx, { id, state, since }: Agent): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ state, since: toDate(since) })
    .where('id', '=', id)
    .execute();
}
