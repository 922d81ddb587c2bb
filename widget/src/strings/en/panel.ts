/** What is only said once the panel is open. */
export const panelWords = {
  brand: 'the marketplace',
  promise: 'less than 10 minutes',
  notLoadedTitle: 'Something is missing here',
} as const;
