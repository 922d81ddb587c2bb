import type { AccountId, CaseId, Millis, OutcomeKind, Reply, Trigger } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

/*
 * A case is `open` from its trigger until an agent's outcome, then `decided`. How a ticket ends without a decision leaves
 * it open: the freelancer can come back. An objection brings a decided case `under-review`, once: the decision stands until
 * another agent has decided anew. What comes from outside on a referred case, and a supervisor, decide a decided case anew;
 * each decision is an event of its own, and the latest stands.
 */

type Opened = {
  readonly id: CaseId;
  readonly accountId: AccountId;
  readonly trigger: Trigger;
  /** Why somebody opened it by hand; null when a trigger did. */
  readonly reason: string | null;
  readonly openedAt: Millis;
  /** How much time its clock allows. */
  readonly limitMs: number;
  /** When a mail server accepted the invitation; from then on the clock runs. */
  readonly clockStartedAt: Millis | null;
  readonly overdue: Overdue | null;
};

/** Since when the time has been found used up, and whether that limits withdrawals. */
export type Overdue = { readonly at: Millis; readonly limitsWithdrawals: boolean };

/** `decidedAt` is when the decision that stands was made; the clock stopped with the first one. */
type Decided = { readonly outcome: OutcomeKind; readonly decidedAt: Millis; readonly firstDecidedAt: Millis };

export type OpenCase = Opened & { readonly state: 'open' };
export type DecidedCase = Opened & Decided & { readonly state: 'decided'; readonly objectedAt: Millis | null };
export type ReviewedCase = Opened & Decided & { readonly state: 'under-review'; readonly objectedAt: Millis };
export type Case = OpenCase | DecidedCase | ReviewedCase;

const DAY_MS = 24 * 60 * 60 * 1000;

/** C1: a case opens with the time that its clock allows; the clock starts when a mail server accepted the invitation. */
export function openCase(
  of: { id: CaseId; accountId: AccountId; trigger: Trigger; reason?: string | null },
  deadlineDays: number,
  now: Millis,
): OpenCase {
  return {
    reason: null,
    ...of,
    state: 'open',
    openedAt: now,
    limitMs: deadlineDays * DAY_MS,
    clockStartedAt: null,
    overdue: null,
  };
}

/** C2: an agent decides an open case, or one under review, once each. */
export function decide(held: Case, outcome: OutcomeKind, now: Millis): Reply<DecidedCase> {
  switch (held.state) {
    case 'open':
      return done({ ...held, state: 'decided', outcome, decidedAt: now, firstDecidedAt: now, objectedAt: null });
    case 'under-review':
      return done({ ...held, state: 'decided', outcome, decidedAt: now });
    case 'decided':
      return refuse('case-decided');
  }
}
