import type { NumberName, SwitchName } from './policy-names.ts';

/* Every word about the policy. A number or a switch without words does not compile. */

export const policyProblems = {
  number: (least: number, most: number) => `Must be a whole number from ${least} to ${most}.`,
  categories: 'A category has 100 characters at most, and there are 1,000 at most.',
};

type NumberWords = { readonly name: string; readonly unit: string; readonly meaning: string; readonly holds: string };

const HOLDS = {
  newCases: 'For cases that are opened from then on',
  atOnce: 'At once',
  nextOffer: 'From the next offer on',
  nextCall: 'From the next call on',
  nextOutcome: 'From the next outcome on',
  nextEvents: 'For events from then on',
};

export const numbers: Record<NumberName, NumberWords> = {
  deadlineDays: {
    name: 'Deadline',
    unit: 'days',
    meaning: 'How long a freelancer has to verify, by the fair clock, before the case is overdue.',
    holds: `${HOLDS.newCases}; an open case keeps what it was promised`,
  },
  promiseMinutes: {
    name: 'Promise of a short wait and call',
    unit: 'minutes',
    meaning: '“Less than … minutes” in mails and pages. While the wait is longer, the clock of everybody stands still.',
    holds: HOLDS.atOnce,
  },
  samplePercent: {
    name: 'Sample of existing freelancers',
    unit: '%',
    meaning: 'How many in a hundred existing freelancers in the listed categories are asked to verify.',
    holds: HOLDS.nextEvents,
  },
  objectionDays: {
    name: 'Time to object',
    unit: 'days',
    meaning: 'How long after a decision a freelancer may ask for a second look.',
    holds: `${HOLDS.atOnce}, also for decisions that were made`,
  },
  offerSeconds: {
    name: 'Time to accept an offer',
    unit: 'seconds',
    meaning: 'After it the agent is “not responding”, and the freelancer has the old place again.',
    holds: HOLDS.nextOffer,
  },
  ringSeconds: {
    name: 'Ringing',
    unit: 'seconds',
    meaning: 'How long a call rings at the freelancer before it counts as not answered.',
    holds: HOLDS.nextCall,
  },
  undoSeconds: {
    name: 'Undo of an outcome',
    unit: 'seconds',
    meaning: 'How long an agent can take an outcome back before anybody is told. 0: it takes effect at once.',
    holds: HOLDS.nextOutcome,
  },
  wrapUpSeconds: {
    name: 'Wrap-up',
    unit: 'seconds',
    meaning: 'Time after a contact for the note; the agent can extend it once by the same again.',
    holds: 'From the next wrap-up on',
  },
  awayGraceSeconds: {
    name: 'Freelancer away',
    unit: 'seconds',
    meaning: 'How long somebody whose line is gone is still offered to agents.',
    holds: HOLDS.atOnce,
  },
  agentGraceSeconds: {
    name: 'Agent gone',
    unit: 'seconds',
    meaning:
      'How long an agent whose desk is gone keeps the case, before the freelancer goes to the front of the queue.',
    holds: HOLDS.atOnce,
  },
  callKeptSeconds: {
    name: 'Call kept',
    unit: 'seconds',
    meaning:
      'How long a call waits for a freelancer whose line is gone, before it ends. The case stays with the agent.',
    holds: HOLDS.atOnce,
  },
};

export const switches: Record<SwitchName, { readonly name: string; readonly meaning: string }> = {
  remindsFreelancer: { name: 'Remind the freelancer', meaning: 'A mail in the same thread as the invitation.' },
  tellsClients: {
    name: 'Tell active clients',
    meaning: 'That the freelancer is currently unresponsive; never why.',
  },
  limitsWithdrawals: { name: 'Limit withdrawals', meaning: 'Until the case is decided.' },
};

export const policy = {
  heading: 'Policy',
  intro:
    'What is changed here goes over the value of the server’s settings, and holds for all parts of it within seconds.',
  groups: { triggers: 'Who is verified', times: 'Deadlines and promises', contact: 'Queue and contact' },
  overdue: 'When a case becomes overdue',
  overdueHolds: 'For cases that become overdue from then on.',
  interrupted: 'When the media server loses a call',
  resumes: 'Go on with the call by itself',
  resumesMeaning: 'Picture and sound come back in the same call. Otherwise it ends, and the agent can call again.',
  pauses: 'What pauses the deadlines',
  pausesHint: 'While one of these is so, the clock stands still. One that has begun ends as it would have.',
  categories: 'Listed job categories',
  categoriesHint: 'One in a line. An existing freelancer who was never verified is asked when active in one of these.',
  default: (value: string) => `default ${value}`,
  isDefault: 'as by default',
  on: 'on',
  off: 'off',
  none: 'none',
  holds: 'Holds:',
  between: (least: number, most: number) => `${least} to ${most}`,
};
