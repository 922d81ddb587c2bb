import type { WebhookId } from '@visavis/protocol';
import type { Context } from '../use-cases/context.ts';
import { deliverWebhook, findLateLifts, leaseWebhook } from '../use-cases/deliver-webhooks.ts';
import type { LeasedDelivery } from '../use-cases/deliver-webhooks.ts';
import type { Log } from '../use-cases/ports.ts';

/** How many deliveries are on their way at once, and how many of those to one endpoint: a slow one must not hold up all. */
const AT_ONCE = 8;
const AT_ONCE_TO_ONE = 4;

/**
 * The deliveries on their way. A round begins as many as there is room for and ends without waiting for them; each that
 * ends asks for another round by `onRoom`, so a receiver that takes its time holds up nobody but itself.
 */
export class WebhookRounds {
  readonly #context: () => Context;
  readonly #onRoom: () => void;
  readonly #log: Log;
  readonly #onTheirWay = new Map<Promise<void>, WebhookId>();
  #isStopped = false;

  constructor(context: () => Context, onRoom: () => void, log: Log) {
    this.#context = context;
    this.#onRoom = onRoom;
    this.#log = log;
  }

  async round(): Promise<void> {
    while (!this.#isStopped && this.#onTheirWay.size < AT_ONCE) {
      const leased = await leaseWebhook(this.#context(), this.#busy());
      if (!leased) return;
      const delivery: Promise<void> = this.#deliver(leased).finally(() => this.#onTheirWay.delete(delivery));
      this.#onTheirWay.set(delivery, leased.webhookId);
    }
  }

  async #deliver(leased: LeasedDelivery): Promise<void> {
    const { id: deliveryId, webhookId } = leased;
    try {
      const result = await deliverWebhook(this.#context(), leased);
      if (result === 'stopped') this.#isStopped = true;
      else this.#onRoom();
    } catch (error) {
      this.#log.error({ err: error, webhookId, deliveryId }, 'a webhook could not be settled; it is sent again');
    }
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    await Promise.all(this.#onTheirWay.keys());
  }

  #busy(): WebhookId[] {
    const all = [...this.#onTheirWay.values()];
    return [...new Set(all)].filter((one) => all.filter((id) => id === one).length >= AT_ONCE_TO_ONE);
  }

  /** X7: what the operator must know of. */
  async alert(): Promise<void> {
    for (const { id: deliveryId, webhookId, state } of await findLateLifts(this.#context())) {
      this.#log.error(
        { deliveryId, webhookId, state },
        'a marketplace has not learnt for an hour that a hold is lifted',
      );
    }
  }
}
