import type { CaseId, DeclineReason, Millis, OfferEnd, OfferId, StaffId, TicketId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

/** An offer that has not been answered. */
export type OpenOffer = {
  readonly id: OfferId;
  readonly ticketId: TicketId;
  readonly agentId: StaffId;
  readonly offeredAt: Millis;
  readonly lapsesAt: Millis;
};

const toOffer = (row: Selectable<Database['offers']>): OpenOffer => ({
  id: row.id,
  ticketId: row.ticket_id,
  agentId: row.agent_id,
  offeredAt: toMillis(row.offered_at),
  lapsesAt: toMillis(row.lapses_at),
});

export async function insertOffer(tx: Tx, offer: OpenOffer): Promise<void> {
  await tx
    .insertInto('offers')
    .values({
      id: offer.id,
      ticket_id: offer.ticketId,
      agent_id: offer.agentId,
      offered_at: toDate(offer.offeredAt),
      lapses_at: toDate(offer.lapsesAt),
    })
    .execute();
}

/** What an agent is being offered; there is at most one. */
export async function openOfferOf(db: Db, agentId: StaffId): Promise<OpenOffer | null> {
  const row = await db
    .selectFrom('offers')
    .selectAll()
    .where('agent_id', '=', agentId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ? toOffer(row) : null;
}

export async function keepOfferEnd(
  tx: Tx,
  id: OfferId,
  ended: OfferEnd,
  now: Millis,
  reason: DeclineReason | null = null,
): Promise<void> {
  await tx
    .updateTable('offers')
    .set({ ended, ended_at: toDate(now), reason })
    .where('id', '=', id)
    .execute();
}

/** Who is being offered somebody. */
export async function agentsWithOffer(db: Db): Promise<StaffId[]> {
  const rows = await db.selectFrom('offers').select('agent_id').where('ended_at', 'is', null).execute();
  return rows.map((row) => row.agent_id);
}

/** Who has let an offer lapse by now. */
export async function agentsWithLapsedOffer(db: Db, now: Millis): Promise<StaffId[]> {
  const rows = await db
    .selectFrom('offers')
    .select('agent_id')
    .where('ended_at', 'is', null)
    .where('lapses_at', '<=', toDate(now))
    .execute();
  return rows.map((row) => row.agent_id);
}

/** Tickets of cases that an agent must not have: one of the case was declined because of a conflict of interest. */
export async function conflictsOf(db: Db, agentId: StaffId): Promise<Set<TicketId>> {
  const rows = await db
    .selectFrom('offers')
    .innerJoin('tickets as declined', 'declined.id', 'offers.ticket_id')
    .innerJoin('tickets', 'tickets.case_id', 'declined.case_id')
    .select('tickets.id')
    .where('offers.agent_id', '=', agentId)
    .where('offers.reason', '=', 'conflict-of-interest')
    .where('tickets.state', '=', 'waiting')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Q7: whether an agent must not have a case: they decided it before, or declined it for a conflict of interest. */
export async function isBarred(db: Db, caseId: CaseId, agentId: StaffId): Promise<boolean> {
  const decided = await db
    .selectFrom('decisions')
    .select('id')
    .where('case_id', '=', caseId)
    .where('staff_id', '=', agentId)
    .executeTakeFirst();
  if (decided) return true;
  const declined = await db
    .selectFrom('offers')
    .innerJoin('tickets', 'tickets.id', 'offers.ticket_id')
    .select('offers.id')
    .where('tickets.case_id', '=', caseId)
    .where('offers.agent_id', '=', agentId)
    .where('offers.reason', '=', 'conflict-of-interest')
    .executeTakeFirst();
  return declined !== undefined;
}
