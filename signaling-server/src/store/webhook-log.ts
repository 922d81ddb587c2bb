import type { DeliveryId, DeliveryState, Millis, WebhookEventType, WebhookId } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';
import type { LoggedAttempt } from './webhook-deliveries.ts';

const ofEndpoint = (db: Db, webhookId: WebhookId) =>
  db
    .selectFrom('webhook_deliveries')
    .innerJoin('webhook_events', 'webhook_events.id', 'webhook_deliveries.event_id')
    .selectAll('webhook_deliveries')
    .select('webhook_events.type')
    .where('webhook_id', '=', webhookId);

/** A page of what was queued for an endpoint, the newest first, after the delivery `cursor`. */
export async function listDeliveries(
  db: Db,
  webhookId: WebhookId,
  { state, cursor, limit }: { state?: DeliveryState | undefined; cursor?: DeliveryId | undefined; limit: number },
) {
  const rows = await ofEndpoint(db, webhookId)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'queued'))
    .$if(cursor !== undefined, (query) =>
      query.where(
        sql<boolean>`(queued_at, webhook_deliveries.id) <
          (select queued_at, id from webhook_deliveries where id = ${cursor} and webhook_id = ${webhookId})`,
      ),
    )
    .orderBy('queued_at', 'desc')
    .orderBy('webhook_deliveries.id', 'desc')
    .limit(limit)
    .execute();
  const attempts = await attemptsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => logged(row, attempts.get(row.id) ?? []));
}

export type LoggedDelivery = ReturnType<typeof logged>;

export async function findDelivery(db: Db, webhookId: WebhookId, id: DeliveryId): Promise<LoggedDelivery | null> {
  const row = await ofEndpoint(db, webhookId).where('webhook_deliveries.id', '=', id).executeTakeFirst();
  return row ? logged(row, (await attemptsOf(db, [id])).get(id) ?? []) : null;
}

type Row = Awaited<ReturnType<ReturnType<typeof ofEndpoint>['executeTakeFirstOrThrow']>>;

const logged = (row: Row, attempts: readonly LoggedAttempt[]) => ({
  id: row.id,
  eventId: row.event_id,
  type: row.type,
  caseId: row.case_id,
  seq: row.seq,
  state: row.state,
  queuedAt: toMillis(row.queued_at),
  nextAttemptAt: toMillis(row.next_attempt_at),
  settledAt: toMillisOrNull(row.settled_at),
  attempts,
});

async function attemptsOf(db: Db, ids: readonly DeliveryId[]): Promise<Map<DeliveryId, LoggedAttempt[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('webhook_attempts')
    .selectAll()
    .where('delivery_id', 'in', [...ids])
    .orderBy('id')
    .execute();
  const logs = new Map<DeliveryId, LoggedAttempt[]>();
  for (const { delivery_id: id, at, took_ms: tookMs, status, said } of rows) {
    logs.set(id, [...(logs.get(id) ?? []), { at: toMillis(at), tookMs, status, said }]);
  }
  return logs;
}

/** Queues settled deliveries of an endpoint again: one of them, or all that are dead. Answers how many. */
export async function redriveDeliveries(
  tx: Tx,
  webhookId: WebhookId,
  which: DeliveryId | 'dead',
  now: Millis,
): Promise<number> {
  const rows = await tx
    .updateTable('webhook_deliveries')
    .set({
      state: 'queued',
      attempts: 0,
      queued_at: toDate(now),
      next_attempt_at: toDate(now),
      settled_at: null,
    })
    .where('webhook_id', '=', webhookId)
    .$if(which === 'dead', (query) => query.where('state', '=', 'dead'))
    .$if(which !== 'dead', (query) => query.where('id', '=', which as DeliveryId).where('state', '<>', 'queued'))
    .returning('id')
    .execute();
  return rows.length;
}

/** Marks what has been undelivered since before `before` and of which nobody was told; answers it, each once ever. */
export async function markLateDeliveries(
  db: Db,
  type: WebhookEventType,
  before: Millis,
  now: Millis,
): Promise<{ readonly id: DeliveryId; readonly webhookId: WebhookId; readonly state: DeliveryState }[]> {
  const rows = await db
    .updateTable('webhook_deliveries')
    .from('webhook_events')
    .from('webhooks')
    .set({ alerted_at: toDate(now) })
    .whereRef('webhook_events.id', '=', 'webhook_deliveries.event_id')
    .whereRef('webhooks.id', '=', 'webhook_deliveries.webhook_id')
    .where('webhooks.removed_at', 'is', null)
    .where('webhook_events.type', '=', type)
    .where('webhook_deliveries.state', '<>', 'delivered')
    .where('webhook_deliveries.alerted_at', 'is', null)
    .where('webhook_deliveries.queued_at', '<', toDate(before))
    .returning(['webhook_deliveries.id', 'webhook_deliveries.webhook_id', 'webhook_deliveries.state'])
    .execute();
  return rows.map(({ id, webhook_id: webhookId, state }) => ({ id, webhookId, state }));
}
