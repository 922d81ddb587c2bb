import type { CaseId, Millis, StaffId } from '@visavis/protocol';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Service, Waiting } from '../domain/queue.ts';
import type { Db } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

/**
 * T5: a ticket that would be taken when its turn comes: it waits, and its freelancer was there at `since` or later. The
 * one condition for places, estimates, what desks are told and taking.
 */
export const canBeTaken =
  (since: Millis) =>
  (where: ExpressionBuilder<Database, 'tickets'>): Expression<SqlBool> =>
    where.and([
      where('state', '=', 'waiting'),
      where.or([where('away_at', 'is', null), where('away_at', '>=', toDate(since))]),
    ]);

/**
 * Everybody who can be taken, in the queue's order. `counting` names a case that is counted although its freelancer is
 * still kept as away: the one who asks is there.
 */
export async function waitingTickets(db: Db, since: Millis, counting: CaseId | null = null): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('tickets')
    .select(['id', 'case_id', 'joined_at'])
    .where((where) =>
      where.or([
        canBeTaken(since)(where),
        where.and([where('state', '=', 'waiting'), where('case_id', '=', counting)]),
      ]),
    )
    .orderBy('ranked_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ticketId: row.id, caseId: row.case_id, joinedAt: toMillis(row.joined_at) }));
}

/** Q7: who must not take which of these, because they decided the case before. */
export async function barredAgents(db: Db, waiting: readonly Waiting[]): Promise<Map<StaffId, Set<CaseId>>> {
  const barred = new Map<StaffId, Set<CaseId>>();
  if (waiting.length === 0) return barred;
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('decisions', 'decisions.case_id', 'tickets.case_id')
    .select(['decisions.staff_id', 'tickets.case_id'])
    .where('tickets.state', '=', 'waiting')
    .execute();
  const isWaiting = new Set(waiting.map(({ caseId }) => caseId));
  for (const { staff_id, case_id } of rows) {
    if (staff_id === null || !isWaiting.has(case_id)) continue;
    barred.set(staff_id, (barred.get(staff_id) ?? new Set()).add(case_id));
  }
  return barred;
}

/** How many agents could take somebody at once. */
export async function agentsAvailable(db: Db): Promise<number> {
  const rows = await db.selectFrom('staff').select('id').where('state', '=', 'available').execute();
  return rows.length;
}

/** What an estimate of the wait is made from: the latest twenty contacts, and the agents on duty. */
export async function serviceNow(db: Db): Promise<Service> {
  const latest = await db
    .selectFrom('tickets')
    .select(['claimed_at', 'ended_at'])
    .where('claimed_at', 'is not', null)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(20)
    .execute();
  const onDuty = await db
    .selectFrom('staff')
    .select('id')
    .where('state', 'in', ['available', 'busy', 'wrap-up'])
    .execute();
  return {
    handleTimesMs: latest.flatMap(({ claimed_at, ended_at }) =>
      claimed_at && ended_at ? [toMillis(ended_at) - toMillis(claimed_at)] : [],
    ),
    agentsOnDuty: onDuty.length,
  };
}
