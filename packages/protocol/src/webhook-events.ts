import { z } from 'zod';
import { Capabilities, HoldState, Trigger } from './case-messages.ts';
import { AccountId, CaseId, WebhookEventId } from './ids.ts';
import { OutcomeKind } from './outcome-kind.ts';
import { DecisionReason, DecisionSource } from './outcome-messages.ts';

/* What a marketplace is told. Instants are ISO 8601. Nothing here says who an agent is or what was said in a contact. */

const Instant = z.iso.datetime();
const OfCase = { accountId: AccountId, caseId: CaseId };

/** Every kind of event and the `data` it carries. */
export const webhookData = {
  'case.opened': z.strictObject({ ...OfCase, trigger: Trigger }),
  'hold.placed': z.strictObject({ ...OfCase, hold: HoldState, capabilities: Capabilities }),
  'hold.changed': z.strictObject({ ...OfCase, hold: HoldState, capabilities: Capabilities }),
  'hold.lifted': z.strictObject({ ...OfCase, hold: HoldState, capabilities: Capabilities }),
  'invitation.sent': z.strictObject({ ...OfCase, sentAt: Instant }),
  'invitation.bounced': z.strictObject({ ...OfCase }),
  'case.overdue': z.strictObject({ ...OfCase, overdueAt: Instant }),
  /** quality T39: the client and the account, nothing of the reason. The marketplace tells the client in its own way. */
  'client.notice': z.strictObject({
    accountId: AccountId,
    clientId: AccountId,
    notice: z.literal('currently-unresponsive'),
    isMailed: z.boolean(),
  }),
  'case.decided': z.strictObject({
    ...OfCase,
    outcome: OutcomeKind,
    reason: DecisionReason,
    source: DecisionSource,
    decidedAt: Instant,
  }),
  'case.objected': z.strictObject({ ...OfCase }),
  /** Sent on request, to see that an endpoint works; belongs to no case. */
  'webhook.test': z.strictObject({ message: z.string() }),
} as const;

export type WebhookEventType = keyof typeof webhookData;
export const WebhookEventType = z.enum(Object.keys(webhookData) as [WebhookEventType, ...WebhookEventType[]]);
export type WebhookData<Type extends WebhookEventType> = z.infer<(typeof webhookData)[Type]>;

/**
 * The body of a delivery. `sequence` counts the events of one case from 1 without gaps, over all types; null for events of
 * no case. The headers are those of Standard Webhooks (https://www.standardwebhooks.com): `webhook-id` is `id`.
 */
export const WebhookBody = z.strictObject({
  id: WebhookEventId,
  type: WebhookEventType,
  timestamp: Instant,
  sequence: z.int().positive().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type WebhookBody = z.infer<typeof WebhookBody>;
