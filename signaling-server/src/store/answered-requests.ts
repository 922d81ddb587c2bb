import type { ApiKeyId, Millis } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/* What requests with an Idempotency-Key were answered. Keys are their principal's own. */

export type RequestKey = { readonly principal: ApiKeyId; readonly key: string };

/** A request that was seen before; `status` is null while it is being answered, since `at`. */
export type SeenRequest = {
  readonly fingerprint: string;
  readonly status: number | null;
  readonly answer: unknown;
  readonly at: Millis;
};

/** Takes the key for the one who asks now; answers false when it is taken. */
export async function takeKey(tx: Tx, of: RequestKey, fingerprint: string, now: Millis): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('answered_requests')
    .values({ ...of, fingerprint, status: null, answer: null, at: toDate(now) })
    .onConflict((conflict) => conflict.columns(['principal', 'key']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** What is kept of the key, its row held until the transaction ends. */
export async function holdSeen(tx: Tx, { principal, key }: RequestKey): Promise<SeenRequest | null> {
  const row = await tx
    .selectFrom('answered_requests')
    .select(['fingerprint', 'status', 'answer', 'at'])
    .where('principal', '=', principal)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, at: toMillis(row.at) } : null;
}

/** The request is being answered anew from now on. */
export async function takeKeyAgain(tx: Tx, { principal, key }: RequestKey, now: Millis): Promise<void> {
  await tx
    .updateTable('answered_requests')
    .set({ at: toDate(now) })
    .where('principal', '=', principal)
    .where('key', '=', key)
    .execute();
}

/** Keeps the answer of the run that began at `since`; a run that took so long that another began keeps nothing. */
export async function keepAnswer(
  db: Db,
  { principal, key }: RequestKey,
  since: Millis,
  { status, answer }: { status: number; answer: string | null },
): Promise<void> {
  await db
    .updateTable('answered_requests')
    .set({ status, answer })
    .where('principal', '=', principal)
    .where('key', '=', key)
    .where('status', 'is', null)
    .where('at', '=', toDate(since))
    .execute();
}

/** Frees a key whose run, begun at `since`, failed. */
export async function freeKey(db: Db, { principal, key }: RequestKey, since: Millis): Promise<void> {
  await db
    .deleteFrom('answered_requests')
    .where('principal', '=', principal)
    .where('key', '=', key)
    .where('status', 'is', null)
    .where('at', '=', toDate(since))
    .execute();
}

export async function deleteAnswersBefore(db: Db, at: Millis): Promise<void> {
  await db.deleteFrom('answered_requests').where('at', '<', toDate(at)).execute();
}
