import type {
  ClientId,
  ContactEnd,
  Decision,
  DecisionReason,
  Millis,
  OutcomeKind,
  Reply,
  StaffId,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

/** A decision that is recorded and takes effect later, unless it is taken back. `override`: why although questions were open. */
export type PendingDecision = {
  readonly clientId: ClientId;
  readonly decision: Decision;
  readonly override: string | null;
};

/** O2: whether the same is asked for again, under the same key. */
export const isSamePending = (kept: PendingDecision, asked: PendingDecision): boolean =>
  kept.clientId === asked.clientId &&
  kept.override === asked.override &&
  kept.decision.outcome === asked.decision.outcome &&
  kept.decision.reasonCode === asked.decision.reasonCode &&
  kept.decision.comment === asked.decision.comment;

/** What is kept of an agent's outcome, and what is asked now. */
type RecordedOutcome = {
  readonly staffId: StaffId | null;
  readonly clientId: ClientId | null;
  readonly outcome: OutcomeKind;
  readonly reason: DecisionReason;
  readonly comment: string;
  readonly decidedAt: Millis;
};
type AskedOutcome = { readonly agentId: StaffId; readonly clientId: ClientId; readonly decision: Decision };

/**
 * O2: a recorded outcome asked for again under its own key is answered the same; anything else is a conflict with what
 * is stored. O3: to another agent the ticket does not exist.
 */
export function answerAgain(recorded: RecordedOutcome, asked: AskedOutcome): Reply<ContactEnd> {
  if (recorded.staffId !== asked.agentId) return refuse('not-found');
  const { outcome, reasonCode, comment } = asked.decision;
  const isSame =
    recorded.clientId === asked.clientId &&
    recorded.outcome === outcome &&
    recorded.reason === reasonCode &&
    recorded.comment === comment;
  return isSame ? done({ kind: 'outcome', outcome, at: recorded.decidedAt }) : refuse('outcome-conflict');
}
