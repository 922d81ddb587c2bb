import type {
  Allowed,
  Capability,
  ClockView,
  DeviceState,
  Disposition,
  HoldState,
  OutcomeKind,
  PauseCause,
  ReasonCode,
  RefusalCode,
  Role,
  Trigger,
  WithoutCameraReason,
} from '@visavis/protocol';
import type { MediaFailureKind } from '@visavis/media-client/media-failure';
import type { CallEnding } from './desk-state.ts';

/* Words for the codes of the protocol. A code without words does not compile. */

export const roles: Record<Role, string> = {
  vv_agent: 'Verification agent',
  supervisor: 'Supervisor',
  cs: 'Customer support',
  admin: 'Administrator',
};

export const triggers: Record<Trigger, string> = {
  'first-proposal': 'First proposal of a new account',
  'listed-category': 'Works in a listed job category',
  manual: 'Opened by hand',
};

export const holds: Record<HoldState, string> = {
  none: 'No hold',
  'on-hold': 'Temporary hold',
  overdue: 'Temporary hold, past the deadline',
  suspended: 'Suspended',
  'payment-risk-review': 'Hold during Payment Risk review',
  'id-verification': 'Hold until the ID is verified',
};

export const clockStates: Record<ClockView['state'], string> = {
  'not-started': 'starts when the invitation has arrived',
  running: '',
  paused: 'the clock stands still',
  stopped: 'stopped by the decision',
};

export const pauseCauses: Record<PauseCause, string> = {
  closed: 'outside the opening hours',
  'nobody-on-duty': 'nobody on duty',
  'wait-above-promise': 'the wait was too long',
  'service-down': 'the service was down, or its clock wrong',
  'mail-bounced': 'the invitation came back',
  'mail-unsent': 'the invitation is on its way',
  'technical-problem': 'technical problem',
  'with-us': 'in contact with us',
};

export const capabilities: Record<Capability, string> = {
  submitProposals: 'Submit proposals',
  acceptOffers: 'Accept offers',
  editProfile: 'Edit photo and profile',
  continueWork: 'Finish work, message clients',
  withdrawEarnings: 'Withdraw earnings',
};

export const allowed: Record<Allowed, string> = { yes: 'Allowed', no: 'Blocked', limited: 'Limited' };

export const deviceStates: Record<DeviceState, string> = {
  ready: 'Works',
  blocked: 'Blocked by the browser or page',
  'not-found': 'None found',
  'in-use': 'Used by another program',
  unsupported: 'Browser cannot use it',
  declined: 'Says it cannot be used',
  'on-phone': 'On their phone',
  'not-checked': 'Not checked',
};

/** Why somebody says that they go on without a camera. */
export const withoutCamera: Record<WithoutCameraReason, string> = {
  'no-camera': 'no camera on this device',
  'not-working': 'the camera does not work',
  'not-allowed-here': 'not allowed where they are (work, library)',
  'rather-not': 'would rather not',
  other: 'something else',
};

/** In the order of severity, which is also the order on the screen. */
export const outcomes: Record<
  OutcomeKind,
  { name: string; effect: string; question: string; consequence: string; confirm: string }
> = {
  verified: {
    name: 'Verified',
    effect: 'Lifts the hold',
    question: 'Record “Verified”?',
    consequence:
      'The hold is lifted at once. The freelancer can submit proposals, accept offers, edit the profile and withdraw earnings.',
    confirm: 'Record “Verified”',
  },
  'id-verification': {
    name: 'ID verification',
    effect: 'Asks for an ID, hold stays',
    question: 'Ask for ID verification?',
    consequence:
      'Not verified. The hold stays until an ID is verified. Work in progress, messages and withdrawals go on as usual.',
    confirm: 'Ask for ID verification',
  },
  'payment-risk': {
    name: 'Payment Risk',
    effect: 'Fraud review, withdrawals limited',
    question: 'Send to Payment Risk?',
    consequence:
      'Not verified. Payment Risk reviews the account for fraud. The hold stays and withdrawals become limited. Work in progress goes on.',
    confirm: 'Send to Payment Risk',
  },
  suspended: {
    name: 'Permanently suspended',
    effect: 'Closes the account for good',
    question: 'Suspend this account permanently?',
    consequence:
      'Not verified. The account is suspended for good: no proposals, no offers, no profile changes, no work, no messages. Withdrawals are limited.',
    confirm: 'Suspend permanently',
  },
};

export const reasons: Record<ReasonCode, string> = {
  'profile-confirmed': 'Profile confirmed',
  'profile-confirmed-after-correction': 'Profile confirmed after a correction',
  'not-the-account-owner': 'Not the owner of the account',
  'account-shared-or-sold': 'Account shared or sold',
  'profile-fabricated': 'Profile fabricated',
  'abusive-conduct': 'Abusive conduct in the contact',
  'payment-details-mismatch': 'Payment details do not match',
  'suspected-linked-accounts': 'Signs of linked accounts',
  'unusual-account-activity': 'Unusual account activity',
  'identity-unclear': 'Identity stayed unclear',
  'name-differs': 'Name differs from the profile',
  'camera-not-usable': 'Camera could not be used',
  other: 'Other',
};

export const dispositions: Record<Disposition, { name: string; meaning: string; confirm: string }> = {
  'no-show': { name: 'No-show', meaning: 'Did not answer in the chat or the call.', confirm: 'End as no-show' },
  'freelancer-left': {
    name: 'Freelancer left',
    meaning: 'Was here and went away before the end.',
    confirm: 'End: freelancer left',
  },
  'technical-problem': {
    name: 'Technical problem',
    meaning: 'It could not work. The freelancer may come back at the front of the queue for 30 minutes.',
    confirm: 'End: technical problem',
  },
  'agent-left': {
    name: 'I have to leave',
    meaning: 'You cannot go on with this contact.',
    confirm: 'End: I have to leave',
  },
};

export const refusals: Record<RefusalCode, string> = {
  'not-signed-in': 'You are not signed in any more.',
  'session-ended': 'Your session has ended. Sign in again.',
  'wrong-credentials': 'User name or password is wrong.',
  'invitation-invalid': 'The invitation is not valid.',
  'invitation-revoked': 'The invitation was replaced by a newer one.',
  'identity-invalid': 'The page could not say who is signed in.',
  'no-case': 'This account has no verification.',
  'wrong-account': 'Another account is signed in.',
  'phone-link-invalid': 'The link for the phone was used, or is too old.',
  'seat-taken': 'The freelancer is here in another tab.',
  'too-many': 'Too many tries. Wait a moment, then try again.',
  'try-again': 'The server did not answer in time. Try again; nothing happens twice.',
  'case-decided': 'This case was decided already.',
  'case-open': 'This account has an open case already.',
  'not-decided': 'This case has not been decided yet.',
  'not-referred': 'This case was not referred to anybody.',
  'nothing-to-object': 'There is nothing to object to.',
  'already-objected': 'There was an objection to this case already.',
  'resent-lately': 'The invitation was sent a short while ago. Wait ten minutes.',
  'no-ticket': 'There is no open contact.',
  'queue-empty': 'Somebody else was faster: the queue is empty now.',
  'agent-unavailable': 'You are not available. Set your state to Available first.',
  'agent-busy': 'Somebody is offered to you, or you have a case. Answer or finish that first.',
  'offer-lapsed': 'The offer is over: its time has passed, or it was taken back.',
  'nothing-to-undo': 'It is too late: the decision has taken effect.',
  'questions-open': 'Some questions were not asked yet. Ask them, or say why you decide without.',
  'service-closed': 'The service is closed now.',
  'extended-already': 'The wrap-up was made longer once already.',
  'prompts-exhausted': 'Every prompt has been used in this contact.',
  'ticket-not-yours': 'This contact is not yours any more.',
  'ticket-ended': 'This contact has ended already.',
  'call-in-progress': 'A call is on already.',
  'call-not-ringing': 'The call is not ringing any more.',
  'call-ended': 'The call has ended already.',
  'pictures-off': 'Pictures are switched off here.',
  'no-consent': 'They did not agree to that.',
  'picture-lapsed': 'It was sent already, or too late.',
  'no-evidence-key': 'There is no key to encrypt it with: VISAVIS_EVIDENCE_KEY has to be set first.',
  'no-recorder': 'Calls cannot be recorded here: the server needs an ffmpeg, in PATH or named with VISAVIS_FFMPEG.',
  'watched-already': 'Another supervisor watches this call.',
  'key-conflict': 'The same request was sent before with something else in it.',
  'note-changed': 'Somebody else changed this note meanwhile: theirs is below. Saving yours again replaces it.',
  'settings-changed': 'Somebody else changed this meanwhile. Look at what they saved before you save yours.',
  'username-taken': 'Somebody has this username already.',
  'shortcut-taken': 'Another reply has this shortcut already.',
  'last-admin': 'This is the last administrator. Make somebody else one first.',
  'not-yourself': 'Nobody does this to their own account. Ask another administrator.',
  'event-conflict': 'This event was reported before for another account.',
  'outcome-conflict': 'Another decision was recorded for this contact before. It stands; yours was not recorded.',
  'media-unavailable': 'No media server can take a call right now. Try again in a moment.',
  'not-permitted': 'Your role does not allow this.',
  'not-found': 'It does not exist any more.',
  'not-granted': 'The media server does not allow this for an agent.',
  malformed: 'The server did not understand this page. Reload it.',
  'version-unsupported': 'A newer version of the desk is out. Reload the page.',
  'limit-reached': 'The limit for this is reached.',
  'cannot-consume': 'This browser cannot play what the freelancer sends.',
  internal: 'Something went wrong on our side. Nothing was changed. Try again.',
};

export const callEndings: Record<CallEnding, string> = {
  'agent-ended': 'You ended the call.',
  'freelancer-left': 'The freelancer left the call.',
  declined: 'The freelancer declined the call.',
  unanswered: 'The freelancer did not answer in time.',
  interrupted: 'The media server went away and the call was lost.',
  'ticket-ended': 'The call ended together with the contact.',
  unseen: 'The call ended while the line was down.',
};

/** Of one's own microphone. */
export const microphoneFailures: Record<MediaFailureKind, string> = {
  dismissed: 'The question about the microphone was closed without an answer. Try again and choose “Allow”.',
  denied:
    'The browser blocks the microphone for this page. Allow it in the site settings beside the address, then try again.',
  'blocked-by-page': 'The settings of this server forbid the microphone on this page. Tell an administrator.',
  'blocked-by-system':
    'The operating system does not let the browser use the microphone. Allow it there, then try again.',
  'not-found': 'No microphone was found. Plug one in, then try again.',
  'in-use': 'Another program uses the microphone. Close it there, then try again.',
  constraints: 'The chosen microphone is gone. Try again with another one.',
  'no-signal': 'The microphone is on but silent. Check its switch and the input level.',
  unsupported:
    'This browser or address gives no access to a microphone. Open the desk with https in a current browser.',
};
