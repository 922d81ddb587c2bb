import type { LinkState } from '@visavis/link';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SteadyLine } from './steady-line.ts';

let told: LinkState['state'][];
let line: SteadyLine;
const hears = (...states: LinkState['state'][]) => {
  for (const state of states) line.heard({ state } as LinkState);
};

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  line = new SteadyLine(({ state }) => told.push(state));
});
afterEach(() => {
  line.close();
  vi.useRealTimers();
});

it('W52 never tells of a line that is back within two seconds', () => {
  hears('online', 'offline');
  vi.advanceTimersByTime(1_900);
  hears('online');
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['online', 'online']);
});

it('W52 tells of one that is gone for longer, and of its return at once', () => {
  hears('online', 'offline');
  vi.advanceTimersByTime(2_000);
  hears('online');
  expect(told).toEqual(['online', 'offline', 'online']);
});

it('W52 tells at once what cannot wait, and nothing once it is closed', () => {
  hears('offline', 'moved');
  expect(told).toEqual(['moved']);
  hears('offline');
  line.close();
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['moved']);
});
