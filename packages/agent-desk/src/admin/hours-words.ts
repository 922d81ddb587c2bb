import type { RangeForm } from './hours-form.ts';
import type { Reading } from './opening.ts';
import { hours as words, weekdays } from './strings-hours.ts';

/** The hours of one day. */
export const rangesText = (ranges: readonly RangeForm[]): string =>
  ranges.map(({ from, to }) => `${from}–${to}`).join(', ') || words.closed;

/** A date such as 2030-12-25, as people say it. */
export const dayText = (date: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** A moment that is ahead, as short as it stays clear. */
export function readingText({ day, minute, date, ahead }: Reading): string {
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const name = weekdays[day] ?? '';
  if (ahead === 0) return words.today(time);
  return ahead < 7 ? words.onDay(name, time) : words.onDate(name, date, time);
}
