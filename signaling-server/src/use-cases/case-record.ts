import type { AccountId, CaseId, CaseRecord, CaseRecords, Millis, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { holdOf } from '../domain/hold.ts';
import { caseOf, casesOf } from '../store/cases.ts';
import { decisionsOf } from '../store/decisions.ts';
import type { Db } from '../store/store.ts';
import { clockNow } from './clock-now.ts';
import type { Context } from './context.ts';
import { instant, instantOrNull } from './instant.ts';

/** A case as a marketplace's backend reads it. Refusal: `not-found`. */
export async function readCase({ store }: Context, caseId: CaseId): Promise<Reply<CaseRecord>> {
  return store.transaction(async (tx, now): Promise<Reply<CaseRecord>> => {
    const held = await caseOf(tx, caseId);
    return held ? done(await recordOf(tx, held, now)) : refuse('not-found');
  });
}

/** The cases of an account, the latest first; an account we never heard of has none. */
export async function readCasesOf({ store }: Context, accountId: AccountId): Promise<CaseRecords> {
  return store.transaction(async (tx, now) => {
    const cases: CaseRecord[] = [];
    for (const held of await casesOf(tx, accountId)) cases.push(await recordOf(tx, held, now));
    return { cases };
  });
}

/** What is said of a case to a backend: no person of ours, and no comment. */
export async function recordOf(db: Db, held: Case, now: Millis): Promise<CaseRecord> {
  const clock = await clockNow(db, held, now);
  return {
    id: held.id,
    accountId: held.accountId,
    state: held.state,
    trigger: held.trigger,
    reason: held.reason,
    openedAt: instant(held.openedAt),
    hold: holdOf(held),
    clock: { ...clock, dueAt: instantOrNull(clock.dueAt), overdueAt: instantOrNull(clock.overdueAt) },
    decisions: (await decisionsOf(db, held.id)).map(({ outcome, reason, source, decidedAt }) => ({
      outcome,
      reason,
      source,
      decidedAt: instant(decidedAt),
    })),
    objectedAt: instantOrNull(held.state === 'open' ? null : held.objectedAt),
  };
}
