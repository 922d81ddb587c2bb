import { z } from 'zod';
import { CaseId, DeliveryId, WebhookEventId, WebhookId } from './ids.ts';
import { PlainText } from './text.ts';
import { WebhookEventType } from './webhook-events.ts';

/* REST bodies about a marketplace's webhook endpoints. Instants are ISO 8601 in UTC. */

const Instant = z.iso.datetime();
const Url = z.url({ protocol: /^https?$/ }).max(2048);
const Description = PlainText.check(z.trim(), z.maxLength(200));
const Types = z
  .array(WebhookEventType)
  .min(1)
  .refine((types) => new Set(types).size === types.length, { error: 'must name each type once' })
  .nullable();

/** An endpoint as it may be shown: its secret is told when it is made, and never again. */
export const Webhook = z.strictObject({
  id: WebhookId,
  url: z.string(),
  description: z.string(),
  /** Which events it is told; null means all, also those of later versions. */
  types: z.array(WebhookEventType).nullable(),
  createdAt: Instant,
  /** Until when the former secret signs too; null when there is none. */
  formerSecretUntil: Instant.nullable(),
});
export type Webhook = z.infer<typeof Webhook>;

export const WebhookList = z.strictObject({ webhooks: z.array(Webhook) });
export type WebhookList = z.infer<typeof WebhookList>;

export const NewWebhook = z.strictObject({
  url: Url,
  description: z._default(Description, ''),
  types: Types.default(null),
});
export type NewWebhook = z.infer<typeof NewWebhook>;

/** What is not named stays as it is. */
export const WebhookChange = z.strictObject({
  url: Url.optional(),
  description: z.optional(Description),
  types: Types.optional(),
});
export type WebhookChange = z.infer<typeof WebhookChange>;

/** `whsec_` and 32 random bytes in base64, as Standard Webhooks has it. */
export const WebhookWithSecret = Webhook.extend({ secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{43}=$/) });
export type WebhookWithSecret = z.infer<typeof WebhookWithSecret>;

export const WebhookTest = z.strictObject({ eventId: WebhookEventId, deliveryId: DeliveryId });
export type WebhookTest = z.infer<typeof WebhookTest>;

export const DeliveryState = z.enum(['queued', 'delivered', 'dead']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** One try: what the receiver answered, or why it could not be asked. */
export const DeliveryAttempt = z.strictObject({
  at: Instant,
  tookMs: z.int().nonnegative(),
  /** null: no answer. */
  status: z.int().nullable(),
  said: z.string(),
});
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

export const WebhookDelivery = z.strictObject({
  id: DeliveryId,
  eventId: WebhookEventId,
  type: WebhookEventType,
  caseId: z.nullable(CaseId),
  sequence: z.int().positive().nullable(),
  state: DeliveryState,
  queuedAt: Instant,
  /** When it is tried next, if nothing of the same case comes before it; null once it is settled. */
  nextAttemptAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  attempts: z.array(DeliveryAttempt),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

/** The newest first. `next` is the cursor of the following page, null on the last. */
export const DeliveryPage = z.strictObject({ deliveries: z.array(WebhookDelivery), next: z.nullable(DeliveryId) });
export type DeliveryPage = z.infer<typeof DeliveryPage>;

export const DeliveryQuery = z.strictObject({ state: DeliveryState.optional(), cursor: z.optional(DeliveryId) });
export type DeliveryQuery = z.infer<typeof DeliveryQuery>;

export const Redriven = z.strictObject({ redriven: z.int().nonnegative() });
export type Redriven = z.infer<typeof Redriven>;
