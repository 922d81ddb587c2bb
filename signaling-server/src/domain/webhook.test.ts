import { MONDAY_9AM } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { afterTry, TRIED_FOR_MS } from './webhook.ts';

const HOUR_MS = 3_600_000;
const tried = (attempts: number, status: number | null = 500) => ({ attempts, queuedAt: MONDAY_9AM, status });

it.each([200, 202, 204, 299])('X3 counts %i as delivered', (status) => {
  expect(afterTry(tried(1, status), MONDAY_9AM, 0)).toEqual({ state: 'delivered' });
});

it.each([null, 101, 199, 300, 301, 304, 307, 400, 401, 404, 429, 500, 503])('X3 tries again after %s', (status) => {
  expect(afterTry(tried(1, status), MONDAY_9AM, 0)).toEqual({ state: 'queued', nextAttemptAt: MONDAY_9AM + 5_000 });
});

it('X4 gives up at once what the receiver says is gone', () => {
  expect(afterTry(tried(1, 410), MONDAY_9AM, 0)).toEqual({ state: 'dead' });
});

describe('X3 waits longer each time', () => {
  it.each([
    [1, 5_000],
    [2, 300_000],
    [3, 1_800_000],
    [4, 2 * HOUR_MS],
    [5, 5 * HOUR_MS],
    [6, 10 * HOUR_MS],
    [7, 10 * HOUR_MS],
  ])('after try %i', (attempts, delay) => {
    const [soonest, latest] = [0, 0.999_999].map((chance) => afterTry(tried(attempts), MONDAY_9AM, chance));
    expect(soonest).toEqual({ state: 'queued', nextAttemptAt: MONDAY_9AM + delay });
    expect(latest).toEqual({ state: 'queued', nextAttemptAt: MONDAY_9AM + Math.round(delay * 1.199_999_8) });
  });
});

it('X4 makes its last try when three days are over, whatever chance says, and then gives up', () => {
  for (const chance of [0, 0.5, 0.99]) {
    let now = MONDAY_9AM;
    let tries = 0;
    for (;;) {
      const verdict = afterTry(tried(++tries), now, chance);
      if (verdict.state !== 'queued') break;
      expect(verdict.nextAttemptAt).toBeGreaterThan(now);
      now = verdict.nextAttemptAt;
    }
    expect(now).toBe(MONDAY_9AM + TRIED_FOR_MS);
    expect(tries).toBeGreaterThan(10);
  }
});
