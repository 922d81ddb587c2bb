import type { ClientId, Decision, OutcomeKind, ReasonCode } from '@visavis/protocol';

/** A confirmed decision. `override`: why it is made although questions were not asked; null where all were. */
export type MadeDecision = {
  readonly clientId: ClientId;
  readonly decision: Decision;
  readonly override: string | null;
};

/** What an agent has filled in of a decision so far. `typedWord` only counts for a permanent suspension. */
export type DecisionDraft = {
  readonly outcome: OutcomeKind;
  readonly reasonCode: ReasonCode | null;
  readonly comment: string;
  readonly typedWord: string;
};

/** What is still missing before the decision may be recorded. */
export type DraftProblem = 'needs-reason' | 'needs-comment' | 'needs-word';

/** The order on the screen: from mild to severe. */
export const BY_SEVERITY = [
  'verified',
  'id-verification',
  'payment-risk',
  'suspended',
] as const satisfies readonly OutcomeKind[];

export const emptyDraft = (outcome: OutcomeKind): DecisionDraft => ({
  outcome,
  reasonCode: null,
  comment: '',
  typedWord: '',
});

/** DD2: what nobody can take back by a second decision needs a word to be typed. */
export const needsTypedWord = (outcome: OutcomeKind): boolean => outcome === 'suspended';

/**
 * DD1: a decision has a reason, `other` has a comment, a suspension has its word; first problem first. Called by the dialog
 * on each try to confirm, so that the words come when they help and not while somebody still types.
 */
export function problemsOf(draft: DecisionDraft, confirmWord: string): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.reasonCode === null) problems.push('needs-reason');
  if (draft.reasonCode === 'other' && draft.comment.trim() === '') problems.push('needs-comment');
  const typed = draft.typedWord.trim().toLowerCase();
  if (needsTypedWord(draft.outcome) && typed !== confirmWord.toLowerCase()) problems.push('needs-word');
  return problems;
}

/** The decision to send, or null while `problemsOf` names something. */
export function decisionOf(draft: DecisionDraft, confirmWord: string): Decision | null {
  const { outcome, reasonCode, comment } = draft;
  if (reasonCode === null || problemsOf(draft, confirmWord).length > 0) return null;
  return { outcome, reasonCode, comment: comment.trim() };
}
