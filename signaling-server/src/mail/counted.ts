/** Numbers as a mail says them; each is there where its fact is. */
export const countedWords = (facts: { promiseMinutes: number; deadlineDays?: number }): Record<string, string> => ({
  minutes: counted(facts.promiseMinutes, 'minute'),
  ...(facts.deadlineDays !== undefined && { days: wholeDays(facts.deadlineDays) }),
});

/** Never more than there are. */
const wholeDays = (days: number): string => (days < 1 ? 'less than a day' : counted(Math.floor(days), 'day'));

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
