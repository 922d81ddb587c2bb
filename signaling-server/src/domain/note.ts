import type { HoldState, NoteLines, NoteStep, Trigger } from '@visavis/protocol';
import type { Case } from './case.ts';
import { holdOf } from './hold.ts';

/*
 * The note that customer support reads: four lines, drafted from the case at each step, so that somebody who never heard
 * of Video Verification knows whose matter it is and what the freelancer has to do. It says why the case was opened and
 * never why it was decided as it was.
 */

/** Where a freelancer goes, and how long things take. */
export type NoteFacts = {
  /** The help centre's address that opens the verification. */
  readonly helpLink: string;
  readonly objectionDays: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const LINE_LENGTH = 500;

/** N1: what the four lines say once a step of the case has happened; `held` is the case after it. */
export function draftNote(step: NoteStep, held: Case, facts: NoteFacts): NoteLines {
  return {
    action: clipped(actionAt(step, held)),
    department:
      holdOf(held) === 'payment-risk-review' ? 'Video Verification, referred to Payment Risk' : 'Video Verification',
    cause: clipped(causeOf(held)),
    nextStep: clipped(step === 'contacted' ? nextInContact(facts) : nextStepOf(held, facts)),
  };
}

const ACTIONS: Readonly<Record<HoldState, string>> = {
  none: 'None: the hold is lifted and the account works as usual',
  'on-hold': 'Temporary suspension',
  overdue: 'Temporary suspension, the time to verify has passed',
  suspended: 'Permanent suspension',
  'payment-risk-review': 'Temporary suspension during a Payment Risk review; withdrawals are limited',
  'id-verification': 'Temporary suspension until an ID is verified',
};

function actionAt(step: NoteStep, held: Case): string {
  const action = ACTIONS[holdOf(held)];
  if (held.state === 'under-review') return `${action}; the freelancer objected and a second review is open`;
  if (held.state === 'open' && held.overdue?.limitsWithdrawals) return `${action}; withdrawals are limited`;
  return step === 'changed' ? `${action} (replaces an earlier decision)` : action;
}

const CAUSES: Readonly<Record<Exclude<Trigger, 'manual'>, string>> = {
  'first-proposal': 'First proposal of a new freelancer',
  'listed-category': 'Existing freelancer in a job category that is verified',
};

/** Why the case was opened, in words for customer support. */
export const causeOf = ({ trigger, reason }: Case): string =>
  trigger === 'manual' ? `Opened by hand: ${reason || 'no reason was given'}` : CAUSES[trigger];

/** What the freelancer has to do now, and where. */
export function nextStepOf(held: Case, { helpLink, objectionDays }: NoteFacts): string {
  if (held.state === 'under-review') {
    return `The freelancer starts a second video call, with another agent, in the help centre: ${helpLink}. The decision stands until then.`;
  }
  switch (holdOf(held)) {
    case 'none':
      return 'Nothing: the freelancer goes on working.';
    case 'on-hold':
      return `The freelancer starts the short video call in the help centre: ${helpLink}. Time allowed: ${Math.round(held.limitMs / DAY_MS)} days from the arrival of the invitation.`;
    case 'overdue':
      return `The freelancer can still start the short video call in the help centre: ${helpLink}.`;
    case 'id-verification':
      return 'The freelancer verifies an identity document, as our e-mail about the decision explains.';
    case 'payment-risk-review':
      return 'The freelancer waits: Payment Risk reviews the account, and the result follows by e-mail.';
    case 'suspended':
      return canStillObject(held)
        ? `Nothing that lifts it. The freelancer can object once, within ${objectionDays} days of the decision, in the help centre: ${helpLink}.`
        : 'Nothing: the decision stands after a second review.';
  }
}

const canStillObject = (held: Case): boolean => held.state === 'decided' && held.objectedAt === null;

const nextInContact = ({ helpLink }: NoteFacts): string =>
  `The freelancer is with a verification agent. Should that end without a decision, they come back through the help centre: ${helpLink}.`;

/** The first so many characters, never half of one. */
function clipped(line: string): string {
  if (line.length <= LINE_LENGTH) return line;
  return `${line.slice(0, LINE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
