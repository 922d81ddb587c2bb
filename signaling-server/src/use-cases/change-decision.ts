import type { CaseId, CaseRecord, Millis, NewDecision, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { answerAgain } from '../domain/outcome.ts';
import { change } from '../domain/redecision.ts';
import { holdCase, latestCaseOf } from '../store/cases.ts';
import { decisionsOf } from '../store/decisions.ts';
import type { Tx } from '../store/store.ts';
import { appendAudit } from './append-audit.ts';
import { recordOf } from './case-record.ts';
import type { Context } from './context.ts';
import { keepDecision } from './keep-decision.ts';
import { tellStanding } from './tell-standing.ts';

type Changed = { readonly record: CaseRecord; readonly isNew: boolean };

/**
 * O10: a supervisor decides a decided case anew: an event of its own that stands from now on; what was decided before stays as
 * it was recorded. Idempotent by `clientId`. Refusals: `not-found`, `not-decided` (nobody has, or a second review is open),
 * `case-open` (the account has a newer case, which its hold follows from), `outcome-conflict` (the key was used for another
 * decision, or there is one that the supervisor has not seen).
 */
export async function changeDecision(
  context: Context,
  staffId: StaffId,
  caseId: CaseId,
  asked: NewDecision,
): Promise<Reply<CaseRecord>> {
  const reply = await context.store.transaction((tx, now) => changeIn(context, tx, staffId, caseId, asked, now));
  if (!reply.ok) return reply;
  if (reply.value.isNew) await tellStanding(context, caseId);
  return done(reply.value.record);
}

async function changeIn(
  context: Context,
  tx: Tx,
  staffId: StaffId,
  caseId: CaseId,
  { clientId, basedOn, decision }: NewDecision,
  now: Millis,
): Promise<Reply<Changed>> {
  const held = await holdCase(tx, caseId);
  if (!held) return refuse('not-found');
  const decisions = await decisionsOf(tx, caseId);
  const recorded = decisions.find((one) => one.staffId === staffId && one.clientId === clientId);
  if (recorded) {
    const again = answerAgain(recorded, { agentId: staffId, clientId, decision });
    return again.ok ? done({ record: await recordOf(tx, held, now), isNew: false }) : again;
  }
  const { outcome, reasonCode: reason, comment } = decision;
  if ((await latestCaseOf(tx, held.accountId))?.id !== caseId) return refuse('case-open');
  const changed = change(held, outcome, now);
  if (!changed.ok) return changed;
  if (decisions.length !== basedOn) return refuse('outcome-conflict');
  const made = { source: 'supervisor', ticketId: null, staffId, clientId, outcome, reason, comment } as const;
  await keepDecision(context, tx, held, changed.value, made, now);
  const record = await recordOf(tx, changed.value, now);
  const act = { actor: staffId, action: 'decision:change', subject: caseId, detail: { outcome } };
  await appendAudit(tx, act, now);
  return done({ record, isNew: true });
}
