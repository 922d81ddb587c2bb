import type { CaseMail, CaseState, DecisionSource, HoldState, OutsideResult, ReplyAudience } from '@visavis/protocol';

/* Every word the console shows; words for codes it shares with the desk are in ../desk/code-words.ts. */

export const general = {
  console: 'Customer support',
  title: 'Visavis customer support',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'This browser does not allow copying. Select the text instead.',
  offline: 'The server cannot be reached. What you see may be old; it is tried again by itself.',
  signOutFailed: 'The server could not be told. You are still signed in on this browser; sign out again in a moment.',
};

export const lookUp = {
  pane: 'Find a freelancer',
  label: 'Account id, case id, name or e-mail',
  placeholder: 'cleo@example.org',
  submit: 'Search',
  hint: 'Two characters or more; a part is enough.',
  searching: 'Searching…',
  results: (count: number, hasMore: boolean) =>
    hasMore ? `The first ${count} results` : count === 1 ? 'One result' : `${count} results`,
  more: 'There are more. Type more of the name, or the whole e-mail address.',
  noCase: 'Not a VV case',
};

export const notOurs = {
  heading: 'Not a VV case',
  whatNow: 'You can still copy a general reply.',
};

export const card = {
  pane: 'Case',
  empty: 'Nobody is looked up yet',
  emptyHint:
    'Find a freelancer by account id, case id, name or e-mail. The case, its e-mails and its note appear here.',
  loading: 'Loading the case…',
  failed: 'The case could not be loaded.',
  account: 'Account',
  caseId: 'Case',
  cause: 'Cause',
  opened: 'Opened',
  clock: 'Time',
  left: 'left',
  paused: 'Paused',
  pausedFor: (span: string) => `${span} in all`,
  neverPaused: 'Not so far',
  pausedNow: (causes: string) => `Stands still now: ${causes}`,
  notStarted: 'Starts when the invitation has arrived',
  stopped: (span: string) => `Stopped by the decision after ${span}`,
  due: (at: string) => `runs until ${at}`,
  next: 'Next step',
  hold: 'What the account may do',
  decisions: 'Decisions',
  decidedBy: (by: string) => `by ${by}`,
  change: 'Change decision…',
  timeline: 'What happened',
  otherCases: 'Other cases of this account',
  undecided: 'Open',
};

export const states: Record<CaseState, string> = {
  open: 'Open',
  decided: 'Decided',
  'under-review': 'Under a second review',
};

/** What a hold means, for somebody who has to explain it. */
export const holdMeanings: Record<HoldState, string> = {
  none: 'The account works as usual.',
  'on-hold': 'The account waits for its video verification. Work in progress, messages and withdrawals go on.',
  overdue: 'The time to verify has passed. The freelancer can still do it, and the hold is lifted at once.',
  suspended: 'The account was closed for good after its video verification.',
  'payment-risk-review': 'Payment Risk looks at the account. Work in progress goes on; withdrawals are limited.',
  'id-verification': 'The freelancer has to verify an ID. Work in progress and withdrawals go on.',
};

export const sources: Record<DecisionSource, string> = {
  agent: 'a verification agent',
  outside: 'a result from outside',
  supervisor: 'a supervisor, instead of the one before',
};

export const outsideResults: Record<OutsideResult, string> = {
  'id-verification-passed': 'ID verification passed',
  'id-verification-failed': 'ID verification failed',
  'payment-risk-released': 'Released by Payment Risk',
  'payment-risk-confirmed': 'Confirmed by Payment Risk',
};

export const note = {
  heading: 'Note',
  version: (version: number, author: string | null, at: string) =>
    `Version ${version}, ${author === null ? 'drafted' : `edited by ${author}`}, ${at}`,
  none: 'This case has no note.',
  history: (count: number) => (count === 1 ? 'One earlier version' : `${count} earlier versions`),
  copyNote: 'Copy the note',
};

export const evidence = {
  heading: 'Kept of the calls',
  none: 'Nothing was kept.',
  count: (kept: number, deleted: number) =>
    `${kept === 1 ? 'One picture or recording is' : `${kept} pictures and recordings are`} kept${deleted > 0 ? `, ${deleted} deleted` : ''}.`,
  why: 'Why do you have to look?',
  hint: 'What you write is kept, and the audit and the case say that you looked. It opens this case to you for a quarter of an hour.',
  tooShort: 'Say why in ten characters or more.',
  look: 'Look',
  open: 'Open to you for a quarter of an hour from when you said why.',
};

export const mails = {
  heading: 'E-mails',
  none: 'No e-mail was sent.',
  queuedAt: (at: string) => `queued ${at}`,
  attempts: (count: number) => `${count} tries so far`,
  toClient: 'to a client',
  said: 'The mail server said:',
  resend: 'Send the invitation again',
  resendableFrom: (at: string) => `The last one is less than ten minutes old. It can be sent again from ${at}.`,
  question: 'Send the invitation again?',
  consequence: (name: string) =>
    `${name} gets it in the same thread, with a new link. The link of the former invitation stops working.`,
  confirm: 'Send again',
  sending: 'Sending…',
  sent: 'The invitation is on its way again.',
};

export const mailKinds: Record<CaseMail['kind'], string> = {
  invitation: 'Invitation',
  reminder: 'Reminder',
  'client-notice': 'Client notice',
  decision: 'Decision',
  objection: 'Objection received',
};

export const mailStates: Record<CaseMail['state'], string> = {
  queued: 'On its way',
  accepted: 'Accepted',
  bounced: 'Came back',
  withdrawn: 'Replaced before it was sent',
};

export const replies = {
  heading: 'Canned replies',
  audience: 'For',
  none: 'The replies could not be loaded.',
};

export const audiences: Record<ReplyAudience, string> = { freelancer: 'Freelancer', client: 'Client' };

export const change = {
  heading: 'Change the decision',
  hint: 'The decision before stays in the record. The freelancer and the marketplace are told of the new one.',
  outcome: 'New decision',
  chooseOutcome: 'Choose a decision…',
  sure: 'I have looked at this case and decide it anew.',
  needsOutcome: 'Choose a decision.',
  needsComment: 'Say in a comment why the decision is changed.',
  needsSure: 'Confirm that you decide anew.',
  confirm: 'Change decision',
  changed: 'The decision was changed.',
};
