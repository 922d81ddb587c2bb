import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readHours } from '../time/hours-setting.ts';
import { zoneOffset } from '../time/zone.ts';
import type { OpeningHours } from './opening-hours.ts';
import { isOpen, nextOpening } from './opening-hours.ts';

const hours = (text: string | null, holidays: string[] = []): OpeningHours => ({
  ranges: text === null ? null : readHours(text),
  holidays,
});
const at = (iso: string): number => Date.parse(iso);
const utc = zoneOffset('UTC');
const berlin = zoneOffset('Europe/Berlin');
const office = hours('mon-fri 09:00-18:00');

it.each([
  ['2030-01-07T08:59:59Z', false],
  ['2030-01-07T09:00:00Z', true],
  ['2030-01-11T17:59:59Z', true],
  ['2030-01-11T18:00:00Z', false],
  ['2030-01-12T12:00:00Z', false],
])('D4 opens and closes to the second: at %s open is %s', (instant, expected) => {
  expect(isOpen(office, at(instant), utc)).toBe(expected);
});

it('D4 is always open where no hours are set, but on holidays', () => {
  const always = hours(null, ['2030-12-25']);
  expect(isOpen(always, at('2030-12-24T23:59:59Z'), utc)).toBe(true);
  expect(isOpen(always, at('2030-12-25T12:00:00Z'), utc)).toBe(false);
  expect(nextOpening(always, at('2030-12-25T12:00:00Z'), utc)).toBe(at('2030-12-26T00:00:00Z'));
});

it('D4 reads hours on the wall clock of the zone, in winter and in summer', () => {
  expect(isOpen(office, at('2030-01-07T08:30:00Z'), berlin)).toBe(true);
  expect(isOpen(office, at('2030-07-08T07:30:00Z'), berlin)).toBe(true);
  expect(isOpen(office, at('2030-01-07T07:30:00Z'), berlin)).toBe(false);
});

it('D4 opens next on the next working day, past weekends, holidays and changes of the clocks', () => {
  expect(nextOpening(office, at('2030-01-11T18:00:00Z'), utc)).toBe(at('2030-01-14T09:00:00Z'));
  expect(nextOpening(hours('mon-fri 09:00-18:00', ['2030-01-14']), at('2030-01-12T00:00:00Z'), utc)).toBe(
    at('2030-01-15T09:00:00Z'),
  );
  expect(nextOpening(office, at('2030-03-30T12:00:00Z'), berlin)).toBe(at('2030-04-01T07:00:00Z'));
});

it('D4 opens at night where a range goes past midnight', () => {
  const nights = hours('sat 22:00-06:00');
  expect(isOpen(nights, at('2030-01-13T05:59:00Z'), utc)).toBe(true);
  expect(isOpen(nights, at('2030-01-13T06:00:00Z'), utc)).toBe(false);
});

it('D4 never opens where no range is left', () => {
  expect(nextOpening({ ranges: [], holidays: [] }, at('2030-01-07T09:00:00Z'), utc)).toBeNull();
});

it('D4 is open at the opening it names, and closed until then', () => {
  const some = hours('mon-wed 08:15-12:00, mon 13:00-17:30, fri 20:00-02:00', ['2030-03-12']);
  const start = at('2030-03-01T00:00:00Z');
  fc.assert(
    fc.property(fc.nat(60 * 24 * 60), fc.double({ min: 0, max: 1, noNaN: true }), (minutes, share) => {
      const now = start + minutes * 60_000;
      const opening = nextOpening(some, now, berlin) ?? Number.NaN;
      expect(isOpen(some, opening, berlin)).toBe(true);
      const before = now + Math.floor((opening - now) * share);
      expect(before < opening && isOpen(some, before, berlin)).toBe(false);
    }),
  );
});
