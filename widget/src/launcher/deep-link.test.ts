import { expect, it } from 'vitest';
import { isAsked } from './deep-link.ts';

const at = (search: string, hash = '') => ({ search, hash });

it('W62 is asked for by the query or the fragment of the address', () => {
  expect(isAsked('action=verify-profile', at('?action=verify-profile&x=1'))).toBe(true);
  expect(isAsked('action=verify-profile', at('', '#action=verify-profile'))).toBe(true);
});

it('W62 is not asked for by another value, another name or nothing', () => {
  for (const search of ['', '?action=other', '?verify-profile', '?re-action=verify-profile']) {
    expect(isAsked('action=verify-profile', at(search))).toBe(false);
  }
});

it('W62 lets the page choose: a name alone is asked for by any value', () => {
  expect(isAsked('video', at('?video'))).toBe(true);
  expect(isAsked('video', at('?video=now'))).toBe(true);
  expect(isAsked('video=now', at('?video=later'))).toBe(false);
  expect(isAsked('', at('?action=verify-profile'))).toBe(true);
});

it('W62 is never asked for where it is off', () => {
  expect(isAsked('off', at('?off&action=verify-profile'))).toBe(false);
});
