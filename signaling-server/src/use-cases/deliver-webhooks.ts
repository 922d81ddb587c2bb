import type { WebhookId } from '@visavis/protocol';
import { afterTry, LATE_AFTER_MS, WEBHOOK_LEASE_MS } from '../domain/webhook.ts';
import { chance } from '../secrets/secret.ts';
import type { LeasedDelivery } from '../store/webhook-deliveries.ts';
import { giveBackDelivery, leaseDueDelivery, settleAttempt } from '../store/webhook-deliveries.ts';
import { markLateDeliveries } from '../store/webhook-log.ts';
import type { Context } from './context.ts';

export type { LeasedDelivery } from '../store/webhook-deliveries.ts';

/**
 * The next delivery that is due, in our hands for half a minute; null when there is none, but for endpoints that are
 * `busy`. Called by the webhooks' job.
 */
export async function leaseWebhook(context: Context, busy: readonly WebhookId[]): Promise<LeasedDelivery | null> {
  return context.store.transaction((tx, now) => leaseDueDelivery(tx, now, WEBHOOK_LEASE_MS, busy));
}

/**
 * Makes one try of a leased delivery and writes down what became of it. X6: a crash in between leaves it leased, so it is
 * sent again, under the same id; a receiver that knows the id takes it for done. Answers
 * "stopped" when the sender has stopped: what is left is sent after the next start.
 */
export async function deliverWebhook(
  { store, webhooks }: Context,
  leased: LeasedDelivery,
): Promise<'tried' | 'stopped'> {
  const { url, secrets, body, attempts, queuedAt } = leased;
  const at = await store.now();
  const answer = await webhooks.send({ id: body.id, url, body: JSON.stringify(body), secrets, at });
  return store.transaction(async (tx, now) => {
    if (answer.result === 'stopped') {
      await giveBackDelivery(tx, leased, now);
      return 'stopped';
    }
    const status = answer.result === 'answered' ? answer.status : null;
    const verdict = afterTry({ attempts, queuedAt, status }, now, chance());
    const attempt = { at, tookMs: Math.max(0, now - at), status, said: answer.said };
    await settleAttempt(tx, leased, attempt, verdict, now);
    return 'tried';
  });
}

/** X7: lifted holds that a marketplace should have learnt of an hour ago. Answers each once; the job logs them. */
export async function findLateLifts({ store }: Context) {
  const now = await store.now();
  return markLateDeliveries(store.db, 'hold.lifted', now - LATE_AFTER_MS, now);
}
