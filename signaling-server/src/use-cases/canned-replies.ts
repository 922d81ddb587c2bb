import type { CannedReply } from '@visavis/protocol';

/*
 * What customer support answers to what is asked most. Answers to clients say nothing about a freelancer, not even that
 * there is a case (quality T39).
 */

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

type Template = Omit<CannedReply, 'text'> & { readonly text: (facts: ReplyFacts) => readonly string[] };

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const listed = (items: readonly string[]): string => new Intl.ListFormat('en').format(items);

const timeLeft = ({ daysLeft, deadlineDays }: ReplyFacts): string => {
  if (daysLeft === null) return `You have ${days(deadlineDays)} from the day our e-mail arrived.`;
  if (daysLeft <= 0) return 'The time in our e-mail has passed, but you can still do it, and the sooner the better.';
  return `You have ${days(daysLeft)} left. Time in which we could not serve you is not counted.`;
};

const CALL = 'A verification agent from our team talks to you; you are on video and the agent is only heard.';

const TEMPLATES: readonly Template[] = [
  {
    id: 'what-the-call-is-freelancer',
    audience: 'freelancer',
    title: 'What the call is',
    text: (facts) => [
      `The video verification is a short call in which we make sure that your profile is really yours. ${CALL}`,
      `We ask a few questions about what your profile says, such as your name, where you live and what you have worked on. It is no job interview and no test of your skills.`,
      `Start it here, best on a computer with a camera and a microphone: ${facts.helpLink}`,
    ],
  },
  {
    id: 'what-the-call-is-client',
    audience: 'client',
    title: 'What the call is',
    text: ({ brandName }) => [
      `${brandName} verifies some freelancers in a short video call. In it we make sure that the person matches the profile.`,
      `It looks at the identity and not at the work, so it does not replace your own interview. We recommend that you talk to a freelancer before you hire, preferably by video.`,
    ],
  },
  {
    id: 'why-freelancer',
    audience: 'freelancer',
    title: 'Why we do this',
    text: ({ brandName }) => [
      `We verify profiles so that clients on ${brandName} can rely on the person they hire, and so that nobody can work under your name. Being asked does not mean that you did something wrong.`,
      `Clients are screened for fraud as well, so the checks work both ways.`,
    ],
  },
  {
    id: 'why-client',
    audience: 'client',
    title: 'Why we do this',
    text: ({ brandName }) => [
      `We verify freelancers so that the person who works for you is the person whose profile you chose. Clients are screened for fraud too: everybody on ${brandName} should know who they deal with.`,
    ],
  },
  {
    id: 'is-it-spam',
    audience: 'freelancer',
    title: 'Is this e-mail spam?',
    text: ({ brandName, firstWord, helpLink }) => [
      firstWord === null
        ? `If ${brandName} has asked you to verify your profile, the e-mail carries a phrase of four words.`
        : `Yes, we did send you an e-mail about the verification of your profile. The phrase of four words in ours begins with “${firstWord}”.`,
      `Compare the whole phrase with the one that your account and our help centre show. When they are the same, the e-mail is ours; when they differ, do not click on anything in it and tell us.`,
      `You can also leave the e-mail aside and begin from our help centre: ${helpLink}. We never ask for a password or a card number.`,
    ],
  },
  {
    id: 'cannot-submit-proposals',
    audience: 'freelancer',
    title: 'I cannot submit proposals',
    text: (facts) => [
      facts.blocked.length > 0
        ? `Your account is on a temporary hold until your profile is verified. For now you cannot ${listed(facts.blocked)}.`
        : `During a temporary hold for the verification of a profile, new proposals cannot be submitted.`,
      `A short video call lifts it: ${facts.helpLink}`,
      timeLeft(facts),
    ],
  },
  {
    id: 'account-closed',
    audience: 'freelancer',
    title: 'My account was closed',
    text: ({ objectionDays, helpLink }) => [
      `When an account is closed after its video verification, our e-mail about the decision says why and what still works. We cannot change the decision here and see nothing of the call.`,
      `If you think that it is wrong, you can object once within ${days(objectionDays)} of the decision. Somebody else then looks at it anew: ${helpLink}`,
    ],
  },
  {
    id: 'no-camera',
    audience: 'freelancer',
    title: 'I have no camera',
    text: ({ helpLink }) => [
      `Please start anyway: ${helpLink}. The verification begins in a chat, which is needed in any case, and you can go on there without a camera or a microphone.`,
      `Tell the agent what does not work. They will say what is possible instead, for example a document or another day.`,
    ],
  },
  {
    id: 'what-still-works',
    audience: 'freelancer',
    title: 'What I can still do',
    text: ({ allowed, blocked }) => [
      allowed.length > 0
        ? `While the hold lasts you can ${listed(allowed)}.`
        : `Your account page says what still works while the hold lasts.`,
      ...(blocked.length > 0
        ? [`For now you cannot ${listed(blocked)}. All of this comes back when your profile is verified.`]
        : []),
    ],
  },
  {
    id: 'how-long',
    audience: 'freelancer',
    title: 'How long it takes',
    text: (facts) => [
      `The call itself takes less than ${facts.promiseMinutes} minutes. Before it you may wait in a queue that shows your place, and you can close the page and come back to it.`,
      `Once you are verified, the hold is lifted at once. ${timeLeft(facts)}`,
    ],
  },
];

/** V7: all of them, filled in; `facts` of no case leave out what only a case knows. */
export const repliesWith = (facts: ReplyFacts): CannedReply[] =>
  TEMPLATES.map(({ id, audience, title, text }) => {
    const greeting = audience === 'freelancer' && facts.firstName ? `Hello ${facts.firstName},` : 'Hello,';
    return { id, audience, title, text: [greeting, ...text(facts)].join('\n\n') };
  });
