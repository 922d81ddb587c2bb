import type { DeclineReason, Millis, OfferEnd, OfferId, StaffId, TicketId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import { keepPassed } from './queue.ts';
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
  /** Q9: whom the ticket passed as it was drawn. */
  readonly passes: readonly TicketId[];
};

const toOffer = (row: Selectable<Database['offers']>): OpenOffer => ({
  id: row.id,
  ticketId: row.ticket_id,
  agentId: row.agent_id,
  offeredAt: toMillis(row.offered_at),
  lapsesAt: toMillis(row.lapses_at),
  passes: row.passes,
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
      passes: JSON.stringify(offer.passes),
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

/** Q9: one that is not accepted has passed nobody. */
export async function keepOfferEnd(
  tx: Tx,
  id: OfferId,
  ended: OfferEnd,
  now: Millis,
  reason: DeclineReason | null = null,
): Promise<void> {
  const { passes } = await tx
    .updateTable('offers')
    .set({ ended, ended_at: toDate(now), reason })
    .where('id', '=', id)
    .returning('passes')
    .executeTakeFirstOrThrow();
  if (ended !== 'accepted') await keepPassed(tx, passes, -1);
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

/** Whether an agent has the claim that they made at `claimedAt` from this offer. */
export async function isClaimedBy(db: Db, id: OfferId, agentId: StaffId, claimedAt: Millis): Promise<boolean> {
  const row = await db
    .selectFrom('offers')
    .select('id')
    .where('id', '=', id)
    .where('agent_id', '=', agentId)
    .where('ended', '=', 'accepted')
    .where('ended_at', '=', toDate(claimedAt))
    .executeTakeFirst();
  return row !== undefined;
}
