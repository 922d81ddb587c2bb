import { HandClock } from '@visavis/testing';
import { expect, it } from 'vitest';
import { TokenBucket } from './limits.ts';

it('gives what it holds, then as much a second as comes back, and never more than it holds', () => {
  const clock = new HandClock();
  const bucket = new TokenBucket(3, 2, clock.now);
  const takes = (times: number): boolean[] => Array.from({ length: times }, () => bucket.take());
  expect(takes(4)).toEqual([true, true, true, false]);
  clock.advance(500);
  expect(takes(2)).toEqual([true, false]);
  clock.advance(60_000);
  expect(takes(4)).toEqual([true, true, true, false]);
});
