import { describe, expect, it } from 'vitest';
import { dateText, dateTimeText, leftText, spanText } from './when.ts';

const NOON = Date.UTC(2030, 0, 7, 12);
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

describe('a deadline', () => {
  it('DW1 is said in whole days and hours, never more than is left', () => {
    expect(leftText(NOON + 7 * DAY, NOON)).toBe('7 days left');
    expect(leftText(NOON + 2 * DAY - 1, NOON)).toBe('1 day left');
    expect(leftText(NOON + DAY - 1, NOON)).toBe('23 hours left');
    expect(leftText(NOON + HOUR - 1, NOON)).toBe('less than an hour left');
  });

  it('DW1 is over from its very instant on', () => {
    expect(leftText(NOON, NOON)).toBe('passed today');
    expect(leftText(NOON - DAY, NOON)).toBe('passed 1 day ago');
    expect(leftText(NOON - 3 * DAY, NOON)).toBe('passed 3 days ago');
  });
});

describe('a span', () => {
  it('DW2 is said in minutes, then in hours and minutes', () => {
    expect(spanText(MINUTE - 1)).toBe('under a minute');
    expect(spanText(-5)).toBe('under a minute');
    expect(spanText(7 * MINUTE)).toBe('7 min');
    expect(spanText(125 * MINUTE)).toBe('2 h 5 min');
  });
});

it('DW3 shows dates with their year, and the minute only where it matters', () => {
  expect(dateText(NOON)).toContain('2030');
  expect(dateTimeText(NOON)).toContain('2030');
  expect(dateTimeText(NOON).length).toBeGreaterThan(dateText(NOON).length);
});
