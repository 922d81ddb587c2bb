import { expect, it } from 'vitest';
import { LONGEST_DELAY_MS, reconnectDelayMs } from './reconnect-policy.ts';

const middle = 0.5;

it('L4 tries at once, then after 0.3 and 1.2 s', () => {
  expect([0, 1, 2].map((tries) => reconnectDelayMs(tries, middle))).toEqual([0, 300, 1200]);
});

it('L4 finds a line within two seconds that was gone for five', () => {
  for (const jitter of [0, middle, 0.999]) {
    let at = 0;
    for (let tries = 0; at < 5_000; tries += 1) at += reconnectDelayMs(tries, jitter);
    expect(at).toBeLessThan(7_000);
  }
});

it('L4 never waits longer than ten seconds, however often it failed', () => {
  for (const jitter of [0, middle, 0.999]) {
    expect(reconnectDelayMs(1000, jitter)).toBeLessThanOrEqual(LONGEST_DELAY_MS);
    expect(reconnectDelayMs(1000, jitter)).toBeGreaterThan(LONGEST_DELAY_MS / 2);
  }
});

it('L4 spreads the tries of many browsers, also the first', () => {
  for (const tries of [0, 1, 2, 3]) {
    expect(reconnectDelayMs(tries, 0.999)).toBeGreaterThan(reconnectDelayMs(tries, 0));
    expect(reconnectDelayMs(tries, 0)).toBeGreaterThanOrEqual(0);
  }
});
