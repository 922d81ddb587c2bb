/** In place of the line: the person stepped away, or is asked whether they are still there. */
export const pauseWords = {
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
    text: 'It can be your turn soon. Please press the button, so that we know you are here.',
    left: 'Time to answer',
    otherwise: 'If you do not answer, you step away: others go first, and your place is kept.',
    yes: 'Yes, I’m here',
  },
} as const;
