import type { Service, Waiting } from '../domain/queue.ts';
import type { Db } from './store.ts';
import { toMillis } from './store.ts';

/** Everybody who waits, in the queue's order. */
export async function waitingTickets(db: Db): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('tickets')
    .select(['id', 'case_id', 'joined_at'])
    .where('state', '=', 'waiting')
    .orderBy('ranked_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ticketId: row.id, caseId: row.case_id, joinedAt: toMillis(row.joined_at) }));
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
