import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest';
import { CHOICES, chosen } from './choices.ts';

let warn: MockInstance<typeof console.warn>;

beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

it('W61 takes what is accepted', () => {
  for (const value of CHOICES.mode) expect(chosen('mode', value)).toBe(value);
  expect(warn).not.toHaveBeenCalled();
});

it('W61 takes the first for what is not, and says once which are', () => {
  expect(chosen('theme', 'purple')).toBe('auto');
  expect(chosen('theme', 'purple')).toBe('auto');
  expect(warn.mock.calls).toEqual([['<visavis-widget>: theme="purple" is not known. Accepted: auto, light, dark.']]);
});

it('W61 takes the first for nothing, without a word', () => {
  for (const nothing of ['', null, undefined]) expect(chosen('position', nothing)).toBe('end');
  expect(warn).not.toHaveBeenCalled();
});
