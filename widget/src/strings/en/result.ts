import type { Allowed, Capability, OutcomeKind } from '@visavis/protocol';

export type OutcomeWords = {
  readonly title: string;
  readonly lead: (brand: string) => string;
  readonly nextTitle: string;
  readonly next: readonly string[];
};

/** What was decided and what comes next. A decision is told with respect, whatever it is. */
export const outcomeWords: Record<OutcomeKind, OutcomeWords> = {
  verified: {
    title: 'You are verified',
    lead: (brand) => `Thank you for taking the time. The temporary hold on your account at ${brand} has been lifted.`,
    nextTitle: 'What comes next',
    next: ['Nothing more to do: you can send proposals again right away.', 'You will not be asked again for this.'],
  },
  suspended: {
    title: 'Your profile could not be verified',
    lead: (brand) => `After the verification, it was decided to close your account at ${brand} permanently.`,
    nextTitle: 'What comes next',
    next: [
      'You receive an e-mail with this decision and its reasons.',
      'Earnings from finished work can still be withdrawn, with limits.',
    ],
  },
  'payment-risk': {
    title: 'Your account needs another review',
    lead: (brand) =>
      `Your profile could not be confirmed today. The Payment Risk team of ${brand} will look at your account.`,
    nextTitle: 'What comes next',
    next: [
      'You do not need to do anything now. The team writes to you by e-mail.',
      'Please do not open another account meanwhile: it would delay the review.',
    ],
  },
  'id-verification': {
    title: 'One more step: an identity document',
    lead: (brand) =>
      `Your profile could not be confirmed by the call alone. ${brand} asks you to verify your identity with a document.`,
    nextTitle: 'What comes next',
    next: [
      'You receive an e-mail that explains how to show your document safely.',
      'Please never send a picture of a document in this chat.',
      'The temporary hold stays until that is done.',
    ],
  },
};

export const resultWords = {
  decided: 'Decided on',
  nowTitle: 'What works now',
  conversation: 'Read your conversation again',
} as const;

export const capabilityWords: Record<Capability, string> = {
  submitProposals: 'Send proposals',
  acceptOffers: 'Accept offers',
  editProfile: 'Change profile and photo',
  continueWork: 'Finish work in progress and message clients',
  withdrawEarnings: 'Withdraw earnings',
};

export const allowedWords: Record<Allowed, string> = { yes: 'Works', no: 'Not possible', limited: 'Limited' };
