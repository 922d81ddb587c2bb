import type { AccountId, CaseId, Millis, OutcomeKind, Reply, Trigger } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

/*
 * A case is `open` from its trigger until an agent's outcome, then `decided` for good. How a ticket ends without a
 * decision leaves the case open: the freelancer can come back.
 */

type Opened = {
  readonly id: CaseId;
  readonly accountId: AccountId;
  readonly trigger: Trigger;
  readonly openedAt: Millis;
  readonly dueAt: Millis;
};
export type OpenCase = Opened & { readonly state: 'open' };
export type DecidedCase = Opened & {
  readonly state: 'decided';
  readonly outcome: OutcomeKind;
  readonly decidedAt: Millis;
};
export type Case = OpenCase | DecidedCase;

const DAY_MS = 24 * 60 * 60 * 1000;

/** C1: a case opens with its deadline already set. */
export function openCase(
  of: { id: CaseId; accountId: AccountId; trigger: Trigger },
  deadlineDays: number,
  now: Millis,
): OpenCase {
  return { ...of, state: 'open', openedAt: now, dueAt: now + deadlineDays * DAY_MS };
}

/** C2: a case is decided once. */
export function decide(open: Case, outcome: OutcomeKind, now: Millis): Reply<DecidedCase> {
  if (open.state === 'decided') return refuse('case-decided');
  return done({ ...open, state: 'decided', outcome, decidedAt: now });
}
