/* The person steps away from the queue, is asked whether they are still there, or loses the line. */

export const presenceWords = {
  needMoment: 'I need a moment',
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
