import type { AgentState, ChosenState, DeclineReason } from '@visavis/protocol';

/* Words around the queue: the own state, the offer, what it sounds like, and what went away. `strings.ts` passes them on. */

export const ownState = {
  choose: 'Your state',
  since: 'for',
  next: 'Next',
  nextLabel: 'What comes after this case',
};

export const agentStates: Record<AgentState, string> = {
  available: 'Available',
  offered: 'Offered',
  'in-case': 'In a case',
  'wrap-up': 'Wrap-up',
  break: 'Break',
  offline: 'Offline',
  'not-responding': 'Not responding',
};

export const idle = {
  headings: {
    available: 'You are available',
    break: 'You are on a break',
    offline: 'You are offline',
    'not-responding': 'You did not answer an offer',
  } satisfies Record<ChosenState | 'not-responding', string>,
  elsewhere: 'No contact right now',
  hints: {
    available: 'Whoever is next is offered to you by itself, and this page calls you.',
    break: 'You are offered nobody until you are available.',
    offline: 'You are offered nobody until you are available.',
    'not-responding':
      'The freelancer has their place in the queue again. You are offered nobody until you say that you are back.',
  } satisfies Record<ChosenState | 'not-responding', string>,
  waiting: (count: number) =>
    count === 1
      ? 'One freelancer is waiting for a verification.'
      : `${count} freelancers are waiting for a verification.`,
  nobody: 'Nobody is waiting. This page counts along by itself.',
  longestWait: 'Longest wait',
  serverPicks: 'The server picks who is next. You do not choose, and no other agent does.',
  goAvailable: 'Become available',
  back: 'I am back',
  changing: 'One moment…',
  disconnected: 'Not connected here. Nobody is offered to you until this desk is on the line again.',
  paused: 'A supervisor has paused the queue: nobody is offered to anybody until it goes on.',
};

export const gone = {
  offer: 'The offer was taken back: the freelancer left, or your line was gone for a moment. You are still available.',
  case: (name: string) =>
    `The case of ${name} is no longer yours: this desk was not heard of for too long, or a supervisor moved it. ` +
    'Whatever you had saved is kept, and the freelancer is at the front of the queue or with somebody else.',
  read: 'Understood',
};

export const offer = {
  heading: 'Your next freelancer is waiting',
  announce: (seconds: number) =>
    `Your next freelancer is waiting. ${seconds} seconds to take them. The button is called Take next.`,
  waited: 'Waiting for',
  isSecondReview: 'A second review: the freelancer objected to a decision.',
  isFront: 'They go first: an earlier try broke off, or a supervisor put them at the front.',
  secondsLeft: 'seconds left',
  takeNext: 'Take next',
  taking: 'Taking…',
  decline: 'Decline…',
  declineHeading: 'Why can you not take this one?',
  declining: 'Declining…',
  over: 'The time is over. The freelancer has their place in the queue again.',
  disconnected: 'Not connected here. The offer can be taken when this desk is on the line again.',
  title: (seconds: number) => `Take next (${seconds} s)`,
};

/** Each says what it leads to. */
export const declineReasons: Record<DeclineReason, { name: string; effect: string }> = {
  'conflict-of-interest': {
    name: 'I know this person',
    effect: 'Conflict of interest: you are never offered this case again, and stay available.',
  },
  'technical-problem': {
    name: 'Technical problem here',
    effect: 'Somebody else gets this case, and you go on a break.',
  },
  'not-ready': { name: 'I am not ready', effect: 'Somebody else gets this case, and you go on a break.' },
};

export const alerts = {
  button: 'Alerts',
  heading: 'When somebody is offered to you',
  sound: 'Play a sound',
  soundHint: 'A soft tone every three seconds, for as long as the offer lasts. Kept in this browser.',
  tryOut: 'Hear it',
  notification: 'Desktop notification',
  allow: 'Allow notifications',
  notifications: {
    granted: 'Allowed. Shown while you are in another window.',
    denied: 'Blocked by the browser. Allow it in the site settings beside the address.',
    default: 'The browser asks you once.',
    unsupported: 'This browser or address has no notifications.',
  },
  notificationTitle: 'Your next freelancer is waiting',
  notificationText: 'Take next on the Visavis desk.',
};
