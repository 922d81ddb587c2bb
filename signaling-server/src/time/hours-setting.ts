import type { OpenRange } from '../domain/opening-hours.ts';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MIDNIGHT = 24 * 60;
const RANGE = /^([a-z]{3})(?:-([a-z]{3}))? (\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

/**
 * Reads opening hours as an operator writes them: `mon-fri 09:00-18:00, sat 10:00-14:00`. A range that ends before it
 * begins goes on past midnight. Null when a part cannot be read.
 */
export function readHours(text: string): OpenRange[] | null {
  const ranges = text.split(',').map((part) => readRange(part.trim().toLowerCase()));
  return ranges.includes(null) ? null : ranges.flatMap((range) => range ?? []);
}

function readRange(text: string): OpenRange[] | null {
  const [, first, last, fromHour, fromMinute, toHour, toMinute] = RANGE.exec(text) ?? [];
  const days = daysFrom(DAYS.indexOf(first ?? ''), DAYS.indexOf(last ?? first ?? ''));
  const [from, to] = [minuteOf(fromHour, fromMinute), minuteOf(toHour, toMinute)];
  if (days === null || from === null || to === null || from === to || from === MIDNIGHT) return null;
  return days.flatMap((day) =>
    to > from
      ? [{ day, from, to }]
      : [{ day, from, to: MIDNIGHT }, ...(to > 0 ? [{ day: (day + 1) % 7, from: 0, to }] : [])],
  );
}

function daysFrom(first: number, last: number): number[] | null {
  if (first < 0 || last < 0) return null;
  const many = ((last - first + 7) % 7) + 1;
  return Array.from({ length: many }, (_, index) => (first + index) % 7);
}

function minuteOf(hour: string | undefined, minute: string | undefined): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  const at = hours * 60 + minutes;
  return minutes < 60 && at <= MIDNIGHT ? at : null;
}
