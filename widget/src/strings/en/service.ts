import type { Capabilities } from '@visavis/protocol';

/** When agents are here again, in the reader's own time zone; `at` is a time of day with the name of the zone. */
export const openingWords = {
  today: (at: string) => `today at ${at}`,
  tomorrow: (weekday: string, at: string) => `tomorrow, ${weekday}, at ${at}`,
  later: (day: string, at: string) => `on ${day} at ${at}`,
  time: (time: string, zone: string) => `${time} (${zone})`,
} as const;

export const serviceWords = {
  closedTitle: 'We are closed just now',
  opens: (opening: string | null) =>
    opening === null ? 'We cannot say yet when our agents are back.' : `Our agents are back ${opening}.`,
  openedByItself: 'If you leave this page open, it goes on by itself as soon as we open.',
  comeBack: 'You can also close it: the link in your invitation e-mail brings you back here.',
  clock: 'The clock of your temporary hold stands still while we are closed.',
  works: ({ continueWork, withdrawEarnings }: Capabilities) => {
    if (continueWork !== 'yes') return null;
    return withdrawEarnings === 'yes'
      ? 'You can finish work in progress, message your clients and withdraw earnings meanwhile.'
      : 'You can finish work in progress and message your clients meanwhile.';
  },
  whenOpen: 'See when we open',
  check: 'Check camera and microphone',
  closed: {
    entry: 'We are closed just now. You can join the queue here as soon as we open.',
    queue: 'We have closed, and nobody else can join. You stay in line while this page is open.',
  },
  unattended: {
    entry:
      'No agent is free for a new conversation just now, so the wait can be longer. You can join: your place is kept.',
    queue:
      'No agent is free for a new conversation just now. Your place is kept, and this page tells you when it is your turn.',
  },
} as const;
