import type { RefusalCode } from '@visavis/protocol';

const problems: Partial<Record<RefusalCode, string>> = {
  'already-objected': 'You have objected before; that can be done once.',
  'nothing-to-object': 'The time to object to this decision is over.',
};

export const objectionWords = {
  title: 'You do not agree?',
  lead: 'Somebody who took no part in this decision will look at it again. You can ask for that once.',
  open: 'I do not agree',
  label: 'What was misunderstood?',
  hint: 'Tell us in your own words, in 10 to 2,000 characters. Please write no password and no card number.',
  tooShort: 'Please write at least 10 characters, so that we know what to look at.',
  tooLong: (over: number) =>
    `That is ${over === 1 ? 'one character' : `${over} characters`} too long. An objection can have 2,000.`,
  next: 'Continue',
  cancel: 'Cancel',
  sureTitle: 'Send this objection?',
  sureText: 'It can be sent once and not changed afterwards. The decision stands until it has been looked at again.',
  send: 'Send it',
  sending: 'Sending…',
  back: 'Change it',
  problem: (refusal: RefusalCode) =>
    problems[refusal] ?? 'Your objection could not be sent. Check your connection, then try again.',
} as const;
