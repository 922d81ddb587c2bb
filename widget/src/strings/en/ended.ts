import type { Disposition } from '@visavis/protocol';

/* A contact that decided nothing: what happened, without blame, and what comes next. */

type EndedWords = { readonly title: string; readonly text: string };

export const endedWords = {
  how: {
    'technical-problem': {
      title: 'A technical problem ended your contact',
      text: 'That was not your fault. Nothing was decided, and nothing has changed for your account.',
    },
    'agent-left': {
      title: 'Your agent could not go on',
      text: 'That was not your fault. Nothing was decided, and nothing has changed for your account.',
    },
    'no-show': {
      title: 'We could not reach you',
      text: 'An agent was here and got no answer. Nothing was decided, and nothing has changed for your account.',
    },
    'freelancer-left': {
      title: 'The conversation has ended',
      text: 'You left before it was finished. Nothing was decided, and nothing has changed for your account.',
    },
  } as const satisfies Record<Disposition, EndedWords>,
  frontUntil: (time: string) => `Join again by ${time}, and you are at the front of the queue.`,
  again: 'Join again whenever it suits you. You meet an agent in a chat and a short video call, as before.',
  ready: 'Stay near this page while you wait: a sound and the title of the tab tell you when it is your turn.',
  clockStands: 'The clock of your temporary hold stands still until you join again, for a day at most.',
  dueBy: (date: string) => `You have time to verify your profile until ${date}.`,
} as const;
