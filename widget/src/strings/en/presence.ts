/* The person steps away from the queue, is asked whether they are still there, or loses the line. */

export const presenceWords = {
  needMoment: 'I need a moment',
  away: {
    title: 'You stepped away',
    kept: 'Others go first while you are away. Come back in time, and you have your old place again.',
    keptFor: 'Your old place is kept for',
    gone: 'You were away for long, so your old place is gone. You can still come back: then you wait at the end of the queue.',
    since: 'Away for',
    place: (place: number) =>
      place === 1 ? 'If you come back now, you are next.' : `If you come back now, you are number ${place}.`,
    back: 'I’m back',
    backBusy: 'One moment…',
    noHurry: 'Take the time you need. Nothing about your account changes meanwhile.',
  },
  still: {
    title: 'Are you still there?',
    text: 'It can be your turn soon. Press the button, so that no agent waits for you in vain.',
    left: 'Time to answer',
    otherwise: 'If you do not answer, you step away: others go first, and your place is kept.',
    yes: 'Yes, I’m here',
  },
  offline: {
    title: 'The connection was lost. We are reconnecting…',
    keptFor: 'Your place is kept for',
    passed: 'Others may go first now. If you are back within half an hour, you have your old place again.',
    hint: 'Your computer says that it is not connected to the internet.',
  },
  options: {
    title: 'When it is your turn',
    sound: 'Play a sound',
    notify: 'Show a notification',
    blocked:
      'Your browser does not allow notifications from this page. The title of the tab and the sound still tell you.',
  },
} as const;

export const finishingWords = {
  text: (agent: string) =>
    `${agent} is finishing. Please stay on this page: it shows what comes next. You can still write.`,
} as const;
