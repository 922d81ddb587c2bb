import { expect, it } from 'vitest';
import { levelWith } from './line-level.ts';
import type { NodeView } from './quality-messages.ts';

const scored = (...scores: number[]): NodeView => ({
  way: 'udp',
  kinds: scores.map((score) => ({ kind: 'video', score, kbps: 900, lossPercent: 0 })),
});

it.each([
  [10, 'good'],
  [8, 'good'],
  [7, 'weak'],
  [4, 'weak'],
  [3, 'poor'],
  [0, 'poor'],
] as const)('a score of %i makes a line that its browser calls good %s', (score, level) => {
  expect(levelWith('good', scored(10, score))).toBe(level);
});

it('whichever thinks less of the line counts', () => {
  expect(levelWith('poor', scored(10))).toBe('poor');
  expect(levelWith('weak', scored(3))).toBe('poor');
  expect(levelWith('poor', scored(6))).toBe('poor');
});

it('a node that cannot be asked, or to which nothing comes, changes nothing', () => {
  expect(levelWith('good', null)).toBe('good');
  expect(levelWith('weak', scored())).toBe('weak');
  expect(levelWith('good', { way: null, kinds: [{ kind: 'video', score: 0, kbps: 0, lossPercent: 0 }] })).toBe('good');
});
