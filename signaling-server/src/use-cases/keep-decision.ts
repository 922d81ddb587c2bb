import type { Millis } from '@visavis/protocol';
import type { Case, DecidedCase, ReviewedCase } from '../domain/case.ts';
import { newDecisionId } from '../secrets/ids.ts';
import { accountOf } from '../store/accounts.ts';
import { keepStanding } from '../store/cases.ts';
import type { RecordedDecision } from '../store/decisions.ts';
import { appendDecision } from '../store/decisions.ts';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { queueDecisionLetter } from './letters.ts';
import { draftNoteAt } from './draft-note.ts';
import { tellHold, tellMarketplace } from './tell-marketplace.ts';

/** What somebody decided; the rest of a recorded decision follows from the case and the instant. */
export type MadeDecision = Omit<RecordedDecision, 'id' | 'caseId' | 'decidedAt'>;

/**
 * Keeps a decision with all that follows from it, in the transaction of whoever decided: the log, the case, the timeline,
 * the letter and what the marketplace is told change together or not at all (O5). The caller holds the case's row, and calls
 * `mailQueued` and `webhooksQueued` after the commit.
 */
export async function keepDecision(
  context: Context,
  tx: Tx,
  before: Case,
  after: DecidedCase | ReviewedCase,
  made: MadeDecision,
  now: Millis,
): Promise<void> {
  const { id, accountId } = after;
  const { outcome, reason, source } = made;
  await appendDecision(tx, { ...made, id: newDecisionId(), caseId: id, decidedAt: now });
  await keepStanding(tx, after);
  await note(tx, id, 'outcome-recorded', made.staffId ?? 'marketplace', now, { outcome, reason, source });
  await draftNoteAt(context, tx, source === 'supervisor' ? 'changed' : 'decided', after, now);
  const decidedAt = new Date(now).toISOString();
  await tellMarketplace(tx, id, 'case.decided', { accountId, caseId: id, outcome, reason, source, decidedAt }, now);
  await tellHold(tx, before, after, now);
  const account = await accountOf(tx, accountId);
  if (account) await queueDecisionLetter(context, tx, account, after, made, now);
}
