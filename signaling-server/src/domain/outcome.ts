import type { ClientId, ContactEnd, Decision, Millis, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

type Recorded = {
  readonly agentId: StaffId;
  readonly clientId: ClientId;
  readonly decision: Decision;
  readonly decidedAt: Millis;
};

/**
 * O2: a recorded outcome asked for again under its own key is answered the same; anything else is a conflict with what
 * is stored. O3: to another agent the ticket does not exist.
 */
export function answerAgain(recorded: Recorded, asked: Omit<Recorded, 'decidedAt'>): Reply<ContactEnd> {
  if (recorded.agentId !== asked.agentId) return refuse('not-found');
  const { decision, decidedAt } = recorded;
  const isSame =
    recorded.clientId === asked.clientId &&
    decision.outcome === asked.decision.outcome &&
    decision.reasonCode === asked.decision.reasonCode &&
    decision.comment === asked.decision.comment;
  return isSame ? done({ kind: 'outcome', outcome: decision.outcome, at: decidedAt }) : refuse('outcome-conflict');
}
