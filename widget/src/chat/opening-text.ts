import { openingWords as words } from '../strings/service.ts';

type Reader = { readonly locale: string; /** Their own where it is left out. */ readonly timeZone?: string };

const DAY_MS = 86_400_000;

/** W22: when it opens, as the reader's own clock and calendar say it: "tomorrow, Tuesday, at 09:00 (Central European Time)". */
export function openingText(opensAt: number, now: number, { locale, timeZone }: Reader): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(timeZone && { timeZone }) });
  const time = format({ hour: 'numeric', minute: '2-digit' }).format(opensAt);
  const zone = format({ timeZoneName: 'longGeneric' }).formatToParts(opensAt);
  const at = words.time(time, zone.find(({ type }) => type === 'timeZoneName')?.value ?? '');
  const days = dayOf(opensAt, timeZone) - dayOf(now, timeZone);
  const weekday = format({ weekday: 'long' }).format(opensAt);
  if (days <= 0) return words.today(at);
  if (days === 1) return words.tomorrow(weekday, at);
  if (days < 7) return words.later(weekday, at);
  return words.later(format({ weekday: 'long', day: 'numeric', month: 'long' }).format(opensAt), at);
}

/** The number of a calendar day in a time zone: two instants of one day have the same. */
function dayOf(instant: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    ...(timeZone && { timeZone }),
  }).formatToParts(instant);
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY_MS;
}
