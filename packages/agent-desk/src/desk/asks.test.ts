import { expect, it } from 'vitest';
import { askOf, meansStale } from './asks.ts';

it('DA1 is idle about what was never asked', () => {
  expect(askOf({}, 'decide')).toEqual({ state: 'idle' });
  expect(askOf({ decide: { state: 'asking' } }, 'decide')).toEqual({ state: 'asking' });
});

it('DS9 takes a refusal for a sign of an old picture only when somebody decided meanwhile', () => {
  expect(meansStale('outcome-conflict')).toBe(true);
  expect(meansStale('try-again')).toBe(false);
  expect(meansStale('internal')).toBe(false);
});
