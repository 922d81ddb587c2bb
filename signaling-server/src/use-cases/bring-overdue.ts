import type { CaseId, FreelancerCase, Millis } from '@visavis/protocol';
import type { OpenCase } from '../domain/case.ts';
import { isTimeUsedUp, overdue } from '../domain/overdue.ts';
import { isWithUs } from '../domain/ticket.ts';
import { isSteady } from '../domain/watch.ts';
import type { Account } from '../store/accounts.ts';
import { accountOf } from '../store/accounts.ts';
import { holdCase, keepOverdue } from '../store/cases.ts';
import { pausesOf } from '../store/pauses.ts';
import type { Tx } from '../store/store.ts';
import { activeTicketOf } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { steadyWatch } from '../store/watch.ts';
import type { Context } from './context.ts';
import { draftNoteAt } from './draft-note.ts';
import { queueClientNotices, queueReminder } from './letters.ts';
import { caseShown } from './sync-freelancer.ts';
import { tellHold, tellMarketplace } from './tell-marketplace.ts';

/**
 * What the end of the time brings, each step by its switch: limited withdrawals, the reminder, the notices to clients. All
 * of it in one transaction that holds the case's row and looks again at everything it follows from, so that a decision, a
 * freelancer who joins and another round each come wholly before or wholly after (D5). Answers whether it did anything.
 */
export async function bringOverdue(context: Context, caseId: CaseId): Promise<boolean> {
  const { store, notifier, mailQueued, webhooksQueued } = context;
  const shown = await store.transaction((tx, now) => bring(context, tx, caseId, now));
  if (!shown) return false;
  notifier.toFreelancer(caseId, 'case:changed', shown);
  mailQueued();
  webhooksQueued();
  return true;
}

async function bring(context: Context, tx: Tx, caseId: CaseId, now: Millis): Promise<FreelancerCase | null> {
  const { policy } = context;
  const watch = await steadyWatch(tx);
  if (!watch || !isSteady(watch, now, policy.clock)) return null;
  const held = await holdDue(tx, caseId, policy.clock.goneAfterMs, now);
  if (!held) return null;
  const account = await accountOf(tx, held.accountId);
  if (!account) throw new Error(`case ${caseId} has no account`);

  const after = overdue(held, policy.overdue.limitsWithdrawals, now);
  await keepOverdue(tx, caseId, policy.overdue.limitsWithdrawals, now);
  await note(tx, caseId, 'case-overdue', 'visavis', now, policy.overdue);
  await draftNoteAt(context, tx, 'overdue', after, now);
  const overdueAt = new Date(now).toISOString();
  await tellMarketplace(tx, caseId, 'case.overdue', { accountId: account.id, caseId, overdueAt }, now);
  await tellHold(tx, held, after, now);
  if (policy.overdue.remindsFreelancer) await queueReminder(context, tx, account, after, now);
  if (policy.overdue.tellsClients) await tellClients(context, tx, account, after, now);
  return caseShown(tx, caseId, policy, now);
}

/** The case, its row held, if its time is used up and its freelancer is not with us. */
async function holdDue(tx: Tx, caseId: CaseId, goneAfterMs: number, now: Millis): Promise<OpenCase | null> {
  const held = await holdCase(tx, caseId);
  if (!held || held.clockStartedAt === null) return null;
  if (!isTimeUsedUp(held, await pausesOf(tx, caseId, held.clockStartedAt), now)) return null;
  const ticket = await activeTicketOf(tx, caseId);
  return ticket && isWithUs(ticket, now, goneAfterMs) ? null : held;
}

async function tellClients(context: Context, tx: Tx, account: Account, held: OpenCase, now: Millis): Promise<void> {
  await queueClientNotices(context, tx, account, held, now);
  for (const { id: clientId, email } of account.activeClients) {
    const notice = {
      accountId: account.id,
      clientId,
      notice: 'currently-unresponsive',
      isMailed: email !== null,
    } as const;
    await tellMarketplace(tx, held.id, 'client.notice', notice, now);
  }
}
