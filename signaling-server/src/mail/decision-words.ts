import type { DecisionReason, OutcomeKind } from '@visavis/protocol';
import type { DecisionFacts } from '../use-cases/ports.ts';
import { counted } from './counted.ts';

/** Why, in the freelancer's words; each is a whole sentence. Never how we found out. */
const REASONS: Readonly<Record<DecisionReason, string>> = {
  'profile-confirmed': 'What you told us agrees with your profile.',
  'profile-confirmed-after-correction': 'What you told us agrees with your profile, once what had to be corrected was.',
  'not-the-account-owner':
    'In the call we could not confirm that the person we met is the one this account belongs to.',
  'account-shared-or-sold': 'We found that more than one person works with this account, or that it has changed hands.',
  'profile-fabricated': 'Important parts of your profile did not agree with what we learned in the call.',
  'abusive-conduct': 'The way our team was treated in the contact is not something we can accept.',
  'payment-details-mismatch': 'Your payment details do not yet agree with what we know about your account.',
  'suspected-linked-accounts':
    'Your account seems to be connected with other accounts, and that has to be cleared up first.',
  'unusual-account-activity':
    'There was activity on your account that our payments team would like to understand first.',
  'identity-unclear': 'From the call alone we could not be sure enough who we were speaking with.',
  'name-differs': 'The name you gave us is not the one on your account.',
  'camera-not-usable': 'Your camera could not be used, so we need another way to confirm who you are.',
  other: 'It did not fit any of our usual reasons. Write to support if you would like to know more.',
  'id-verification-passed': 'You have confirmed your identity with your document.',
  'id-verification-failed': 'Your identity could not be confirmed with the document that was checked.',
  'payment-risk-released': 'Our payments team has finished its review and everything is in order.',
  'payment-risk-confirmed': 'Our payments team has finished its review and could not clear up what it looked at.',
};

const HEADLINES: Readonly<Record<OutcomeKind, string>> = {
  verified: 'Your profile is verified',
  suspended: 'Your account has been suspended',
  'payment-risk': 'Your account goes to a payments review',
  'id-verification': 'Please confirm your identity with a document',
};

/** What comes next and by when. */
function nextOf({ outcome, brandName, objectDays }: DecisionFacts): string {
  switch (outcome) {
    case 'verified':
      return 'Nothing more to do: the temporary hold on your account is lifted. Should something still be blocked after one business day, write to support.';
    case 'suspended':
      return objectDays === null
        ? 'The suspension is permanent and takes effect now.'
        : 'The suspension is permanent and takes effect now. It is final unless you object to it in time and the second look comes to another result.';
    case 'payment-risk':
      return `The payments team at ${brandName} now reviews your account. You need not do anything and there is no date that you could miss: they write to you if they have a question, and we write to you as soon as they have finished.`;
    case 'id-verification':
      return `${brandName} will ask you for an identity document on its own pages, once you have signed in the way you always do. Take the time you need for it. Never send a document by e-mail. Once it has been checked, we write to you again.`;
  }
}

/** A decision in plain words: facts for its templates beside the codes. */
export function decisionWords(facts: DecisionFacts): Record<string, string | null> {
  const { outcome, reason, objectDays } = facts;
  return {
    headline: HEADLINES[outcome],
    opening: openingOf(facts),
    why: REASONS[reason],
    next: nextOf(facts),
    objectDaysWords: objectDays === null ? null : counted(objectDays, 'day'),
  };
}

function openingOf({ source, isSecondReview, brandName, outcome }: DecisionFacts): string {
  switch (source) {
    case 'outside':
      return `we promised to write to you once the check at ${brandName} was finished. Now it is.`;
    case 'supervisor':
      return 'we have looked at your verification again and changed our decision. This e-mail takes the place of what we wrote before.';
    case 'agent':
      if (isSecondReview)
        return 'you objected to our decision, and somebody else from our team has looked at everything afresh.';
      return outcome === 'verified'
        ? 'thank you for taking the time. It was good to meet you.'
        : 'thank you for taking the time to talk with us. We have come to a decision.';
  }
}
