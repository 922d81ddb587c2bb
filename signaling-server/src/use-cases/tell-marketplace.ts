import type { CaseId, Millis, WebhookData, WebhookEventType } from '@visavis/protocol';
import { webhookData } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { capabilitiesOf, holdOf } from '../domain/hold.ts';
import { newDeliveryId, newWebhookEventId } from '../secrets/ids.ts';
import type { Tx } from '../store/store.ts';
import { appendWebhookEvent } from '../store/webhook-events.ts';

/**
 * Queues what a marketplace is told, in the transaction of what happened; `caseId` numbers it and is null for what belongs
 * to no case. The caller calls `webhooksQueued` after the commit.
 */
export async function tellMarketplace<Type extends WebhookEventType>(
  tx: Tx,
  caseId: CaseId | null,
  type: Type,
  data: WebhookData<Type>,
  now: Millis,
): Promise<void> {
  const checked = webhookData[type].parse(data);
  await appendWebhookEvent(tx, { id: newWebhookEventId(), caseId, type, data: checked, at: now }, newDeliveryId);
}

/** Tells what the hold has become, where it has become something else than `before` (null: there was no case). */
export async function tellHold(tx: Tx, before: Case | null, after: Case, now: Millis): Promise<void> {
  const [former, hold] = [holdOf(before), holdOf(after)];
  if (former === hold) return;
  const type = former === 'none' ? 'hold.placed' : hold === 'none' ? 'hold.lifted' : 'hold.changed';
  const data = { accountId: after.accountId, caseId: after.id, hold, capabilities: capabilitiesOf(after) };
  await tellMarketplace(tx, after.id, type, data, now);
}
