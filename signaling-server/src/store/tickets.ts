import type { CaseId, ClientId, Millis, StaffId, TicketId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ClaimedTicket, EndedTicket, Ticket, TicketEnd, WaitingTicket } from '../domain/ticket.ts';
import { canBeTaken } from './queue.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

type Row = Selectable<Database['tickets']>;

function endOf(row: Row): TicketEnd {
  if (row.outcome) return { kind: 'outcome', outcome: row.outcome };
  if (row.disposition) return { kind: 'disposition', disposition: row.disposition };
  throw new Error(`ticket ${row.id} has ended without an end`);
}

function toTicket(row: Row): Ticket {
  const joined = {
    id: row.id,
    caseId: row.case_id,
    devices: row.devices,
    joinedAt: toMillis(row.joined_at),
    awayAt: toMillisOrNull(row.away_at),
  };
  if (row.ended_at) {
    const claimedAt = toMillisOrNull(row.claimed_at);
    const endedAt = toMillis(row.ended_at);
    return { ...joined, state: 'ended', agentId: row.agent_id, claimedAt, endedAt, end: endOf(row) };
  }
  if (row.agent_id && row.claimed_at) {
    return { ...joined, state: 'claimed', agentId: row.agent_id, claimedAt: toMillis(row.claimed_at) };
  }
  return { ...joined, state: 'waiting' };
}

export async function insertTicket(tx: Tx, ticket: WaitingTicket, clientId: ClientId): Promise<void> {
  await tx
    .insertInto('tickets')
    .values({
      id: ticket.id,
      case_id: ticket.caseId,
      client_id: clientId,
      devices: JSON.stringify(ticket.devices),
      joined_at: toDate(ticket.joinedAt),
      ranked_at: toDate(ticket.joinedAt),
      state: 'waiting',
    })
    .execute();
}

export async function ticketOf(db: Db, id: TicketId): Promise<Ticket | null> {
  const row = await db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toTicket(row) : null;
}

/** The ticket, its row held until the transaction ends. */
export async function holdTicket(tx: Tx, id: TicketId): Promise<Ticket | null> {
  const row = await tx.selectFrom('tickets').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? toTicket(row) : null;
}

/** A case's ticket that is waiting or claimed; there is at most one. */
export async function activeTicketOf(db: Db, caseId: CaseId): Promise<WaitingTicket | ClaimedTicket | null> {
  const row = await db
    .selectFrom('tickets')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', 'in', ['waiting', 'claimed'])
    .executeTakeFirst();
  const ticket = row && toTicket(row);
  return ticket && ticket.state !== 'ended' ? ticket : null;
}

/** Whether this join has been kept before, whatever became of its ticket. */
export async function isKeptJoin(db: Db, caseId: CaseId, clientId: ClientId): Promise<boolean> {
  const row = await db
    .selectFrom('tickets')
    .select('id')
    .where('case_id', '=', caseId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What an agent works on: the claimed ticket, else the one whose wrap-up is not finished. */
export async function ticketOfAgent(db: Db, agentId: StaffId): Promise<ClaimedTicket | EndedTicket | null> {
  const row = await db
    .selectFrom('tickets')
    .selectAll()
    .where('agent_id', '=', agentId)
    .where('wrapped_up_at', 'is', null)
    .orderBy('state')
    .limit(1)
    .executeTakeFirst();
  const ticket = row && toTicket(row);
  return ticket && ticket.state !== 'waiting' ? ticket : null;
}

/**
 * The first ticket in the queue that can be taken (T5) and is not of a case that `agentId` decided before (Q7), its row
 * held. Q3: a row that somebody else is claiming right now is skipped, never waited for, so that two agents never get the
 * same one.
 */
export async function holdNextTicket(tx: Tx, since: Millis, agentId: StaffId): Promise<Ticket | null> {
  const row = await tx
    .selectFrom('tickets')
    .selectAll()
    .where(canBeTaken(since))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('decisions')
            .select('decisions.id')
            .whereRef('decisions.case_id', '=', 'tickets.case_id')
            .where('decisions.staff_id', '=', agentId),
        ),
      ),
    )
    .orderBy('ranked_at')
    .orderBy('id')
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ? toTicket(row) : null;
}

export async function keepClaim(tx: Tx, { id, agentId, claimedAt }: ClaimedTicket): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ state: 'claimed', agent_id: agentId, claimed_at: toDate(claimedAt) })
    .where('id', '=', id)
    .execute();
}

export async function keepTicketEnd(tx: Tx, { id, end, endedAt }: EndedTicket): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({
      state: 'ended',
      ended_at: toDate(endedAt),
      outcome: end.kind === 'outcome' ? end.outcome : null,
      disposition: end.kind === 'disposition' ? end.disposition : null,
    })
    .where('id', '=', id)
    .execute();
}

export async function keepWrapUp(tx: Tx, id: TicketId, now: Millis): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ wrapped_up_at: toDate(now) })
    .where('id', '=', id)
    .execute();
}

/**
 * Since when the freelancer of a case is away, or null when they are back; who is away already stays so since then.
 * Answers the ticket this is about, if any.
 */
export async function keepPresence(db: Db, caseId: CaseId, awayAt: Millis | null): Promise<Ticket | null> {
  const row = await db
    .updateTable('tickets')
    .set({ away_at: awayAt === null ? null : sql<Date>`coalesce(away_at, ${toDate(awayAt)})` })
    .where('case_id', '=', caseId)
    .where('state', 'in', ['waiting', 'claimed'])
    .returningAll()
    .executeTakeFirst();
  return row ? toTicket(row) : null;
}

/** Of each case with a ticket that has not ended, whether its freelancer is kept as there. */
export async function keptPresence(db: Db): Promise<Map<CaseId, boolean>> {
  const rows = await db
    .selectFrom('tickets')
    .select(['case_id', 'away_at'])
    .where('state', 'in', ['waiting', 'claimed'])
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.away_at === null]));
}

/** After a restart nobody is connected yet: everybody who was present is away from now on. */
export async function markAllAway(db: Db, now: Millis): Promise<void> {
  await db
    .updateTable('tickets')
    .set({ away_at: toDate(now) })
    .where('state', 'in', ['waiting', 'claimed'])
    .where('away_at', 'is', null)
    .execute();
}
