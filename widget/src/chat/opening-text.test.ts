import { MONDAY_9AM } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { openingText } from './opening-text.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };

describe('W22 says when it opens in the reader’s zone', () => {
  it.each([
    [3 * HOUR, 'today at 13:00 (Central European Time)'],
    [DAY, 'tomorrow, Tuesday, at 10:00 (Central European Time)'],
    [3 * DAY, 'on Thursday at 10:00 (Central European Time)'],
    [8 * DAY, 'on Tuesday 15 January at 10:00 (Central European Time)'],
  ])('W22 %d ms later', (afterMs, words) => {
    expect(openingText(MONDAY_9AM + afterMs, MONDAY_9AM, berlin)).toBe(words);
  });

  it('W22 counts days by the reader’s calendar, not by ours', () => {
    const opensAt = MONDAY_9AM + 9 * HOUR;
    expect(openingText(opensAt, MONDAY_9AM, berlin)).toMatch(/^today at 19:00/);
    const auckland = { locale: 'en-NZ', timeZone: 'Pacific/Auckland' };
    expect(openingText(opensAt, MONDAY_9AM, auckland)).toMatch(/^tomorrow, Tuesday, at 7:00/);
  });

  it('W22 says the hour that will hold then, over a change of the clocks', () => {
    const friday = Date.UTC(2030, 2, 29, 17);
    const monday = Date.UTC(2030, 3, 1, 7);
    expect(openingText(monday, friday, berlin)).toBe('on Monday at 9:00 (Central European Time)');
  });
});
