import { pino } from 'pino';
import { expect, it } from 'vitest';
import { closeInOrder } from './closing.ts';

const log = pino({ level: 'silent' });

it('closes who comes in first and the store last, however they were started', async () => {
  const closed: string[] = [];
  const closing = {
    store: () => void closed.push('store'),
    mail: () => void closed.push('mail'),
    jobs: async () => {
      await Promise.resolve();
      closed.push('jobs');
    },
    edges: () => void closed.push('edges'),
  };
  await closeInOrder(closing, log);
  expect(closed).toEqual(['edges', 'mail', 'jobs', 'store']);
});

it('closes what comes after a part that fails, and nothing twice', async () => {
  const closed: string[] = [];
  const closing = {
    edges: () => Promise.reject(new Error('no')),
    jobs: () => {
      throw new Error('no');
    },
    store: () => void closed.push('store'),
  };
  await closeInOrder(closing, log);
  await closeInOrder(closing, log);
  expect(closed).toEqual(['store']);
});
