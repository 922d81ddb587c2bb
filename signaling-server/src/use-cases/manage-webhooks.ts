import type {
  DeliveryId,
  DeliveryPage,
  DeliveryQuery,
  Millis,
  NewWebhook,
  Redriven,
  Reply,
  Webhook,
  WebhookChange,
  WebhookDelivery,
  WebhookId,
  WebhookTest,
  WebhookWithSecret,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { FORMER_SECRET_MS } from '../domain/webhook.ts';
import { newDeliveryId, newWebhookEventId, newWebhookId } from '../secrets/ids.ts';
import { newWebhookSecret } from '../secrets/secret.ts';
import { appendEventFor } from '../store/webhook-events.ts';
import type { LoggedDelivery } from '../store/webhook-log.ts';
import { findDelivery, listDeliveries, redriveDeliveries } from '../store/webhook-log.ts';
import type { KeptWebhook } from '../store/webhooks.ts';
import {
  findWebhook,
  holdWebhook,
  insertWebhook,
  keepWebhook,
  listWebhooks,
  removeWebhook,
  replaceSecret,
} from '../store/webhooks.ts';
import type { Acting } from './append-audit.ts';
import { auditBy } from './append-audit.ts';
import type { Context } from './context.ts';
import { instant, instantOrNull } from './instant.ts';

const MOST_ENDPOINTS = 20;
const PAGE = 50;

/** What is wrong with the address of an endpoint; asked by the edge before it is kept, and again as it is connected to. */
export const problemWithWebhookUrl = (context: Context, url: string): Promise<string | null> =>
  context.webhooks.problemWith(url);

export async function webhooksOf({ store }: Context): Promise<Webhook[]> {
  const now = await store.now();
  return (await listWebhooks(store.db)).map((webhook) => shown(webhook, now));
}

export async function addWebhook(
  { store }: Context,
  asked: NewWebhook,
  by?: Acting,
): Promise<Reply<WebhookWithSecret>> {
  return store.transaction(async (tx, now) => {
    if ((await listWebhooks(tx)).length >= MOST_ENDPOINTS) return refuse('limit-reached');
    const secret = newWebhookSecret();
    const webhook = { ...asked, id: newWebhookId(), createdAt: now, formerUntil: null };
    await insertWebhook(tx, webhook, secret);
    await auditBy(tx, by, { action: 'webhook:add', subject: webhook.id }, now);
    return done({ ...shown(webhook, now), secret });
  });
}

export async function changeWebhook(
  { store }: Context,
  id: WebhookId,
  change: WebhookChange,
  by?: Acting,
): Promise<Reply<Webhook>> {
  return store.transaction(async (tx, now) => {
    const held = await holdWebhook(tx, id);
    if (!held) return refuse('not-found');
    const { url = held.url, description = held.description, types = held.types } = change;
    const changed = { ...held, url, description, types };
    await keepWebhook(tx, changed);
    const detail = { changed: Object.keys(change) };
    await auditBy(tx, by, { action: 'webhook:edit', subject: id, detail }, now);
    return done(shown(changed, now));
  });
}

/** What was queued for it is given up. */
export async function dropWebhook({ store }: Context, id: WebhookId, by?: Acting): Promise<Reply<null>> {
  return store.transaction(async (tx, now) => {
    if (!(await holdWebhook(tx, id))) return refuse('not-found');
    await removeWebhook(tx, id, now);
    await auditBy(tx, by, { action: 'webhook:remove', subject: id }, now);
    return done(null);
  });
}

/** X5: from now on the new secret signs, and for a day the former one beside it. */
export async function rotateWebhookSecret(
  { store }: Context,
  id: WebhookId,
  by?: Acting,
): Promise<Reply<WebhookWithSecret>> {
  return store.transaction(async (tx, now) => {
    const held = await holdWebhook(tx, id);
    if (!held) return refuse('not-found');
    const secret = newWebhookSecret();
    const formerUntil = now + FORMER_SECRET_MS;
    await replaceSecret(tx, id, secret, formerUntil);
    await auditBy(tx, by, { action: 'webhook:rotate', subject: id }, now);
    return done({ ...shown({ ...held, formerUntil }, now), secret });
  });
}

/** Queues a `webhook.test` event for this endpoint and no other. */
export async function testWebhook(context: Context, id: WebhookId, by?: Acting): Promise<Reply<WebhookTest>> {
  const reply = await context.store.transaction<Reply<WebhookTest>>(async (tx, now) => {
    if (!(await holdWebhook(tx, id))) return refuse('not-found');
    const [eventId, deliveryId] = [newWebhookEventId(), newDeliveryId()];
    const data = { message: 'This is a test; nothing has happened.' };
    await appendEventFor(tx, id, { id: eventId, caseId: null, type: 'webhook.test', data, at: now }, deliveryId);
    await auditBy(tx, by, { action: 'webhook:test', subject: id }, now);
    return done({ eventId, deliveryId });
  });
  if (reply.ok) context.webhooksQueued();
  return reply;
}

export async function deliveriesOf(
  { store }: Context,
  id: WebhookId,
  { state, cursor }: DeliveryQuery,
): Promise<Reply<DeliveryPage>> {
  if (!(await findWebhook(store.db, id))) return refuse('not-found');
  const listed = await listDeliveries(store.db, id, { state, cursor, limit: PAGE + 1 });
  const page = listed.slice(0, PAGE);
  const next = listed.length > PAGE ? (page.at(-1)?.id ?? null) : null;
  return done({ deliveries: page.map(deliveryView), next });
}

/** Queues one settled delivery again, from the beginning of its three days; a queued one stays as it is. */
export async function redriveOne(
  context: Context,
  id: WebhookId,
  deliveryId: DeliveryId,
  by?: Acting,
): Promise<Reply<WebhookDelivery>> {
  const reply = await context.store.transaction<Reply<WebhookDelivery>>(async (tx, now) => {
    if (!(await holdWebhook(tx, id))) return refuse('not-found');
    await redriveDeliveries(tx, id, deliveryId, now);
    const redriven = await findDelivery(tx, id, deliveryId);
    if (!redriven) return refuse('not-found');
    await auditBy(tx, by, { action: 'webhook:redrive', subject: id, detail: { deliveryId } }, now);
    return done(deliveryView(redriven));
  });
  if (reply.ok) context.webhooksQueued();
  return reply;
}

/** Queues again all that are dead; those of one case are sent in their order. */
export async function redriveDead(context: Context, id: WebhookId, by?: Acting): Promise<Reply<Redriven>> {
  const reply = await context.store.transaction<Reply<Redriven>>(async (tx, now) => {
    if (!(await holdWebhook(tx, id))) return refuse('not-found');
    const redriven = await redriveDeliveries(tx, id, 'dead', now);
    await auditBy(tx, by, { action: 'webhook:redrive', subject: id, detail: { redriven } }, now);
    return done({ redriven });
  });
  if (reply.ok) context.webhooksQueued();
  return reply;
}

const shown = ({ id, url, description, types, createdAt, formerUntil }: KeptWebhook, now: Millis): Webhook => ({
  id,
  url,
  description,
  types: types && [...types],
  createdAt: instant(createdAt),
  formerSecretUntil: formerUntil !== null && formerUntil > now ? instant(formerUntil) : null,
});

const deliveryView = (delivery: LoggedDelivery): WebhookDelivery => ({
  id: delivery.id,
  eventId: delivery.eventId,
  type: delivery.type,
  caseId: delivery.caseId,
  sequence: delivery.seq,
  state: delivery.state,
  queuedAt: instant(delivery.queuedAt),
  nextAttemptAt: delivery.state === 'queued' ? instant(delivery.nextAttemptAt) : null,
  settledAt: instantOrNull(delivery.settledAt),
  attempts: delivery.attempts.map(({ at, ...attempt }) => ({ ...attempt, at: instant(at) })),
});
