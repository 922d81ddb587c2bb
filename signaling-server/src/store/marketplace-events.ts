import type { EventResult, Millis } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate } from './store.ts';

/** What an event was answered with, if it was reported before. */
export async function resultOfEvent(db: Db, id: string): Promise<EventResult | null> {
  const row = await db.selectFrom('marketplace_events').select('result').where('id', '=', id).executeTakeFirst();
  return row?.result ?? null;
}

export async function keepEvent(tx: Tx, result: EventResult, now: Millis): Promise<void> {
  await tx
    .insertInto('marketplace_events')
    .values({ id: result.eventId, received_at: toDate(now), result: JSON.stringify(result) })
    .execute();
}
