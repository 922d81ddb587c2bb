import type { Millis, WebhookEventType, WebhookId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

/** An endpoint of a marketplace. */
export type KeptWebhook = {
  readonly id: WebhookId;
  readonly url: string;
  readonly description: string;
  readonly types: readonly WebhookEventType[] | null;
  readonly createdAt: Millis;
  readonly formerUntil: Millis | null;
};

const fromRow = (row: Selectable<Database['webhooks']>): KeptWebhook => ({
  id: row.id,
  url: row.url,
  description: row.description,
  types: row.types,
  createdAt: toMillis(row.created_at),
  formerUntil: toMillisOrNull(row.former_until),
});

const ofEndpoints = (db: Db) => db.selectFrom('webhooks').selectAll().where('removed_at', 'is', null);

export async function listWebhooks(db: Db): Promise<KeptWebhook[]> {
  return (await ofEndpoints(db).orderBy('created_at').orderBy('id').execute()).map(fromRow);
}

export async function findWebhook(db: Db, id: WebhookId): Promise<KeptWebhook | null> {
  const row = await ofEndpoints(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** For whoever changes it: the row is held until the transaction ends. */
export async function holdWebhook(tx: Tx, id: WebhookId): Promise<KeptWebhook | null> {
  const row = await ofEndpoints(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function insertWebhook(tx: Tx, { formerUntil: _, ...webhook }: KeptWebhook, secret: string) {
  const { id, url, description, types, createdAt } = webhook;
  await tx
    .insertInto('webhooks')
    .values({ id, url, description, types: JSON.stringify(types), secret, created_at: toDate(createdAt) })
    .execute();
}

export async function keepWebhook(tx: Tx, { id, url, description, types }: KeptWebhook): Promise<void> {
  await tx
    .updateTable('webhooks')
    .set({ url, description, types: JSON.stringify(types) })
    .where('id', '=', id)
    .execute();
}

/** X5: the secret so far goes on signing beside the new one until `formerUntil`; one that was former before it does not. */
export async function replaceSecret(tx: Tx, id: WebhookId, secret: string, formerUntil: Millis): Promise<void> {
  await tx
    .updateTable('webhooks')
    .set((row) => ({ former_secret: row.ref('secret'), former_until: toDate(formerUntil), secret }))
    .where('id', '=', id)
    .execute();
}

/** What was queued for it is given up with it; the log stays. */
export async function removeWebhook(tx: Tx, id: WebhookId, now: Millis): Promise<void> {
  await tx
    .updateTable('webhooks')
    .set({ removed_at: toDate(now), secret: '', former_secret: null, former_until: null })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('webhook_deliveries')
    .set({ state: 'dead', settled_at: toDate(now) })
    .where('webhook_id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}
