import type { DeliveryId, Millis, WebhookBody, WebhookId } from '@visavis/protocol';
import type { Verdict } from '../domain/webhook.ts';
import type { Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/** A delivery in one process's hands, with all that a try needs. */
export type LeasedDelivery = {
  readonly id: DeliveryId;
  readonly webhookId: WebhookId;
  readonly url: string;
  /** Each signs: the present one first, and the former while a rotation lasts. */
  readonly secrets: readonly string[];
  readonly body: WebhookBody;
  readonly queuedAt: Millis;
  /** This try included. */
  readonly attempts: number;
};

/**
 * The next delivery that is due, leased: nobody else tries it for `leaseMs`. X2: one that comes after another of its
 * endpoint and case is not due while that is queued. Endpoints that are `busy` wait.
 */
export async function leaseDueDelivery(
  tx: Tx,
  now: Millis,
  leaseMs: number,
  busy: readonly WebhookId[],
): Promise<LeasedDelivery | null> {
  const row = await dueDelivery(tx, now, busy);
  if (!row) return null;
  const attempts = row.attempts + 1;
  await tx
    .updateTable('webhook_deliveries')
    .set({ attempts, next_attempt_at: toDate(now + leaseMs) })
    .where('id', '=', row.id)
    .execute();
  const isRotating = row.former_secret !== null && row.former_until !== null && toMillis(row.former_until) > now;
  return {
    id: row.id,
    webhookId: row.webhook_id,
    url: row.url,
    secrets: isRotating ? [row.secret, row.former_secret ?? ''] : [row.secret],
    body: {
      id: row.event_id,
      type: row.type,
      timestamp: row.at.toISOString(),
      sequence: row.seq,
      data: row.data,
    },
    queuedAt: toMillis(row.queued_at),
    attempts,
  };
}

function dueDelivery(tx: Tx, now: Millis, busy: readonly WebhookId[]) {
  return tx
    .selectFrom('webhook_deliveries as due')
    .innerJoin('webhooks', 'webhooks.id', 'due.webhook_id')
    .innerJoin('webhook_events', 'webhook_events.id', 'due.event_id')
    .select(['due.id', 'due.webhook_id', 'due.event_id', 'due.seq', 'due.attempts', 'due.queued_at'])
    .select(['webhooks.url', 'webhooks.secret', 'webhooks.former_secret', 'webhooks.former_until'])
    .select(['webhook_events.type', 'webhook_events.data', 'webhook_events.at'])
    .where('due.state', '=', 'queued')
    .where('webhooks.removed_at', 'is', null)
    .where('due.next_attempt_at', '<=', toDate(now))
    .$if(busy.length > 0, (query) => query.where('due.webhook_id', 'not in', [...busy]))
    .where((due) =>
      due.not(
        due.exists(
          due
            .selectFrom('webhook_deliveries as earlier')
            .select('earlier.id')
            .whereRef('earlier.webhook_id', '=', 'due.webhook_id')
            .whereRef('earlier.case_id', '=', 'due.case_id')
            .whereRef('earlier.seq', '<', 'due.seq')
            .where('earlier.state', '=', 'queued'),
        ),
      ),
    )
    .orderBy('due.next_attempt_at')
    .orderBy('due.seq')
    .orderBy('due.id')
    .limit(1)
    .forUpdate('due')
    .skipLocked()
    .executeTakeFirst();
}

export type LoggedAttempt = {
  readonly at: Millis;
  readonly tookMs: number;
  readonly status: number | null;
  readonly said: string;
};

/** Writes down a try and what follows from it, unless somebody settled the delivery or leased it anew meanwhile. */
export async function settleAttempt(
  tx: Tx,
  { id, attempts }: LeasedDelivery,
  attempt: LoggedAttempt,
  verdict: Verdict,
  now: Millis,
): Promise<void> {
  await tx
    .insertInto('webhook_attempts')
    .values({
      delivery_id: id,
      at: toDate(attempt.at),
      took_ms: attempt.tookMs,
      status: attempt.status,
      said: attempt.said,
    })
    .execute();
  await tx
    .updateTable('webhook_deliveries')
    .set(
      verdict.state === 'queued'
        ? { next_attempt_at: toDate(verdict.nextAttemptAt) }
        : { state: verdict.state, settled_at: toDate(now) },
    )
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('attempts', '=', attempts)
    .execute();
}

/** Gives back what was not tried to its end: due at once, and not counted. */
export async function giveBackDelivery(tx: Tx, { id, attempts }: LeasedDelivery, now: Millis): Promise<void> {
  await tx
    .updateTable('webhook_deliveries')
    .set({ attempts: attempts - 1, next_attempt_at: toDate(now) })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('attempts', '=', attempts)
    .execute();
}
