import type { WaitRange } from '@visavis/protocol';

const MINUTE_MS = 60_000;

export const queueWords = {
  title: 'You are in the queue',
  place: (place: number) => (place === 1 ? 'You are next' : `You are number ${place}`),
  placeLabel: 'Your place',
  wait: (wait: WaitRange | null, place: number) => {
    if (!wait) return place === 1 ? 'The next free agent is for you.' : 'We cannot say yet how long it takes.';
    if (wait.toMs === 0) return 'Any moment now.';
    const from = Math.floor(wait.fromMs / MINUTE_MS);
    const to = Math.ceil(wait.toMs / MINUTE_MS);
    if (to === 1) return 'Probably less than a minute.';
    if (from === 0) return `At most about ${to} minutes.`;
    return from === to ? `About ${to} minutes.` : `About ${from} to ${to} minutes.`;
  },
  waited: 'Waiting for',
  keepOpen:
    'Keep this tab open; you can look at others meanwhile. Its title and a sound tell you when it is your turn.',
  clock: 'The clock of your temporary hold stands still while you are here.',
  ready: 'It helps to sit in a quiet, bright place.',
  offline:
    'The connection was lost. Your place is kept while we reconnect. If it takes long, others go first, and within half an hour you come back to your old place.',
  news: {
    kept: 'You are connected again. Your place was kept.',
    passed: 'You are connected again. Others went first while you were away; this is your place now.',
    front:
      'Your agent could not go on with you, so you are at the front of the queue. The next free agent does, and sees what you wrote.',
  },
  leave: 'Leave the queue',
  leaveTitle: 'Leave the queue?',
  leaveText: 'You lose your place. You can join again at any time.',
  stay: 'Stay',
  leaveNow: 'Leave',
  leaving: 'Leaving…',
} as const;

export const awayWords = {
  left: {
    title: 'You left the queue',
    text: 'Nothing has changed for your account. You can join again whenever it suits you.',
  },
  ended: {
    title: 'The conversation has ended',
    text: 'Nothing has been decided yet, and nothing has changed for your account. You can come back whenever it suits you; after a technical problem you go first if you come back soon.',
  },
  again: 'Join again',
  daysLeft: (days: number) =>
    days === 1 ? 'You have one day left to verify your profile.' : `You have ${days} days left to verify your profile.`,
  overdue: 'The time to verify your profile was up, but you can still come: the hold ends once you are verified.',
} as const;
