import type { CannedReply, EditableReply } from '@visavis/protocol';
import { fillIn } from '../domain/reply-text.ts';

/* What customer support answers to what is asked most. */

/** What is known of whoever asks; null is left out of the sentences. */
export type ReplyFacts = {
  readonly brandName: string;
  readonly firstName: string | null;
  readonly helpLink: string;
  readonly promiseMinutes: number;
  readonly deadlineDays: number;
  /** Whole days of the clock that are left; null once it has stopped. */
  readonly daysLeft: number | null;
  /** The first of the four words in the invitation. */
  readonly firstWord: string | null;
  /** Each goes on after "you cannot" and "you can". */
  readonly blocked: readonly string[];
  readonly allowed: readonly string[];
  readonly objectionDays: number;
};

type Words = Pick<EditableReply, 'id' | 'audience' | 'title' | 'text'>;

/** A count of days in words, for texts with variables. */
export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const listed = (items: readonly string[]): string => new Intl.ListFormat('en').format(items);

const timeLeft = ({ daysLeft, deadlineDays }: ReplyFacts): string => {
  if (daysLeft === null) return `You have ${days(deadlineDays)} from the day our e-mail arrived.`;
  if (daysLeft <= 0) return 'The time in our e-mail has passed, but you can still do it, and the sooner the better.';
  return `You have ${days(daysLeft)} left. Time in which we could not serve you is not counted.`;
};

const phraseHint = ({ firstWord, brandName }: ReplyFacts): string =>
  firstWord === null
    ? `If ${brandName} has asked you to verify your profile, the e-mail carries a phrase of four words.`
    : `Yes, we did send you an e-mail about the verification of your profile. The phrase of four words in ours begins with “${firstWord}”.`;

const cannotDo = ({ blocked }: ReplyFacts): string =>
  blocked.length > 0
    ? `Your account is on a temporary hold until your profile is verified. For now you cannot ${listed(blocked)}.`
    : 'During a temporary hold for the verification of a profile, new proposals cannot be submitted.';

const canDo = ({ allowed, blocked }: ReplyFacts): string =>
  [
    allowed.length > 0
      ? `While the hold lasts you can ${listed(allowed)}.`
      : 'Your account page says what still works while the hold lasts.',
    ...(blocked.length > 0
      ? [`For now you cannot ${listed(blocked)}. All of this comes back when your profile is verified.`]
      : []),
  ].join('\n\n');

/** A client's answer has no value of a freelancer's (quality T39). */
const forClients = ({ brandName, promiseMinutes }: ReplyFacts) => ({
  greeting: 'Hello,',
  brandName,
  promiseMinutes: String(promiseMinutes),
});

const forFreelancers = (facts: ReplyFacts) => ({
  ...forClients(facts),
  greeting: facts.firstName ? `Hello ${facts.firstName},` : 'Hello,',
  firstName: facts.firstName ?? 'there',
  helpLink: facts.helpLink,
  deadlineDays: days(facts.deadlineDays),
  objectionDays: days(facts.objectionDays),
  timeLeft: timeLeft(facts),
  phraseHint: phraseHint(facts),
  cannotDo: cannotDo(facts),
  canDo: canDo(facts),
});

/** V7: those for customer support, filled in; `facts` of no case leave out what only a case knows. */
export const repliesWith = (replies: readonly Words[], facts: ReplyFacts): CannedReply[] =>
  replies.flatMap(({ id, audience, title, text }) => {
    if (audience === 'chat') return [];
    const values = audience === 'client' ? forClients(facts) : forFreelancers(facts);
    return [{ id, audience, title, text: fillIn(text, values) }];
  });
