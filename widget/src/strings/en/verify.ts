/** What is around the widget on the page of our own. */
export const verifyWords = {
  isItUs: 'Is this really from us?',
} as const;
