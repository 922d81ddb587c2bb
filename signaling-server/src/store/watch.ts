import type { Millis } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { HeldBack, Watch } from '../domain/watch.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

const toWatch = ({ last_round_at, held_back_since, held_back_why }: Selectable<Database['duty_watch']>): Watch => ({
  lastRoundAt: toMillis(last_round_at),
  heldBack: held_back_since && held_back_why ? { since: toMillis(held_back_since), why: held_back_why } : null,
});

/** The watch, its row held until the transaction ends, so that rounds go one by one; the first begins it. */
export async function holdWatch(tx: Tx, now: Millis): Promise<Watch> {
  await tx
    .insertInto('duty_watch')
    .values({ id: 1, last_round_at: toDate(now) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return toWatch(await tx.selectFrom('duty_watch').selectAll().forUpdate().executeTakeFirstOrThrow());
}

/** The watch as it stands until the transaction ends: no round goes meanwhile. Null before the first round. */
export async function steadyWatch(tx: Tx): Promise<Watch | null> {
  const row = await tx.selectFrom('duty_watch').selectAll().forShare().executeTakeFirst();
  return row ? toWatch(row) : null;
}

export async function watchOf(db: Db): Promise<Watch | null> {
  const row = await db.selectFrom('duty_watch').selectAll().executeTakeFirst();
  return row ? toWatch(row) : null;
}

export async function keepWatch(tx: Tx, { lastRoundAt, heldBack }: Watch): Promise<void> {
  await tx
    .updateTable('duty_watch')
    .set({ last_round_at: toDate(lastRoundAt), ...heldBackRow(heldBack) })
    .execute();
}

/** Answers whether anything was held back. */
export async function releaseHeldBack(tx: Tx): Promise<boolean> {
  const [{ numUpdatedRows } = { numUpdatedRows: 0n }] = await tx
    .updateTable('duty_watch')
    .set(heldBackRow(null))
    .where('held_back_since', 'is not', null)
    .execute();
  return numUpdatedRows > 0n;
}

const heldBackRow = (heldBack: HeldBack | null) => ({
  held_back_since: heldBack && toDate(heldBack.since),
  held_back_why: heldBack?.why ?? null,
});
