import type { CaseId, Millis, TicketId } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Ticket, WaitingTicket } from '../domain/ticket.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toDateOrNull } from './store.ts';
import { ACTIVE, toTicket } from './tickets.ts';

/* Whether the freelancer of a ticket is there; a place is never lost by it. */

/** Since when the freelancer of a case is away; who is away already stays so since then. Answers the ticket this is about, if any. */
export async function keepAway(db: Db, caseId: CaseId, awayAt: Millis): Promise<Ticket | null> {
  const row = await db
    .updateTable('tickets')
    .set({ away_at: sql<Date>`coalesce(away_at, ${toDate(awayAt)})` })
    .where('case_id', '=', caseId)
    .where('state', 'in', ACTIVE)
    .returningAll()
    .executeTakeFirst();
  return row ? toTicket(row) : null;
}

/** The freelancer of a ticket is there; `rankedAt`: T12, who waits stands where somebody stands who joins at that instant. */
export async function keepBack(tx: Tx, id: TicketId, rankedAt: Millis | null): Promise<void> {
  const rank = rankedAt === null ? {} : { ranked_at: toDate(rankedAt), is_front: false };
  await tx
    .updateTable('tickets')
    .set({ away_at: null, stepped_away_at: null, ...rank })
    .where('id', '=', id)
    .execute();
}

/** T13: not at their screen, whatever their line does. */
export async function keepSteppedAway(tx: Tx, { id, awayAt, steppedAwayAt }: WaitingTicket): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ away_at: toDateOrNull(awayAt), stepped_away_at: toDateOrNull(steppedAwayAt) })
    .where('id', '=', id)
    .execute();
}

/** Of each case with a ticket that has not ended, whether its freelancer is kept as there; not of whoever stepped away. */
export async function keptPresence(db: Db): Promise<Map<CaseId, boolean>> {
  const rows = await db
    .selectFrom('tickets')
    .select(['case_id', 'away_at'])
    .where('state', 'in', ACTIVE)
    .where('stepped_away_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.away_at === null]));
}

/** After a restart nobody is connected yet: everybody who was present is away from now on. */
export async function markAllAway(db: Db, now: Millis): Promise<void> {
  await db
    .updateTable('tickets')
    .set({ away_at: toDate(now) })
    .where('state', 'in', ACTIVE)
    .where('away_at', 'is', null)
    .execute();
}
