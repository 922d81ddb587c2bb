import { expect, it } from 'vitest';
import { retryDelayMs } from './mail.ts';

it('E2 doubles from half a minute and stays at four', () => {
  expect([1, 2, 3, 4, 5, 50].map(retryDelayMs)).toEqual([30_000, 60_000, 120_000, 240_000, 240_000, 240_000]);
});
