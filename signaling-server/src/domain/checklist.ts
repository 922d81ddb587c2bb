import type { ChecklistItem, ChecklistResult, Millis, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

/*
 * What a checklist is: the questions of one ticket, each `not-asked` until it has a result, and the liveness prompts that were
 * drawn. It stays with its ticket, whoever claims that.
 */

export type Answer = { readonly result: ChecklistResult; readonly note: string };

/** When something is said to have been: `callTimeMs` since the call was accepted, null without one. */
export type Moment = { readonly at: Millis; readonly callTimeMs: Millis | null };

/**
 * L4: the time of an answer is that of its result; a note written later leaves it. L5: the same answer again is the same item.
 * L6: once the contact has ended, its results stand: refusal `ticket-ended`. A note can still be finished.
 */
export function answer(item: ChecklistItem, given: Answer, moment: Moment, hasEnded: boolean): Reply<ChecklistItem> {
  if (item.result === given.result) return done(item.note === given.note ? item : { ...item, note: given.note });
  if (hasEnded) return refuse('ticket-ended');
  const isAsked = given.result !== 'not-asked';
  return done({
    ...item,
    ...given,
    answeredAt: isAsked ? moment.at : null,
    callTimeMs: isAsked ? moment.callTimeMs : null,
  });
}

/** L8: how many questions are still to be asked; liveness prompts are the agent's choice and are not counted. */
export const openIn = (items: readonly ChecklistItem[]): number =>
  items.filter(({ kind, result }) => kind === 'question' && result === 'not-asked').length;
