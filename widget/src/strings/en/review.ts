export const reviewWords = {
  title: 'Your objection has arrived',
  text: 'Somebody who took no part in the decision looks at it again. The decision stands until then.',
  tips: [
    'Join the queue again: you meet another agent, in a chat and a short video call as before.',
    'Need a break? Come back with the link in your invitation e-mail whenever it suits you.',
    'You hear the new decision here and by e-mail.',
  ],
  join: 'Join the queue again',
} as const;
