/* Every word the desk shows; words for codes of the protocol are in code-words.ts. */

import type { SignInProblem } from '@visavis/protocol';

export * from './case-words.ts';
export * from './code-words.ts';
export * from './decision-words.ts';
export * from './queue-words.ts';
export * from './quality-words.ts';

export const general = {
  brand: 'Visavis',
  desk: 'Verification desk',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  loading: 'Loading the desk…',
  title: (waiting: number) => (waiting > 0 ? `(${waiting}) Visavis desk` : 'Visavis desk'),
  none: 'Not given',
  unreachable: 'The server cannot be reached. It is tried again every few seconds.',
};

export const signIn = {
  heading: 'Sign in to the desk',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  signingIn: 'Signing in…',
  byProvider: (name: string) => `Sign in with ${name}`,
  or: 'or with a password',
  problems: {
    'not-finished': 'That sign-in was begun elsewhere or took too long. Sign in again.',
    declined: 'You were not let through there. Sign in again, or ask whoever runs it.',
    'not-accepted':
      'The answer to that sign-in could not be trusted. Sign in again; if it stays so, tell an administrator.',
    'no-role': 'Your account has no role here. Ask an administrator for one; nothing was kept of this sign-in.',
    'account-closed': 'Your account here is closed. Ask an administrator.',
    'provider-away': 'The service that knows your account does not answer. Try again in a moment.',
    'too-many': 'Too many people signed in at once. Wait a minute and try again.',
    internal: 'Something went wrong on our side. Try again in a moment.',
  } satisfies Record<SignInProblem, string>,
  demoHeading: 'Demo accounts',
  demoHint: 'Prepared people for trying Visavis. One click signs in.',
  signInAs: 'Sign in as',
  ended: 'You were signed out. Sign in again to go on; nothing that was sent is lost.',
  notForRole: 'This page is for Video Verification agents. Your account has another role.',
};

export const header = {
  signOut: 'Sign out',
  pages: { desk: 'Verification desk', console: 'Look up a case', board: 'Board', admin: 'Administration' },
  elsewhere: 'Pages',
  signOutBlocked: 'Finish the contact before you sign out',
  paused: 'paused by a supervisor',
  queue: 'Queue',
  waiting: (count: number) => `${count} waiting`,
  longestWait: 'longest',
  nobodyWaiting: 'nobody waiting',
};

export const connection = {
  connecting: 'Connecting…',
  online: 'Connected',
  reconnecting: 'Reconnecting…',
  offlineNotice:
    'The line to the server is down. What you see may be old; what you type stays here and is sent when it is back.',
  offlineNoticeInCall:
    'The line to the server is down. The call itself goes on; messages and decisions wait until it is back.',
  moved: 'Open elsewhere',
  movedNotice: 'Your desk is open in another tab or browser, and works in one at a time.',
  useHere: 'Use it here',
  reload: 'Reload',
  signOutFailed: 'The server could not be told. You are still signed in on this browser; sign out again in a moment.',
};

export const sides = {
  group: 'Beside the call',
  who: 'Who it is',
  unread: 'new',
};

export const profile = {
  pane: 'Who is being verified',
  photo: (name: string) => `Profile photo of ${name}`,
  noPhoto: (name: string) => `${name} has no profile photo that can be shown`,
  compare: 'Profile, as the marketplace reported it',
  location: 'Location',
  skills: 'Skills',
  workHistory: 'Work history',
  account: 'Account id',
  accountHeading: 'Account',
  email: 'E-mail',
  language: 'Language',
  memberSince: 'Member since',
  caseHeading: 'Case',
  trigger: 'Reason',
  openedAt: 'Opened',
  reason: 'Why',
  deadline: 'Deadline',
  waited: 'Waited',
  holdHeading: 'Hold',
  devicesHeading: 'Device check before the queue',
  camera: 'Camera',
  microphone: 'Microphone',
  withoutCamera: 'Without a camera',
  says: (reason: string) => `Says: ${reason}`,
  saidNothing: 'Did not say why',
  objectionHeading: 'Second review: the freelancer objected',
  objectedTo: (decision: string, at: string) => `To “${decision}”, ${at}. Look at everything afresh.`,
  earlierHeading: 'Earlier cases',
  noEarlier: 'This is the first case of this account.',
  undecided: 'No decision',
};

export const outcome = {
  heading: 'Decision',
  endMenu: 'End without decision…',
  endHeading: 'End without decision',
  endHint: 'Nothing is decided and the hold stays as it is. The freelancer can come back.',
  why: 'What happened?',
  confirmEnd: 'End the contact',
  needsDisposition: 'Choose what happened.',
  reason: 'Reason',
  chooseReason: 'Choose a reason…',
  comment: 'Comment',
  commentOptional: 'Comment (optional)',
  commentHint: 'For the case file. The freelancer does not read it.',
  confirmWord: 'suspend',
  typeWord: (word: string) => `Type “${word}” to confirm`,
  recording: 'Recording…',
  problems: {
    'needs-reason': 'Choose a reason.',
    'needs-comment': 'The reason “Other” needs a comment.',
    'needs-override': 'Say why you decide although questions were not asked.',
    'needs-word': 'The word does not match.',
  },
  callGoesOn: 'A call is on. It ends when you confirm.',
  ending: 'Ending…',
};

export const call = {
  pane: 'Call and decision',
  heading: 'Call',
  ready: (name: string) => `Ready to call ${name}`,
  readyHint: 'Only the freelancer will be on video. You are heard, never seen.',
  noCamera: (found: string) => `There may be no picture. Camera: ${found.toLowerCase()}.`,
  start: 'Start call',
  startAgain: 'Start the call again',
  starting: 'Starting…',
  disconnected: 'Not connected here. A call can be started when this desk is on the line.',
  decided: 'A decision is recorded. Undo it to call again.',
  away: (name: string) => `${name} is offline just now`,
  awayHint: 'You can wait, write a message that is read later, or try a call all the same.',
  ringing: (name: string) => `Ringing at ${name}`,
  ringingHint: 'They see the call inside the chat and can accept or decline.',
  ringsFor: 'Rings for',
  cancelRing: 'Cancel the call',
  joining: 'Joining the call…',
  waitingForVideo: 'Connected. Waiting for the first picture…',
  soundOnly: 'Connected by sound. There is no picture so far: the camera may be off, or there may be none.',
  onPhone: 'Picture comes from the freelancer’s phone',
  observed: 'May be observed',
  observedHint: 'A supervisor may watch and listen to any call, for quality. Nobody is told when.',
  audioPaused: 'The freelancer is muted',
  failed: 'The media connection could not be made. It is tried again by itself.',
  rejoin: 'Join again now',
  lineAway: (name: string) =>
    `${name} is offline just now: the picture may stand still. The call is kept for them, and ends by itself if they stay away.`,
  end: 'End call',
  ending: 'Ending…',
  mute: 'Mute',
  muteLabel: 'Mute my microphone',
  muted: 'You are muted',
  level: 'Your microphone level',
  timer: 'Call time',
  playBlocked: 'The browser holds the sound back until you click.',
  play: 'Turn the sound on',
  connection: {
    off: '',
    joining: 'Joining',
    connected: 'Connected',
    reconnecting: 'Reconnecting',
    failed: 'Not connected',
  },
  over: 'The call is over',
};

export const microphone = {
  asking: 'Choose “Allow” when the browser asks for your microphone.',
  notHeard: 'The freelancer cannot hear you.',
  lost: 'The microphone was unplugged or taken away.',
};

export const conversation = {
  heading: 'Conversation',
  presence: { online: 'Online', offline: 'Offline', unknown: 'Not known now' },
  you: 'You',
  placeholder: 'Message, / for replies',
  label: 'Message to the freelancer',
  send: 'Send',
  sending: 'Sending…',
  failed: 'Not sent.',
  retry: 'Send again',
  empty: 'No messages yet. Say hello.',
  newBelow: 'New messages',
  marks: { sent: 'Sent', delivered: 'Delivered', read: 'Read' },
  writes: (author: string) => `${author} is typing`,
  typing: (name: string) => `${name} is typing…`,
  showTyping: 'Show what I type while I type',
  replies: 'Canned replies',
  fillIn: (names: string) => `Fill in ${names} before you send this.`,
  save: 'Save transcript',
  tooLong: (over: number, limit: number) => `${over} characters too many. A message can have ${limit}.`,
  ended: 'The conversation has ended.',
};

export const transcript = {
  title: 'Transcript of a verification conversation',
  times: (zone: string) => `Times are in ${zone}.`,
  notSent: '(not sent)',
};

export const internalNotes = {
  heading: 'Internal notes',
  only: 'Only staff see this',
  label: 'Internal note, for staff only',
  placeholder: 'A note for colleagues',
  hint: 'Ctrl + Enter adds it',
  add: 'Add note',
  adding: 'Adding…',
  tooLong: (over: number, limit: number) => `${over} characters too many. A note can have ${limit}.`,
};

export const note = {
  heading: 'Note for customer support',
  none: 'There is no note yet.',
  edit: 'Edit',
  save: 'Save',
  saving: 'Saving…',
  lines: { action: 'Action', department: 'Department', cause: 'Cause', nextStep: 'Next step' },
};

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const when = {
  daysLeft: (days: number) => `${counted(days, 'day', 'days')} left`,
  hoursLeft: (hours: number) => (hours === 0 ? 'less than an hour left' : `${counted(hours, 'hour', 'hours')} left`),
  past: (days: number) => (days === 0 ? 'passed today' : `passed ${counted(days, 'day', 'days')} ago`),
  underAMinute: 'under a minute',
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
};
