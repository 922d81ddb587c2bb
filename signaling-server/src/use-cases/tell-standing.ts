import type { CaseId } from '@visavis/protocol';
import type { Context } from './context.ts';
import { caseShown } from './sync-freelancer.ts';

/** After the commit of what changed how a case stands, without a contact: its freelancer is told, mail and webhooks go out. */
export async function tellStanding(context: Context, caseId: CaseId): Promise<void> {
  const { store, notifier, policy } = context;
  const shown = await caseShown(store.db, caseId, policy, await store.now());
  if (shown) notifier.toFreelancer(caseId, 'case:changed', shown);
  context.mailQueued();
  context.webhooksQueued();
}
