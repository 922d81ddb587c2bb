/** Numbers as a mail says them; each is there where its fact is. */
export const countedWords = (facts: { promiseMinutes: number; deadlineDays?: number }): Record<string, string> => ({
  minutes: counted(facts.promiseMinutes, 'minute'),
  ...(facts.deadlineDays !== undefined && { days: counted(facts.deadlineDays, 'day') }),
});

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
