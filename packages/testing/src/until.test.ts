import { expect, it } from 'vitest';
import { until } from './until.ts';

const quick = { timeoutMs: 30, everyMs: 1 };

it('gives back the first true answer', async () => {
  let asked = 0;
  await expect(until('the third answer', () => (++asked >= 3 ? `answer ${asked}` : null))).resolves.toBe('answer 3');
});

it('takes a probe that throws for "not yet"', async () => {
  let asked = 0;
  const probe = () => {
    asked += 1;
    if (asked < 3) throw new Error('nobody listens');
    return asked;
  };
  await expect(until('somebody to listen', probe)).resolves.toBe(3);
});

it('says after the deadline what it waited for and what it saw last', async () => {
  await expect(until('two people', () => ({ people: 1 }).people > 1 && 'both', quick)).rejects.toThrow(
    'waited 30 ms for two people; last seen: false',
  );
  await expect(until('a server', () => Promise.reject(new Error('refused')), quick)).rejects.toThrow(
    'waited 30 ms for a server; last seen: Error: refused',
  );
});

it('asks at least once even when the deadline has already passed', async () => {
  await expect(until('now', () => 'now', { timeoutMs: 0 })).resolves.toBe('now');
});
