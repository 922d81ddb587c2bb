import type {
  AgentState,
  BoardPlace,
  ChosenState,
  Disposition,
  OutcomeKind,
  RefusalCode,
  WatchReason,
} from '@visavis/protocol';

/* Every word the board shows. */

export const general = {
  brand: 'Visavis',
  board: 'Board',
  title: 'Visavis board',
  loading: 'Reading the board…',
  stale: (seconds: number) =>
    `The server cannot be reached. What you see is ${seconds} seconds old; it is tried again by itself.`,
  signOutFailed: 'The server could not be told. You are still signed in on this browser; sign out again in a moment.',
  asOf: (time: string) => `As of ${time}`,
  cancel: 'Cancel',
  underWay: 'Under way…',
};

export const figures = {
  heading: 'Now',
  waiting: 'Waiting',
  longest: 'Longest wait',
  away: (count: number) => `${count} away, place kept`,
  available: 'Agents available',
  onDuty: (count: number) => `of ${count} on duty`,
  live: 'Calls live',
  missed: 'Missed offers',
  ofOffers: (made: number) => `of ${made} today`,
  p50: 'Median wait',
  p90: '9 in 10 within',
  waits: (count: number, gaveUp: number) =>
    count === 0 ? 'Nobody has waited today' : `${count} waited, ${gaveUp} gave up`,
  none: '–',
};

export const queue = {
  heading: 'Queue',
  rule: (hours: number, mayPass: number) =>
    mayPass === 0
      ? 'The longest wait comes first.'
      : `The longest wait comes first. With ${hours} hours or less to the deadline somebody passes at most ${mayPass} others, and nobody is passed more often than that.`,
  empty: 'Nobody waits.',
  paused: (since: string, by: string) => `Paused since ${since} by ${by}. Nobody is offered to anybody.`,
  closed: (opens: string | null) =>
    opens === null ? 'Closed; no opening is planned.' : `Closed. Opens ${opens}; nobody new can join until then.`,
  pause: 'Pause the queue',
  resume: 'Let the queue go on',
  place: 'Place',
  account: 'Account',
  waited: 'Waits for',
  why: 'Why there',
  act: 'Action',
  move: 'Move…',
  more: (count: number) => `${count} more in line`,
  marks: {
    isOffered: 'being offered',
    isFront: 'put at the front',
    isNear: 'near the deadline',
  } as const satisfies Partial<Record<keyof BoardPlace, string>>,
  passed: (times: number) => `passed ${times}×`,
  inTurn: 'in turn',
};

export const agents = {
  heading: 'Agents',
  none: 'There are no agents yet. An administrator adds them.',
  name: 'Agent',
  state: 'State',
  since: 'For',
  contact: 'At hand',
  act: 'Action',
  away: (span: string) => `desk gone for ${span}`,
  next: (state: string) => `then ${state}`,
  call: { ringing: 'ringing', live: 'call live' },
  pending: 'decision about to take effect',
  nothing: 'Nothing',
  drain: 'Drain',
  drainHint: 'Finishes what is at hand, then offline',
  signOut: 'Sign out…',
  move: 'Move case…',
  watch: 'Watch…',
  watchedBy: (name: string) => `watched by ${name}`,
};

export const states: Record<AgentState, string> = {
  offline: 'Offline',
  available: 'Available',
  offered: 'Being offered somebody',
  'in-case': 'In a case',
  'wrap-up': 'Wrap-up',
  break: 'Break',
  'not-responding': 'Not responding',
};

export const nextStates: Record<ChosenState, string> = { available: 'available', break: 'break', offline: 'offline' };

export const today = {
  heading: 'Today',
  since: (time: string) => `since ${time}`,
  outcomes: 'Outcomes',
  endings: 'Ended without a decision',
  offers: 'Offers',
  made: 'Made',
  accepted: 'Accepted',
  declined: 'Declined',
  missed: 'Missed',
};

export const outcomes: Record<OutcomeKind, string> = {
  verified: 'Verified',
  'id-verification': 'ID asked',
  'payment-risk': 'Payment Risk',
  suspended: 'Suspended',
};

export const endings: Record<Disposition, string> = {
  'no-show': 'No-show',
  'freelancer-left': 'Freelancer left',
  'technical-problem': 'Technical problem',
  'agent-left': 'Agent left',
};

export const moving = {
  heading: (account: string) => `Move ${account}`,
  hintHeld:
    'The agent loses the contact at once, and a call ends. The freelancer keeps the conversation and waits at the front.',
  hintWaiting: 'The freelancer is told nothing but the new place.',
  where: 'Where to',
  front: 'To the front of the queue',
  agent: (name: string) => `Offer to ${name}`,
  nobody: 'Nobody else is available now.',
  confirm: 'Move',
  done: 'Moved.',
};

export const signingOut = {
  heading: (name: string) => `Sign ${name} out?`,
  hint: 'Every session ends at once. A case at hand goes back to the front of the queue unless they sign in again within the grace time.',
  confirm: 'Sign out',
  done: (name: string) => `${name} is signed out.`,
};

export const watching = {
  heading: (name: string) => `Watch ${name}’s call?`,
  silent: 'Silent: nobody sees or hears you, and nobody in the call is told. This is written down.',
  why: 'What for?',
  reasons: {
    'quality-check': 'Quality check',
    training: 'Training',
    'agent-asked': 'The agent asked for it',
    concern: 'A concern about this call',
  } satisfies Record<WatchReason, string>,
  start: 'Start watching',
  watching: (name: string) => `Watching ${name}’s call`,
  timer: 'Call time',
  states: {
    joining: 'Joining',
    watching: 'Connected',
    reconnecting: 'Reconnecting',
    refused: 'Not connected',
    over: 'Over',
  },
  waiting: 'Waiting for the first picture…',
  soundOnly: 'There is sound and no picture so far: the camera may be off, or there may be none.',
  paused: 'No picture just now: the camera is switched off, or paused because the line is weak.',
  over: { 'call-ended': 'The call has ended.', elsewhere: 'You watch in another window now.' },
  mute: 'Mute sound',
  volume: 'Volume',
  stop: 'Stop watching',
  close: 'Close',
};

export const said = {
  paused: 'The queue is paused.',
  resumed: 'The queue goes on.',
  drained: (name: string) => `${name} will be offline after what is at hand.`,
};

/** What the server's "no" means here; others are said in general words. */
export const refusals: Partial<Record<RefusalCode, string>> = {
  'agent-unavailable': 'This agent is not available any more, or must not have this case.',
  'agent-busy': 'This agent has something at hand.',
  'outcome-conflict': 'A decision about this contact is about to take effect.',
  'ticket-ended': 'This contact has ended.',
  'not-found': 'It is not there any more.',
  'watched-already': 'Another supervisor watches this call. Only one can at a time.',
  'not-yourself': 'This is your own call.',
  'not-permitted': 'Only supervisors watch calls.',
  'try-again': 'That did not work; it changed just now, or the server could not be reached. Look again.',
};
export const refused = 'This cannot be done now.';
