import type { CaseId, Millis, StaffId, TicketId } from '@visavis/protocol';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Service, Waiting } from '../domain/queue.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

/**
 * T5: a ticket that has a place in line: it waits, its freelancer was there at `since` or later, and did not step away (T13); or it is just being
 * offered. The one condition for places, estimates, what desks are told and drawing.
 */
const isInLine =
  (since: Millis) =>
  (where: ExpressionBuilder<Database, 'tickets'>): Expression<SqlBool> =>
    where.or([
      where('tickets.state', '=', 'offered'),
      where.and([
        where('tickets.state', '=', 'waiting'),
        where('tickets.stepped_away_at', 'is', null),
        where.or([where('tickets.away_at', 'is', null), where('tickets.away_at', '>=', toDate(since))]),
      ]),
    ]);

/** `counting` names a case that is counted although its freelancer is still kept as away: the one who asks is there. */
type Asked = { readonly counting?: CaseId; readonly first?: number };

/** Everybody in line by rank, or the `first` of them. `nearMs`: with so little of their time left people are near their deadline. */
export async function inLine(db: Db, since: Millis, nearMs: number, asked: Asked = {}): Promise<Waiting[]> {
  const { counting = null, first } = asked;
  const all = db
    .selectFrom('tickets')
    .leftJoin('offers', (join) => join.onRef('offers.ticket_id', '=', 'tickets.id').on('offers.ended_at', 'is', null))
    .select(['tickets.id', 'case_id', 'joined_at', 'state', 'is_front', 'left_ms', 'passed', 'passes'])
    .where((where) =>
      where.or([isInLine(since)(where), where.and([where('state', '=', 'waiting'), where('case_id', '=', counting)])]),
    )
    .orderBy('is_front', 'desc')
    .orderBy('ranked_at')
    .orderBy('joined_at')
    .orderBy('tickets.id');
  const rows = await (first === undefined ? all : all.limit(first)).execute();
  return rows.map((row) => ({
    ticketId: row.id,
    caseId: row.case_id,
    joinedAt: toMillis(row.joined_at),
    isOffered: row.state === 'offered',
    isFront: row.is_front,
    isNear: row.left_ms !== null && row.left_ms <= nearMs,
    passed: row.passed,
    passes: row.passes ?? [],
  }));
}

/** How many rank before somebody who waits, of how many in line, them included; and whether any of those is near their deadline. */
export async function rankOf(
  db: Db,
  since: Millis,
  nearMs: number,
  caseId: CaseId,
): Promise<{ before: number; waiting: number; hasNear: boolean }> {
  const isBefore = sql<boolean>`(not tickets.is_front, tickets.ranked_at, tickets.joined_at, tickets.id) < (not mine.is_front, mine.ranked_at, mine.joined_at, mine.id)`;
  const row = await db
    .selectFrom('tickets')
    .innerJoin('tickets as mine', (join) =>
      join.on('mine.case_id', '=', caseId).on('mine.state', 'in', ['waiting', 'offered']),
    )
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere(isBefore).as('before'),
      fn.countAll<number>().as('waiting'),
      fn.countAll<number>().filterWhere('tickets.left_ms', '<=', nearMs).as('near'),
    ])
    .where((where) => where.or([isInLine(since)(where), where('tickets.id', '=', where.ref('mine.id'))]))
    .executeTakeFirstOrThrow();
  return { before: Number(row.before), waiting: Math.max(1, Number(row.waiting)), hasNear: Number(row.near) > 0 };
}

/** Whether anybody waits at all who could be drawn. */
export async function isAnybodyWaiting(db: Db, since: Millis): Promise<boolean> {
  const row = await db
    .selectFrom('tickets')
    .select('id')
    .where('state', '=', 'waiting')
    .where(isInLine(since))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a supervisor has stopped the queue; the row is held, so that drawing goes one after the other. */
export async function holdQueue(tx: Tx): Promise<{ isPaused: boolean }> {
  const row = await tx.selectFrom('queue_state').select('paused_at').forUpdate().executeTakeFirstOrThrow();
  return { isPaused: row.paused_at !== null };
}

export async function isQueuePaused(db: Db): Promise<boolean> {
  const row = await db.selectFrom('queue_state').select('paused_at').executeTakeFirstOrThrow();
  return row.paused_at !== null;
}

/** U3: stops the queue, or lets it go on (`by` null). Answers whether that is news. */
export async function setQueuePaused(tx: Tx, by: StaffId | null, now: Millis): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('queue_state')
    .set({ paused_at: by && toDate(now), paused_by: by })
    .where('paused_at', by === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Q9: these have been passed once more by somebody near their deadline, or once less: held in one order by everybody. */
export async function keepPassed(tx: Tx, tickets: readonly TicketId[], times: 1 | -1): Promise<void> {
  if (tickets.length === 0) return;
  await tx.selectFrom('tickets').select('id').where('id', 'in', tickets).orderBy('id').forNoKeyUpdate().execute();
  await tx
    .updateTable('tickets')
    .set((row) => ({ passed: row('passed', '+', times) }))
    .where('id', 'in', tickets)
    .execute();
}

/** Who could be drawn for now, the one who has waited longest for work first. */
export async function agentsToDrawFor(db: Db): Promise<StaffId[]> {
  const rows = await db
    .selectFrom('staff')
    .select('id')
    .where('state', '=', 'available')
    .where('away_at', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What an estimate of the wait is made from: the latest twenty contacts, and the agents whose desks are there. */
export async function serviceNow(db: Db): Promise<Service> {
  const latest = await db
    .selectFrom('tickets')
    .select(['claimed_at', 'ended_at'])
    .where('claimed_at', 'is not', null)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(20)
    .execute();
  const agents = await db
    .selectFrom('staff')
    .select(['state', 'next_state'])
    .where('state', 'in', ['available', 'offered', 'in-case', 'wrap-up'])
    .where('away_at', 'is', null)
    .execute();
  return {
    handleTimesMs: latest.flatMap(({ claimed_at, ended_at }) =>
      claimed_at && ended_at ? [toMillis(ended_at) - toMillis(claimed_at)] : [],
    ),
    // Somebody in line is counted for an agent who is offered to them, too.
    agentsFree: agents.filter(({ state }) => state === 'available' || state === 'offered').length,
    agentsOnDuty: agents.filter(({ next_state }) => next_state === null || next_state === 'available').length,
  };
}
