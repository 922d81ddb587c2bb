import type { ClientId, Decision, OutcomeKind, ReasonCode } from '@visavis/protocol';

/** A confirmed decision. `override`: why it is made although questions were not asked; null where all were. */
export type MadeDecision = {
  readonly clientId: ClientId;
  readonly decision: Decision;
  readonly override: string | null;
};

/**
 * What an agent has filled in of a decision so far. `typedWord` only counts for a permanent suspension, `override` only while
 * questions were not asked.
 */
export type DecisionDraft = {
  readonly outcome: OutcomeKind;
  readonly reasonCode: ReasonCode | null;
  readonly comment: string;
  readonly override: string;
  readonly typedWord: string;
};

/** What a draft is measured by: what may be typed to confirm a suspension, and how many questions were not asked. */
export type Demands = { readonly words: readonly string[]; readonly openQuestions: number };

/** What is still missing before the decision may be recorded. */
export type DraftProblem = 'needs-reason' | 'needs-comment' | 'needs-override' | 'needs-word';

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
  override: '',
  typedWord: '',
});

/** DD2: what nobody can take back by a second decision needs a word to be typed. */
export const needsTypedWord = (outcome: OutcomeKind): boolean => outcome === 'suspended';

/**
 * DD1: a decision has a reason, `other` has a comment, questions that were not asked have their why, a suspension has its word;
 * first problem first. Called by the dialog on each try to confirm, so that the words come when they help and not while
 * somebody still types.
 */
export function problemsOf(draft: DecisionDraft, { words, openQuestions }: Demands): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.reasonCode === null) problems.push('needs-reason');
  if (draft.reasonCode === 'other' && draft.comment.trim() === '') problems.push('needs-comment');
  if (openQuestions > 0 && draft.override.trim() === '') problems.push('needs-override');
  if (needsTypedWord(draft.outcome) && !isOneOf(words, draft.typedWord)) problems.push('needs-word');
  return problems;
}

function isOneOf(words: readonly string[], typed: string): boolean {
  const plain = (word: string) => word.trim().replace(/\s+/g, ' ').toLowerCase();
  return words.some((word) => plain(word) !== '' && plain(word) === plain(typed));
}

/** The decision to send, or null while `problemsOf` names something. */
export function decisionOf(draft: DecisionDraft, demands: Demands): Decision | null {
  const { outcome, reasonCode, comment } = draft;
  if (reasonCode === null || problemsOf(draft, demands).length > 0) return null;
  return { outcome, reasonCode, comment: comment.trim() };
}

/** The same under the key of its dialog, with why it is made although questions were not asked. */
export function madeOf(draft: DecisionDraft, demands: Demands, clientId: ClientId): MadeDecision | null {
  const decision = decisionOf(draft, demands);
  return decision && { clientId, decision, override: demands.openQuestions > 0 ? draft.override.trim() : null };
}

/** O15: what to ask the message of; null without a reason. The message does not carry the comment, which may come later. */
export function previewedOf({ outcome, reasonCode, comment }: DecisionDraft): Decision | null {
  if (reasonCode === null) return null;
  const needsComment = reasonCode === 'other' && comment.trim() === '';
  return { outcome, reasonCode, comment: needsComment ? '…' : comment.trim() };
}
