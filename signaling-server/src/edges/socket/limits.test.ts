import { HandClock } from '@visavis/testing';
import { expect, it } from 'vitest';
import { SharedBuckets, TokenBucket } from './limits.ts';

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

it('S4 counts all sockets of one principal together, also those that come again', () => {
  const clock = new HandClock();
  const limits = new SharedBuckets(() => new TokenBucket(2, 1, clock.now));
  const first = limits.hold('case:cleo');
  const second = limits.hold('case:cleo');
  expect([first.take(), second.take(), first.take()]).toEqual([true, true, false]);
  limits.release('case:cleo');
  limits.release('case:cleo');
  expect(limits.hold('case:cleo').take()).toBe(false);
  expect(limits.hold('case:dan').take()).toBe(true);
});

it('S4 forgets who left, once there is nothing to remember of them', () => {
  const clock = new HandClock();
  const limits = new SharedBuckets(() => new TokenBucket(2, 1, clock.now));
  limits.hold('case:cleo').take();
  limits.release('case:cleo');
  limits.hold('case:dan');
  expect(limits.size).toBe(2);
  clock.advance(1_000);
  limits.hold('case:dan');
  expect(limits.size).toBe(1);
});
