import type { SiteSettings } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { openingAt } from './opening.ts';

type Hours = Pick<SiteSettings, 'openingHours' | 'timeZone' | 'holidays'>;
const office: Hours = {
  openingHours: [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1020 })),
  timeZone: 'UTC',
  holidays: [],
};
const at = (iso: string, over: Partial<Hours> = {}) => openingAt({ ...office, ...over }, new Date(iso));

it('AD5 says until when it is open', () => {
  expect(at('2030-01-07T09:00:00Z')).toMatchObject({ state: 'open', closesAt: { day: 1, minute: 1020, ahead: 0 } });
  expect(at('2030-01-07T17:00:00Z').state).toBe('closed');
});

it('AD5 says when it opens next, past weekends and holidays', () => {
  expect(at('2030-01-11T18:00:00Z', { holidays: ['2030-01-14'] })).toMatchObject({
    state: 'closed',
    opensAt: { day: 2, minute: 540, date: '2030-01-15', ahead: 4 },
  });
});

it('AD5 reads the clock of the zone', () => {
  expect(at('2030-01-07T08:30:00Z', { timeZone: 'Europe/Berlin' }).state).toBe('open');
  expect(at('2030-01-07T08:30:00Z').state).toBe('closed');
});

it('AD5 is open through midnight where two ranges meet, and without end where nothing closes', () => {
  const night = {
    openingHours: [
      { day: 1, from: 1320, to: 1440 },
      { day: 2, from: 0, to: 360 },
    ],
  };
  expect(at('2030-01-07T23:00:00Z', night)).toMatchObject({ closesAt: { day: 2, minute: 360, ahead: 1 } });
  expect(at('2030-01-07T23:00:00Z', { openingHours: null })).toEqual({ state: 'open', closesAt: null });
  expect(at('2030-01-06T12:00:00Z', { openingHours: null, holidays: ['2030-01-07'] })).toMatchObject({
    state: 'open',
    closesAt: { minute: 0, ahead: 1 },
  });
});
