import { webhookData } from '@visavis/protocol';
import { z } from 'zod';

/*
 * What the demo marketplace learnt by webhook. A delivery may come twice, late, or in another order than things happened:
 * one that was heard is not heard again, and of each case the highest sequence counts.
 */

/** An event as it comes; what kinds there are is for Visavis to say, and a kind unknown here is only logged. */
export const WebhookEvent = z.object({
  id: z.string(),
  type: z.string(),
  timestamp: z.iso.datetime(),
  sequence: z.int().positive().nullable(),
  data: z.object({ accountId: z.string().optional(), caseId: z.string().optional() }).loose(),
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** A line of the log; `id` is the delivery's `webhook-id`. */
const Heard = z.strictObject({
  id: z.string(),
  type: z.string(),
  sequence: z.int().nullable(),
  at: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  accountId: z.string().nullable(),
});

const LearntHold = z.strictObject({
  accountId: z.string(),
  sequence: z.int(),
  hold: z.string(),
  at: z.iso.datetime(),
});

const ClientNotice = z.strictObject({
  id: z.string(),
  accountId: z.string(),
  clientId: z.string(),
  /** Visavis has written to the client; nobody needs to be told here. */
  isMailed: z.boolean(),
  at: z.iso.datetime(),
});
export type ClientNotice = z.infer<typeof ClientNotice>;

export const Learnt = z.strictObject({
  /** Oldest first; only the latest `KEPT_LINES`. */
  heard: z.array(Heard),
  /** By case id. */
  holds: z.record(z.string(), LearntHold),
  notices: z.array(ClientNotice),
});
export type Learnt = z.infer<typeof Learnt>;

export const nothingLearnt = (): Learnt => ({ heard: [], holds: {}, notices: [] });

const KEPT_LINES = 500;

/** Takes in one delivery; the very same value when it was heard before. */
export function withEvent(learnt: Learnt, deliveryId: string, event: WebhookEvent, receivedAt: string): Learnt {
  if (learnt.heard.some(({ id }) => id === deliveryId)) return learnt;
  const { type, sequence, timestamp, data } = event;
  const line = { id: deliveryId, type, sequence, at: timestamp, receivedAt, accountId: data.accountId ?? null };
  return {
    heard: [...learnt.heard, line].slice(-KEPT_LINES),
    holds: withHold(learnt.holds, event),
    notices: withNotice(learnt.notices, deliveryId, event),
  };
}

function withHold(holds: Learnt['holds'], { type, sequence, timestamp, data }: WebhookEvent): Learnt['holds'] {
  if (type !== 'hold.placed' && type !== 'hold.changed' && type !== 'hold.lifted') return holds;
  const told = webhookData[type].safeParse(data).data;
  if (!told || sequence === null || sequence <= (holds[told.caseId]?.sequence ?? 0)) return holds;
  return { ...holds, [told.caseId]: { accountId: told.accountId, sequence, hold: told.hold, at: timestamp } };
}

function withNotice(notices: readonly ClientNotice[], id: string, event: WebhookEvent): ClientNotice[] {
  const told = event.type === 'client.notice' ? webhookData['client.notice'].safeParse(event.data).data : undefined;
  if (!told || notices.some((notice) => notice.id === id)) return [...notices];
  const { accountId, clientId, isMailed } = told;
  return [...notices, { id, accountId, clientId, isMailed, at: event.timestamp }];
}

/** The latest word about an account's hold, over all of its cases; null when there was none. */
export function learntHoldOf({ holds }: Learnt, accountId: string): z.infer<typeof LearntHold> | null {
  const own = Object.values(holds).filter((hold) => hold.accountId === accountId);
  return own.sort((a, b) => b.at.localeCompare(a.at))[0] ?? null;
}
