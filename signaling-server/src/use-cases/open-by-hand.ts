import type { AccountId, Millis, NewCase, NewCaseResult, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { openByHand } from '../domain/trigger.ts';
import type { Account } from '../store/accounts.ts';
import { holdAccount, reportAccount } from '../store/accounts.ts';
import { holdCase, latestCaseOf } from '../store/cases.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { openCaseFor } from './open-case.ts';
import { accountIn } from './report-event.ts';

/** C10: a marketplace opens a case with a reason, for an account as it is now. Refusal: `case-decided`. */
export async function openCaseByHand(context: Context, { account, reason }: NewCase): Promise<Reply<NewCaseResult>> {
  return told(
    context,
    await context.store.transaction(async (tx, now) => {
      const reported = accountIn(account);
      await reportAccount(tx, reported, now);
      return open(context, tx, reported, reason, 'marketplace', now);
    }),
  );
}

/** C10: staff open a case for an account that was reported before. Refusals: `not-found`, `case-decided`. */
export async function openCaseAsStaff(
  context: Context,
  staffId: StaffId,
  { accountId, reason }: { accountId: AccountId; reason: string },
): Promise<Reply<NewCaseResult>> {
  return told(
    context,
    await context.store.transaction(async (tx, now): Promise<Reply<NewCaseResult>> => {
      const account = await holdAccount(tx, accountId);
      return account ? open(context, tx, account, reason, staffId, now) : refuse('not-found');
    }),
  );
}

async function open(
  context: Context,
  tx: Tx,
  account: Account,
  reason: string,
  by: Actor,
  now: Millis,
): Promise<Reply<NewCaseResult>> {
  // Held, so that no supervisor changes the decision that this one rests on at the same moment (O10).
  const known = await latestCaseOf(tx, account.id);
  const latest = known && (await holdCase(tx, known.id));
  const may = openByHand(latest);
  if (!may.ok) return may;
  if (latest && may.value === 'already-open') return done({ result: 'case-already-open', caseId: latest.id });
  const caseId = await openCaseFor(context, tx, account, { trigger: 'manual', reason, by }, now);
  return done({ result: 'case-opened', caseId });
}

function told(context: Context, reply: Reply<NewCaseResult>): Reply<NewCaseResult> {
  if (reply.ok && reply.value.result === 'case-opened') {
    context.mailQueued();
    context.webhooksQueued();
  }
  return reply;
}
