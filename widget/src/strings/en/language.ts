export const languageWords = {
  label: 'Language',
  notLoaded: 'This language could not be loaded. Check your connection, then choose it again.',
} as const;
