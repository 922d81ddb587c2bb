import type { CaseId, DeliveryId, Millis, WebhookEventId, WebhookEventType } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Db, Tx } from './store.ts';
import { toDate } from './store.ts';

export type WebhookEvent = {
  readonly id: WebhookEventId;
  readonly caseId: CaseId | null;
  readonly type: WebhookEventType;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Millis;
};

/**
 * Appends an event to those of its case, numbered without gaps: the caller holds the case's row, or has just made it. With
 * the event go its deliveries, one for each endpoint that asked for its type; `deliveryId` makes their ids.
 */
export async function appendWebhookEvent(tx: Tx, event: WebhookEvent, deliveryId: () => DeliveryId): Promise<void> {
  const { id, caseId, type, data, at } = event;
  const seq = caseId === null ? null : (await latestSeq(tx, caseId)) + 1;
  await tx
    .insertInto('webhook_events')
    .values({ id, case_id: caseId, seq, type, data: JSON.stringify(data), at: toDate(at) })
    .execute();
  const endpoints = await tx
    .selectFrom('webhooks')
    .select('id')
    .where('removed_at', 'is', null)
    .where(sql<boolean>`types = 'null'::jsonb or types ? ${type}`)
    .execute();
  if (endpoints.length === 0) return;
  await tx
    .insertInto('webhook_deliveries')
    .values(
      endpoints.map((endpoint) => ({
        id: deliveryId(),
        webhook_id: endpoint.id,
        event_id: id,
        case_id: caseId,
        seq,
        state: 'queued' as const,
        attempts: 0,
        queued_at: toDate(at),
        next_attempt_at: toDate(at),
      })),
    )
    .execute();
}

async function latestSeq(db: Db, caseId: CaseId): Promise<number> {
  const { latest } = await db
    .selectFrom('webhook_events')
    .select((rows) => rows.fn.max('seq').as('latest'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return latest ?? 0;
}
