import type { SiteSettings } from '@visavis/protocol';

/*
 * AD5: what opening hours mean now, for the sentence under the editor. The server decides (its `domain/opening-hours.ts`); this
 * says beforehand what it would decide, by minutes of the wall clock in the hours' zone.
 */

type Hours = Pick<SiteSettings, 'openingHours' | 'timeZone' | 'holidays'>;
export type Opening =
  | { readonly state: 'open'; readonly closesAt: Reading | null }
  | { readonly state: 'closed'; readonly opensAt: Reading | null };

/** A wall clock: the weekday from Sunday, 0, minutes of the day, the date, and how many days ahead of now. */
export type Reading = { readonly day: number; readonly minute: number; readonly date: string; readonly ahead: number };

const DAY_MS = 86_400_000;
const DAY = 24 * 60;
const DAYS_AHEAD = 400;

export function openingAt(hours: Hours, now: Date): Opening {
  const { date, minute } = wallClock(now, hours.timeZone);
  const isOpen = rangesOn(hours, date).some(({ from, to }) => minute >= from && minute < to);
  const change = nextChange(hours, date, minute, !isOpen);
  return isOpen ? { state: 'open', closesAt: change } : { state: 'closed', opensAt: change };
}

/** The first minute from now on that is open, or is not. */
function nextChange(hours: Hours, today: string, minute: number, toOpen: boolean): Reading | null {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const date = plusDays(today, ahead);
    const ranges = rangesOn(hours, date);
    const isOpenAt = (at: number): boolean => ranges.some(({ from, to }) => at >= from && at < to);
    const found = [0, ...ranges.flatMap(({ from, to }) => [from, to])]
      .filter((at) => at < DAY && (ahead > 0 || at > minute) && isOpenAt(at) === toOpen)
      .toSorted((a, b) => a - b)[0];
    if (found !== undefined) return { day: weekdayOf(date), minute: found, date, ahead };
  }
  return null;
}

function rangesOn({ openingHours, holidays }: Hours, date: string): readonly { from: number; to: number }[] {
  if (holidays.includes(date)) return [];
  return openingHours?.filter(({ day }) => day === weekdayOf(date)) ?? [{ from: 0, to: DAY }];
}

function wallClock(now: Date, timeZone: string): { date: string; minute: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '00';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
