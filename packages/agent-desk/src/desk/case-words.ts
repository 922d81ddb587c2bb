import type { ChecklistResult, QuestionTopic, RefusalCode } from '@visavis/protocol';

/* Words of the case pane and of the questions; `strings.ts` passes them on. */

export const checklist = {
  heading: 'Questions',
  progress: (asked: number, all: number) => `${asked} of ${all} asked`,
  none: 'There are no questions for this contact.',
  keys: 'Keys: 1–4 or P F U N answer, ↑ ↓ move.',
  question: (position: number, all: number) => `Question ${position} of ${all}`,
  prompt: (position: number) => `Liveness prompt ${position}`,
  note: 'Note',
  noteHint: 'Note; saves by itself',
  callTime: (clock: string) => `at ${clock} of the call`,
  drawnTime: (clock: string) => `shown at ${clock}`,
  prompts: 'Liveness prompts',
  promptsHint: 'Something unprepared to do before the camera. Read it out as it stands.',
  draw: 'Draw a liveness prompt',
  drawAnother: 'Draw another liveness prompt',
  drawing: 'Drawing…',
  results: {
    pass: { name: 'Pass', key: 'P' },
    fail: { name: 'Fail', key: 'F' },
    unclear: { name: 'Unclear', key: 'U' },
    'not-asked': { name: 'Not asked', key: 'N' },
  } satisfies Record<ChecklistResult, { name: string; key: string }>,
  topics: {
    name: 'Name',
    location: 'Location',
    skills: 'Skills',
    'work-history': 'Work history',
    photo: 'Photo',
    account: 'Account',
    liveness: 'Liveness',
  } satisfies Record<QuestionTopic, string>,
  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved',
  waiting: 'It is kept here and saved when the line is back.',
  over: 'The contact has ended: the answers stand, notes can still be finished.',
  refusals: {
    'ticket-ended': 'The contact has ended, so its answers stand.',
    'not-found': 'This contact is no longer yours.',
    'prompts-exhausted': 'Every prompt has been used in this contact.',
  } satisfies Partial<Record<RefusalCode, string>> as Partial<Record<RefusalCode, string>>,
};

export const casePane = {
  tabs: 'About this case',
  profile: 'Profile',
  timeline: 'Timeline',
  device: 'Device',
  timelineHeading: 'What happened to this case',
  noTimeline: 'Nothing is written down yet.',
  timelineAsOf: 'Brought up to date whenever it is opened.',
};

export const device = {
  heading: 'Browser and network',
  hint: 'As the browser said when they joined. Plain facts, not verified; nothing is decided by them.',
  none: 'The browser said nothing about itself.',
  browser: 'Browser',
  system: 'System',
  screen: 'Screen',
  timeZone: 'Time zone',
  timeThere: 'Time there',
  languages: 'Languages',
  network: 'Connection class',
  rtt: 'Round trip',
  downlink: 'Download',
  reach: 'Ways to our media',
  ways: { udp: 'UDP', tcp: 'TCP', relay: 'TURN relay' },
  noWay: 'None: no video from this network',
  unsaid: 'Not said',
  rttMs: (ms: number) => `about ${ms} ms`,
  mbps: (mbps: number) => `about ${mbps} Mbit/s`,
};
