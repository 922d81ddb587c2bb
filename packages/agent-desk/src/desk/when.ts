import type { Millis } from '@visavis/protocol';
import { when } from './strings.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/* Instants in words, in the reader's language and time zone. */

/** `10 Mar 2026` */
export function dateText(at: Millis): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at);
}

/** `10 Mar 2026, 09:30` */
export function dateTimeText(at: Millis): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** How far a deadline is, rounded down so that nobody is promised more than is left. */
export function leftText(dueAt: Millis, now: Millis): string {
  const left = dueAt - now;
  if (left <= 0) return when.past(Math.floor(-left / DAY_MS));
  return left >= DAY_MS ? when.daysLeft(Math.floor(left / DAY_MS)) : when.hoursLeft(Math.floor(left / HOUR_MS));
}

/** `under a minute`, `7 min`, `2 h 5 min` */
export function spanText(spanMs: number): string {
  const minutes = Math.floor(Math.max(spanMs, 0) / 60_000);
  if (minutes === 0) return when.underAMinute;
  return minutes < 60 ? when.minutes(minutes) : when.hours(Math.floor(minutes / 60), minutes % 60);
}
