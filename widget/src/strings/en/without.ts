/** For somebody who goes on without a camera. */
export const withoutWords = {
  title: 'You can go on without a camera',
  lead: 'You still chat with an agent, who will explain what is possible.',
  question: 'Why can you not use one?',
  hint: 'The agent reads it before you talk. You do not have to say.',
  reasons: {
    'no-camera': 'There is no camera on this device',
    'not-working': 'It does not work',
    'not-allowed-here': 'It is not allowed here (work, library)',
    'rather-not': 'I would rather not',
    other: 'Something else',
  },
  words: 'In your words (optional)',
  phone: 'If you can borrow a phone or computer with a camera, the link in your e-mail works there too.',
  joinSilently: 'Join the queue without saying why',
} as const;
