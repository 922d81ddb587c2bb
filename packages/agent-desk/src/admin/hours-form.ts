import { isTimeZone, type OpeningRange, type SiteSettings } from '@visavis/protocol';
import { hourProblems as words } from './strings-hours.ts';

/*
 * AD4: opening hours as they stand in the editor's fields. A range that ends at or before its begin goes on past midnight: it is
 * kept as two ranges of two days, and read back as one. "00:00" as an end is midnight.
 */

export type RangeForm = { readonly from: string; readonly to: string };
export type HoursForm = {
  readonly isAlways: boolean;
  /** From Sunday, 0. */
  readonly days: readonly (readonly RangeForm[])[];
  readonly timeZone: string;
  readonly holidays: readonly string[];
};
export type HoursSettings = Pick<SiteSettings, 'openingHours' | 'timeZone' | 'holidays'>;

const DAY = 24 * 60;
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** What the editor starts with where it was always open until now. */
const OFFICE: RangeForm = { from: '09:00', to: '17:00' };

export function hoursForm({ openingHours, timeZone, holidays }: HoursSettings): HoursForm {
  const ranges = openingHours ?? [];
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => rangesOf(day, ranges));
  const isAlways = openingHours === null;
  const shown = isAlways ? days.map((_, day) => (day >= 1 && day <= 5 ? [OFFICE] : [])) : days;
  return { isAlways, days: shown, timeZone, holidays: holidays.toSorted() };
}

function rangesOf(day: number, all: readonly OpeningRange[]): RangeForm[] {
  return all
    .filter((range) => range.day === day && !all.some((evening) => isNight(evening, range)))
    .toSorted((a, b) => a.from - b.from)
    .map((range) => {
      const morning = all.find((other) => isNight(range, other));
      return { from: clock(range.from), to: clock(morning ? morning.to : range.to) };
    });
}

/** Whether two ranges are one that goes past midnight. */
const isNight = (evening: OpeningRange, morning: OpeningRange): boolean =>
  evening.to === DAY &&
  morning.from === 0 &&
  morning.day === (evening.day + 1) % 7 &&
  evening.from > morning.to &&
  morning.to < DAY;

/** Whether a range of the form goes on into the next day. */
export const isPastMidnight = ({ from, to }: RangeForm): boolean =>
  from !== '' && to !== '' && to !== '00:00' && minutes(to) < minutes(from);

/** What the fields mean, or what is wrong with each: by `day.index`, `week`, `zone`. */
export type ReadHours =
  | { readonly ok: true; readonly hours: HoursSettings }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

export function readHours({ isAlways, days, timeZone, holidays }: HoursForm): ReadHours {
  const problems: Record<string, string> = {};
  if (!isTimeZone(timeZone)) problems['zone'] = words.zone;
  const ranges = isAlways ? [] : days.flatMap((forms, day) => forms.flatMap((form) => spread(day, form)));
  if (!isAlways) Object.assign(problems, weekProblems(days, ranges));
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const sorted = ranges.toSorted((a, b) => a.day - b.day || a.from - b.from);
  return { ok: true, hours: { openingHours: isAlways ? null : sorted, timeZone, holidays: [...holidays] } };
}

function weekProblems(days: HoursForm['days'], ranges: readonly OpeningRange[]): Record<string, string> {
  const problems: Record<string, string> = {};
  if (ranges.length === 0) problems['week'] = words.none;
  days.forEach((forms, day) =>
    forms.forEach((form, at) => {
      const problem = problemOf(form) ?? (overlaps(day, form, days) ? words.overlap : null);
      if (problem) problems[`${day}.${at}`] = problem;
    }),
  );
  return problems;
}

function problemOf({ from, to }: RangeForm): string | null {
  if (from === '' || to === '') return words.both;
  return from === to && from !== '00:00' ? words.same : null;
}

function overlaps(day: number, form: RangeForm, days: HoursForm['days']): boolean {
  const others = days.flatMap((forms, otherDay) =>
    forms.filter((other) => other !== form).flatMap((other) => spread(otherDay, other)),
  );
  return spread(day, form).some((one) =>
    others.some((other) => one.day === other.day && one.from < other.to && other.from < one.to),
  );
}

function spread(day: number, form: RangeForm): OpeningRange[] {
  if (problemOf(form)) return [];
  const from = minutes(form.from);
  const to = form.to === '00:00' ? DAY : minutes(form.to);
  if (from < to) return [{ day, from, to }];
  return [
    { day, from, to: DAY },
    { day: (day + 1) % 7, from: 0, to },
  ];
}

const clock = (minute: number): string =>
  `${String(Math.floor((minute % DAY) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
