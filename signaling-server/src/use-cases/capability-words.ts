import type { Capability, HoldState } from '@visavis/protocol';

/** What each capability is called in a sentence that begins "You can …" or "You cannot …". */
export const CAPABILITY_WORDS: Readonly<Record<Capability, string>> = {
  submitProposals: 'submit new proposals',
  acceptOffers: 'accept new offers',
  editProfile: 'edit your profile and your profile photo',
  continueWork: 'finish work in progress and message your clients',
  withdrawEarnings: 'withdraw your earnings',
};

/** Why a capability is not given, for people who read a marketplace's page. */
export const HOLD_WORDS: Readonly<Record<Exclude<HoldState, 'none'>, string>> = {
  'on-hold': 'Your account is on a temporary hold until your profile is verified in a short video call.',
  overdue: 'The time to verify your profile has passed; you can still verify it in a short video call.',
  suspended: 'This account has been permanently suspended after its video verification.',
  'payment-risk-review': 'Your account is under review by the payments team after your video verification.',
  'id-verification': 'Your account stays on a temporary hold until you have verified your identity document.',
};
