import { expect, it } from 'vitest';
import { isolated, plural } from './plural.ts';

it('W31 picks the form of a number by the rules of the language', () => {
  const forms = { zero: 'z', one: '1', two: '2', few: 'f', many: 'm', other: 'o' };
  expect([0, 1, 2, 3, 10, 11, 99, 100, 102].map((count) => plural('ar')(count, forms)).join('')).toBe('z12ffmmoo');
  expect([0, 1, 2].map((count) => plural('es')(count, { one: '1', other: 'o' })).join('')).toBe('o1o');
});

it('W31 says the general form where there is none for a number', () => {
  expect(plural('ar')(2, { other: 'o' })).toBe('o');
});

it('W32 lays a name out by itself', () => {
  expect(isolated('Ada')).toBe('\u2068Ada\u2069');
});
