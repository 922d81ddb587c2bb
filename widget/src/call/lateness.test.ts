import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Lateness } from './lateness.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('W40 says after ten seconds that it is slow, after thirty that it is long, and that it is over', () => {
  const told: string[] = [];
  const lateness = new Lateness((next) => told.push(next));
  lateness.begin();
  vi.advanceTimersByTime(9_999);
  lateness.begin();
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['slow']);
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual(['slow', 'long']);
  lateness.end();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['slow', 'long', 'none']);
});
