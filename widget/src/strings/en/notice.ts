/** Where on the marketplace's own pages a notice stands. */
export type Placement = 'submit-proposal' | 'edit-photo' | 'hold-status';

type ByPlacement<Words> = Readonly<Record<Placement, Words>>;

const days = (count: number) => (count === 1 ? 'one day is left' : `${count} days are left`);

/** What is said while the account is held; what is blocked comes first, in words of the place the person is at. */
export const noticeWords = {
  pending: {
    'submit-proposal': 'Verify your profile to send proposals',
    'edit-photo': 'Verify your profile to change your photo',
    'hold-status': 'Your account is on a temporary hold',
  } satisfies ByPlacement<string>,
  waiting: 'You are in the queue',
  deciding: 'An agent is with you',
  idAsked: 'One more step: an identity document',
  paymentReview: 'Your account is being reviewed',
  secondReview: 'Your verification is being looked at again',
  lifted: 'The temporary hold has been lifted',
  closed: 'Your account has been closed',

  blocked: {
    'submit-proposal': 'For now you cannot send proposals or accept offers.',
    'edit-photo': 'For now you cannot change your profile or your photo.',
    'hold-status': 'For now you cannot send proposals, accept offers or change your profile and photo.',
  } satisfies ByPlacement<string>,

  why: {
    'submit-proposal': (brand, minutes) =>
      `${brand} meets freelancers in one short video call before clients hear from them. It takes less than ${minutes} minutes.`,
    'edit-photo': (brand, minutes) =>
      `An agent of ${brand} compares you with the profile that clients see, so it stays as it is until then. The video call takes less than ${minutes} minutes.`,
    'hold-status': (brand, minutes) =>
      `${brand} asks you to confirm your profile in one short video call, which takes less than ${minutes} minutes. The hold says nothing about you or your work.`,
  } satisfies ByPlacement<(brand: string, minutes: number) => string>,
  whyWaiting: 'You have a place, and it goes on in the tab where you joined.',
  whyDeciding: 'Your conversation goes on in the tab where you joined.',
  whyIdAsked: 'The call alone could not confirm your profile. Our mail explains how to show a document safely.',
  whyPaymentReview: (brand: string) =>
    `The payments team of ${brand} is looking at your account and writes to you. You need not do anything now.`,
  whySecondReview: 'You did not agree with the decision. Somebody who took no part in it would like to meet you.',

  liftedNow: {
    'submit-proposal': 'You can send proposals and accept offers again.',
    'edit-photo': 'You can change your profile and photo again.',
    'hold-status': 'Everything works as before. Thank you for taking the time.',
  } satisfies ByPlacement<string>,
  closedNow: {
    'submit-proposal': 'Proposals cannot be sent from this account any more.',
    'edit-photo': 'The profile of this account cannot be changed any more.',
    'hold-status':
      'It was closed after the video verification. What was decided, and what you can do, is one click away.',
  } satisfies ByPlacement<string>,

  work: 'You can still finish work in progress and message your clients.',
  workAndWithdraw: 'You can still finish work in progress, message your clients and withdraw earnings.',
  withdrawOnly: 'You can still withdraw earnings.',
  withdrawLimited: 'Withdrawing earnings is limited.',
  withdrawOnlyLimited: 'You can still withdraw earnings, with limits.',

  by: (date: string, left: number) => `Please come by ${date}; ${days(left)}.`,
  paused: (left: number) => `The clock stands still at the moment; ${days(left)}.`,
  fromMail: (left: number) =>
    left === 1
      ? 'You have one day from the arrival of our mail.'
      : `You have ${left} days from the arrival of our mail.`,
  overdue: 'The time was up, but you can still come: the hold ends once you are verified.',
  still: 'The clock stands still while you are here with us.',
  untilDone: 'The hold stays until this is done.',

  phrase: 'Our mails to you carry the words',
  verify: 'Verify now',
  verifyAgain: 'Talk to us again',
  toQueue: 'Go back to the queue',
  toConversation: 'Go back to the conversation',
  seeDecision: 'See what was decided',
  going: 'One moment…',
  notGone: 'That did not work just now. Please try again, or use the link in our mail.',
} as const;
