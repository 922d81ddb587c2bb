import type { AccountId, EventResult, Millis } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Tx } from './store.ts';
import { toDate } from './store.ts';

/** An event that was reported before: whose it was, and what it was answered with. */
export type KnownEvent = { readonly accountId: AccountId; readonly result: EventResult };

/** Lets nobody else handle an event of this id until the transaction ends; answers what is known of it. */
export async function holdEvent(tx: Tx, id: string): Promise<KnownEvent | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
  const row = await tx
    .selectFrom('marketplace_events')
    .select(['account_id', 'result'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { accountId: row.account_id, result: row.result } : null;
}

export async function keepEvent(tx: Tx, accountId: AccountId, result: EventResult, now: Millis): Promise<void> {
  await tx
    .insertInto('marketplace_events')
    .values({ id: result.eventId, account_id: accountId, received_at: toDate(now), result: JSON.stringify(result) })
    .execute();
}
