export const closingWords = {
  close: 'Close',
  objectUntil: (date: string) => `You can object until ${date}.`,
} as const;
