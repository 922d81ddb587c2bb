import { expect, it } from 'vitest';
import { combinationOf, isReserved, isSingleKey, readable, type Press } from './combination.ts';

const press = (over: Partial<Press>): Press => ({
  key: '',
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...over,
});

it.each([
  ['m', { key: 'm', code: 'KeyM' }],
  ['m', { key: 'M', code: 'KeyM' }],
  ['Shift+M', { key: 'M', code: 'KeyM', shiftKey: true }],
  ['m', { key: 'ь', code: 'KeyM' }],
  ['?', { key: '?', code: 'Slash', shiftKey: true }],
  ['?', { key: '?', code: 'Minus' }],
  ['Control+Alt+Plus', { key: '+', ctrlKey: true, altKey: true }],
  ['Control+Shift+Enter', { key: 'Enter', ctrlKey: true, shiftKey: true }],
  ['F2', { key: 'F2' }],
  [null, { key: 'Shift', shiftKey: true }],
  [null, { key: 'Dead' }],
])('Y3 writes %s the same whatever keyboard and caps lock say', (written, given) => {
  expect(combinationOf(press(given))).toBe(written);
});

it('Y5 knows single keys from those that nobody types by accident', () => {
  expect(['m', 'Shift+M', '?', '1', 'Space'].map(isSingleKey)).toEqual([true, true, true, true, true]);
  expect(['Control+m', 'Alt+Shift+M', 'F2', 'Enter'].map(isSingleKey)).toEqual([false, false, false, false]);
});

it('Y6 leaves the keys that move through a page to the page', () => {
  expect(['Tab', 'Shift+Tab', 'Escape', 'Enter', 'ArrowUp'].every(isReserved)).toBe(true);
  expect(['m', 'Control+Enter', 'F2'].some(isReserved)).toBe(false);
});

it('Y3 reads as it is printed on the keys', () => {
  expect(['m', 'Shift+M', 'Control+Plus', '?'].map(readable)).toEqual(['M', 'Shift + M', 'Ctrl + +', '?']);
});
