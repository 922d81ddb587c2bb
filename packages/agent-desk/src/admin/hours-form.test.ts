import type { SiteSettings } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { hoursForm, isPastMidnight, readHours, type HoursForm } from './hours-form.ts';
import { hourProblems } from './strings-hours.ts';

type Range = NonNullable<SiteSettings['openingHours']>[number];
const formOf = (openingHours: Range[] | null): HoursForm => hoursForm({ openingHours, timeZone: 'UTC', holidays: [] });
const withDays = (days: Record<number, { from: string; to: string }[]>): HoursForm => ({
  isAlways: false,
  days: [0, 1, 2, 3, 4, 5, 6].map((day) => days[day] ?? []),
  timeZone: 'UTC',
  holidays: [],
});
const rangesIn = (form: HoursForm) => {
  const read = readHours(form);
  return read.ok ? read.hours.openingHours : read.problems;
};

it('AD4 reads a range that ends before its begin as one that goes on the next day, and shows it as one again', () => {
  const night = withDays({ 6: [{ from: '22:00', to: '06:00' }] });
  const ranges = [
    { day: 0, from: 0, to: 360 },
    { day: 6, from: 1320, to: 1440 },
  ];
  expect(rangesIn(night)).toEqual(ranges);
  expect(formOf(ranges).days).toEqual(night.days);
  expect(isPastMidnight({ from: '22:00', to: '06:00' })).toBe(true);
});

it('AD4 takes 00:00 as an end for midnight', () => {
  expect(rangesIn(withDays({ 1: [{ from: '00:00', to: '00:00' }] }))).toEqual([{ day: 1, from: 0, to: 1440 }]);
  expect(isPastMidnight({ from: '18:00', to: '00:00' })).toBe(false);
});

it('AD4 says of each range what is wrong with it', () => {
  const days = {
    1: [
      { from: '09:00', to: '' },
      { from: '10:00', to: '10:00' },
    ],
    2: [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ],
  };
  expect(rangesIn(withDays(days))).toEqual({
    '1.0': hourProblems.both,
    '1.1': hourProblems.same,
    '2.0': hourProblems.overlap,
    '2.1': hourProblems.overlap,
  });
});

it('AD4 finds a night that runs into the next morning’s hours', () => {
  const days = { 1: [{ from: '22:00', to: '09:30' }], 2: [{ from: '09:00', to: '12:00' }] };
  expect(rangesIn(withDays(days))).toEqual({ '1.0': hourProblems.overlap, '2.0': hourProblems.overlap });
});

it('AD4 wants at least one range, and a zone that there is', () => {
  expect(rangesIn({ ...withDays({}), timeZone: 'Nowhere' })).toEqual({
    week: hourProblems.none,
    zone: hourProblems.zone,
  });
  expect(rangesIn({ ...withDays({}), isAlways: true })).toBeNull();
});

it('AD4 saves what it shows: hours that are read back are the hours that were there', () => {
  const slots = Array.from({ length: 7 * 24 }, (_, slot) => slot);
  const hourAt = (slot: number): Range => ({
    day: Math.floor(slot / 24) % 7,
    from: (slot % 24) * 60,
    to: (slot % 24) * 60 + 60,
  });
  for (const slot of slots) {
    for (const other of [1, 2, 24]) {
      const ranges = [hourAt(slot), hourAt(slot + other)].toSorted((a, b) => a.day - b.day || a.from - b.from);
      expect(rangesIn(formOf(ranges))).toEqual(ranges);
    }
  }
});
