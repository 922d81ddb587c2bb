import type { Millis, Role, StaffId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Agent } from '../domain/agent.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

export const AGENT_COLUMNS = [
  'id',
  'name',
  'role',
  'state',
  'since',
  'next_state',
  'wrap_up_ends_at',
  'wrap_up_extended',
  'away_at',
] as const;

type AgentRow = Pick<Selectable<Database['staff']>, (typeof AGENT_COLUMNS)[number]>;

export function toAgent(row: AgentRow): Agent {
  const { id, name, role, state, next_state: next } = row;
  const known = { id, name, role, since: toMillis(row.since), awayAt: toMillisOrNull(row.away_at) };
  switch (state) {
    case 'in-case':
      return { ...known, state, next: next ?? 'available' };
    case 'wrap-up':
      return {
        ...known,
        state,
        next: next ?? 'available',
        endsAt: toMillisOrNull(row.wrap_up_ends_at) ?? known.since,
        isExtended: row.wrap_up_extended,
      };
    case 'offered':
      return { ...known, state };
    case 'available':
    case 'break':
    case 'offline':
    case 'not-responding':
      return { ...known, state };
  }
}

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
      away_at: toDate(now),
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
    .where('state', 'in', ['available', 'break', 'not-responding'])
    .execute();
  await demo.set({ closed_at: toDate(now) }).execute();
}

/** Who signs in under this username; nobody whose account is closed. */
export async function staffNamed(
  db: Db,
  username: string,
): Promise<{ id: StaffId; name: string; role: Role; passwordHash: string | null } | null> {
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

export async function keepAgent(tx: Tx, agent: Agent): Promise<void> {
  const hasNext = agent.state === 'in-case' || agent.state === 'wrap-up';
  await tx
    .updateTable('staff')
    .set({
      state: agent.state,
      since: toDate(agent.since),
      next_state: hasNext ? agent.next : null,
      wrap_up_ends_at: agent.state === 'wrap-up' ? toDate(agent.endsAt) : null,
      wrap_up_extended: agent.state === 'wrap-up' && agent.isExtended,
    })
    .where('id', '=', agent.id)
    .execute();
}

/** Since when an agent's desk is gone, or null when it is there; who is away already stays so since then. Answers whether that is news. */
export async function keepDeskPresence(db: Db, id: StaffId, awayAt: Millis | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ away_at: awayAt === null ? null : toDate(awayAt) })
    .where('id', '=', id)
    .where('away_at', awayAt === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Of everybody who is not offline, or has a desk, whether it is kept as there. */
export async function keptDesks(db: Db): Promise<Map<StaffId, boolean>> {
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'away_at'])
    .where((staff) => staff.or([staff('state', '!=', 'offline'), staff('away_at', 'is', null)]))
    .execute();
  return new Map(rows.map((row) => [row.id, row.away_at === null]));
}

/** Agents with something at hand, or waiting for it, whose desk has been gone since `since` or earlier. */
export async function agentsGoneSince(db: Db, since: Millis): Promise<StaffId[]> {
  const rows = await db
    .selectFrom('staff')
    .select('id')
    .where('state', '!=', 'offline')
    .where('away_at', '<=', toDate(since))
    .execute();
  return rows.map(({ id }) => id);
}

/** Agents whose wrap-up ends by now. */
export async function agentsToFree(db: Db, now: Millis): Promise<StaffId[]> {
  const rows = await db.selectFrom('staff').select('id').where('wrap_up_ends_at', '<=', toDate(now)).execute();
  return rows.map(({ id }) => id);
}

/** After a restart no desk is there yet, and nobody is to blame for how long that took. */
export async function markDesksAway(db: Db, now: Millis): Promise<void> {
  await db
    .updateTable('staff')
    .set({ away_at: toDate(now) })
    .execute();
}
