import { until } from '@visavis/testing';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Repeating } from './repeating.ts';

const log = pino({ level: 'silent' });

/** Work that is finished by hand, one round at a time. */
function handWork(): { work: () => Promise<void>; rounds: () => number; finish: (error?: Error) => void } {
  const open: PromiseWithResolvers<void>[] = [];
  let rounds = 0;
  return {
    work: () => {
      rounds += 1;
      const round = Promise.withResolvers<void>();
      open.push(round);
      return round.promise;
    },
    rounds: () => rounds,
    finish: (error) => (error ? open.shift()?.reject(error) : open.shift()?.resolve()),
  };
}

it('makes one more round of all kicks that came during a round', async () => {
  const { work, rounds, finish } = handWork();
  const job = new Repeating(work, { name: 'test', gapMs: 0 }, log);
  job.kick();
  await until('the first round', () => rounds() === 1);
  job.kick();
  job.kick();
  finish();
  await until('the second round', () => rounds() === 2);
  finish();
  await job.stop();
  expect(rounds()).toBe(2);
});

it('goes on after a round that failed', async () => {
  const { work, rounds, finish } = handWork();
  const job = new Repeating(work, { name: 'test', everyMs: 1, gapMs: 0 }, log);
  job.kick();
  await until('the first round', () => rounds() === 1);
  finish(new Error('the database is away'));
  await until('another round', () => rounds() === 2);
  finish();
  await job.stop();
});

it('says of an outage that it began and that it is over, and not every round of it', async () => {
  const said: string[] = [];
  const { work, rounds, finish } = handWork();
  const says = (words: object, text?: string) => void said.push(`${text}: ${(words as { failed: number }).failed}`);
  const job = new Repeating(work, { name: 'test', everyMs: 1, gapMs: 0 }, { error: says, warn: says, info: says });
  job.kick();
  for (const round of [1, 2, 3, 4]) {
    await until(`round ${round}`, () => rounds() === round);
    finish(round < 4 ? new Error('the database is away') : undefined);
  }
  await until('the round after', () => rounds() === 5);
  finish();
  await job.stop();
  expect(said).toEqual(['a job failed; it runs again: 1', 'a job goes on: 3']);
});

it('stops only after the round that is running, and begins no other', async () => {
  const { work, rounds, finish } = handWork();
  const job = new Repeating(work, { name: 'test', everyMs: 1, gapMs: 0 }, log);
  job.kick();
  await until('the first round', () => rounds() === 1);
  let isStopped = false;
  const stopped = job.stop().then(() => {
    isStopped = true;
  });
  await Promise.resolve();
  expect(isStopped).toBe(false);
  finish();
  await stopped;
  job.kick();
  expect(rounds()).toBe(1);
});
