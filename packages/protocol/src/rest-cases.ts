import { z } from 'zod';
import { CaseState, HoldState, Trigger } from './case-messages.ts';
import { ClockView } from './clock-messages.ts';
import { AccountId, CaseId, ClientId } from './ids.ts';
import { ReportedAccount } from './marketplace.ts';
import { OutcomeKind } from './outcome-kind.ts';
import { Decision, DecisionReason, DecisionSource, OutsideResult } from './outcome-messages.ts';
import { PlainText } from './text.ts';

/* Cases over REST, for a marketplace's backend and for staff. Instants are ISO 8601. */

const Instant = z.iso.datetime();
const Reason = PlainText.check(z.trim(), z.minLength(1), z.maxLength(500));

/** `POST /api/v1/cases`: opens a case by hand. The account is reported as with an event, and so it may be unknown before. */
export const NewCase = z.strictObject({ account: ReportedAccount.omit({ previousProposals: true }), reason: Reason });
export type NewCase = z.infer<typeof NewCase>;

/** `POST /api/v1/staff/cases`: the same for an account that was reported before. */
export const NewStaffCase = z.strictObject({ accountId: AccountId, reason: Reason });
export type NewStaffCase = z.infer<typeof NewStaffCase>;

export const NewCaseResult = z.strictObject({
  result: z.enum(['case-opened', 'case-already-open']),
  caseId: CaseId,
});
export type NewCaseResult = z.infer<typeof NewCaseResult>;

/** The fair clock with instants for a backend; see `ClockView`. */
export const CaseClock = z.strictObject({
  ...ClockView.shape,
  dueAt: Instant.nullable(),
  overdueAt: Instant.nullable(),
});
export type CaseClock = z.infer<typeof CaseClock>;

/** One decision over a case; never who decided it, and no comment: those are staff's. */
export const DecisionRecord = z.strictObject({
  outcome: OutcomeKind,
  reason: DecisionReason,
  source: DecisionSource,
  decidedAt: Instant,
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

export const CaseRecord = z.strictObject({
  id: CaseId,
  accountId: AccountId,
  state: CaseState,
  trigger: Trigger,
  /** Why somebody opened it by hand; null when a trigger did. */
  reason: z.string().nullable(),
  openedAt: Instant,
  hold: HoldState,
  clock: CaseClock,
  /** In their order; the last one stands. */
  decisions: z.array(DecisionRecord),
  objectedAt: Instant.nullable(),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/** All cases of an account, the latest first; its hold follows from that one. */
export const CaseRecords = z.strictObject({ cases: z.array(CaseRecord) });
export type CaseRecords = z.infer<typeof CaseRecords>;

export const NewResult = z.strictObject({ result: OutsideResult });
export type NewResult = z.infer<typeof NewResult>;

/** `POST /api/v1/cases/:caseId/objections`: what the freelancer says against the decision. */
export const NewObjection = z.strictObject({ text: PlainText.check(z.trim(), z.minLength(1), z.maxLength(2000)) });
export type NewObjection = z.infer<typeof NewObjection>;

/**
 * O10: a supervisor decides anew; a comment is needed whatever the reason. `clientId` is the idempotency key; `basedOn` says how
 * many decisions of the case the supervisor has seen, so that none is overruled unread.
 */
export const NewDecision = z.strictObject({
  clientId: ClientId,
  basedOn: z.int().positive(),
  decision: Decision.refine(({ comment }) => comment.length > 0, {
    error: 'a changed decision needs a comment',
    path: ['comment'],
  }),
});
export type NewDecision = z.infer<typeof NewDecision>;
