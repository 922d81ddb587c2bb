import { PauseCause } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { BadSetting, readConfig } from '../config.ts';

const clockOf = (settings: Record<string, string>) => readConfig({ VISAVIS_DEMO: 'on', ...settings }).policy.clock;

it('D8 is always open and pauses for everything unless told otherwise', () => {
  const { hours, pausedBy } = clockOf({});
  expect(hours).toEqual({ ranges: null, holidays: [] });
  expect(pausedBy).toEqual(PauseCause.options);
});

it('D8 reads hours, zone, holidays and what pauses', () => {
  const { hours, pausedBy, offsetAt } = clockOf({
    VISAVIS_HOURS: 'fri-sat 09:00-18:00, sun 22:00-24:00, mon 23:30-01:00',
    VISAVIS_TIMEZONE: 'Asia/Kolkata',
    VISAVIS_HOLIDAYS: '2030-12-25, 2031-01-01',
    VISAVIS_CLOCK_PAUSES: 'with-us, closed',
  });
  expect(hours).toEqual({
    ranges: [
      { day: 5, from: 540, to: 1080 },
      { day: 6, from: 540, to: 1080 },
      { day: 0, from: 1320, to: 1440 },
      { day: 1, from: 1410, to: 1440 },
      { day: 2, from: 0, to: 60 },
    ],
    holidays: ['2030-12-25', '2031-01-01'],
  });
  expect(pausedBy).toEqual(['with-us', 'closed']);
  expect(offsetAt(Date.UTC(2030, 0, 1))).toBe(5.5 * 3_600_000);
  expect(clockOf({ VISAVIS_CLOCK_PAUSES: 'none' }).pausedBy).toEqual([]);
});

it.each([
  ['VISAVIS_HOURS', 'weekdays 9-5'],
  ['VISAVIS_HOURS', 'mon 09:00-24:30'],
  ['VISAVIS_HOURS', 'mon-foo 09:00-18:00'],
  ['VISAVIS_HOURS', 'mon 09:00-09:00'],
  ['VISAVIS_TIMEZONE', 'Middle/Earth'],
  ['VISAVIS_HOLIDAYS', '2030-02-30'],
  ['VISAVIS_CLOCK_PAUSES', 'lunch'],
])('D8 refuses %s=%s and names it', (variable, text) => {
  expect(() => clockOf({ [variable]: text })).toThrow(BadSetting);
  expect(() => clockOf({ [variable]: text })).toThrow(variable);
});
