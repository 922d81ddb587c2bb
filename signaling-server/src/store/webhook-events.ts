import type { CaseId, DeliveryId, Millis, WebhookEventId, WebhookEventType, WebhookId } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Tx } from './store.ts';
import { toDate } from './store.ts';

export type WebhookEvent = {
  readonly id: WebhookEventId;
  readonly caseId: CaseId | null;
  readonly type: WebhookEventType;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Millis;
};

/**
 * Appends an event to those of its case, and with it its deliveries, one for each endpoint that asked for its type;
 * `deliveryId` makes their ids.
 */
export async function appendWebhookEvent(tx: Tx, event: WebhookEvent, deliveryId: () => DeliveryId): Promise<void> {
  const seq = await insertEvent(tx, event);
  const endpoints = await tx
    .selectFrom('webhooks')
    .select('id')
    .where('removed_at', 'is', null)
    .where(sql<boolean>`types = 'null'::jsonb or types ? ${event.type}`)
    .execute();
  if (endpoints.length === 0) return;
  const deliveries = endpoints.map(({ id }) => queued(deliveryId(), id, event, seq));
  await tx.insertInto('webhook_deliveries').values(deliveries).execute();
}

/** Appends an event for one endpoint only, whatever types it asked for. */
export async function appendEventFor(
  tx: Tx,
  webhookId: WebhookId,
  event: WebhookEvent,
  deliveryId: DeliveryId,
): Promise<void> {
  const seq = await insertEvent(tx, event);
  await tx
    .insertInto('webhook_deliveries')
    .values(queued(deliveryId, webhookId, event, seq))
    .execute();
}

async function insertEvent(tx: Tx, { id, caseId, type, data, at }: WebhookEvent): Promise<number | null> {
  const seq = caseId === null ? null : await nextSeq(tx, caseId);
  await tx
    .insertInto('webhook_events')
    .values({ id, case_id: caseId, seq, type, data: JSON.stringify(data), at: toDate(at) })
    .execute();
  return seq;
}

/**
 * X1: numbers count up without gaps, in the order of the commits, because whoever numbers holds the case's row until then.
 * "No key update" is enough against one another and lets through who only refers to the case, so that two who have
 * both written something of the case do not wait for each other.
 */
async function nextSeq(tx: Tx, caseId: CaseId): Promise<number> {
  await tx.selectFrom('cases').select('id').where('id', '=', caseId).forNoKeyUpdate().executeTakeFirstOrThrow();
  const { latest } = await tx
    .selectFrom('webhook_events')
    .select((rows) => rows.fn.max('seq').as('latest'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return (latest ?? 0) + 1;
}

const queued = (
  id: DeliveryId,
  webhookId: WebhookId,
  { id: eventId, caseId, at }: WebhookEvent,
  seq: number | null,
) => ({
  id,
  webhook_id: webhookId,
  event_id: eventId,
  case_id: caseId,
  seq,
  state: 'queued' as const,
  attempts: 0,
  queued_at: toDate(at),
  next_attempt_at: toDate(at),
});
