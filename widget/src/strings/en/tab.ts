/* What is said outside of the views, and so needed at once. */

/** What the tab says while the page is in the background. */
export const tabWords = {
  waiting: (place: number) => (place === 1 ? 'You are next' : `Number ${place} in the queue`),
  conversation: 'An agent is here',
  message: 'New message',
  ringing: 'You are being called',
  live: 'Call in progress',
} as const;

/** Said to somebody who looks at something else. */
export const turnWords = {
  notice: {
    turn: 'It is your turn',
    turnText: 'Come back to the tab with your video verification.',
    still: 'Are you still there?',
    stillText: 'Please answer in the tab with your video verification.',
  },
  tab: 'Are you still there?',
  tabAway: 'You stepped away',
} as const;
