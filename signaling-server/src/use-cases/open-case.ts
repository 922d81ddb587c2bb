import type { CaseId, Millis, Trigger } from '@visavis/protocol';
import { openCase } from '../domain/case.ts';
import { newCaseId } from '../secrets/ids.ts';
import type { Account } from '../store/accounts.ts';
import { insertCase, latestCaseOf } from '../store/cases.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from '../store/timeline.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { queueInvitation } from './letters.ts';
import { draftNoteAt } from './draft-note.ts';
import { tellHold, tellMarketplace } from './tell-marketplace.ts';

/** What opened a case, and who; a reason is given where it was opened by hand. */
export type Opening = { readonly trigger: Trigger; readonly reason: string | null; readonly by: Actor };

/**
 * Opens a case in the caller's transaction: from its commit the account is on hold and the invitation is queued, or
 * neither is. The caller has made sure that the account has no open case and calls `mailQueued` and `webhooksQueued` after
 * the commit.
 */
export async function openCaseFor(
  context: Context,
  tx: Tx,
  account: Account,
  { trigger, reason, by }: Opening,
  now: Millis,
): Promise<CaseId> {
  const former = await latestCaseOf(tx, account.id);
  const opened = openCase(
    { id: newCaseId(), accountId: account.id, trigger, reason },
    context.policy.deadlineDays,
    // The hold follows from the latest case, also where the clock went back in between.
    Math.max(now, (former?.openedAt ?? 0) + 1),
  );
  await insertCase(tx, opened);
  await draftNoteAt(context, tx, 'opened', opened, now);
  await note(tx, opened.id, 'case-opened', by, now, { trigger });
  await tellMarketplace(tx, opened.id, 'case.opened', { accountId: account.id, caseId: opened.id, trigger }, now);
  await tellHold(tx, null, opened, now);
  await queueInvitation(context, tx, account, opened, now);
  return opened.id;
}
