import { expect, it } from 'vitest';
import { takeFromFragment } from './invitation-fragment.ts';

const at = (hash: string) => ({ pathname: '/help', search: '?action=verify-profile', hash });

it('W1 takes the token out of the fragment and keeps the rest of the address', () => {
  expect(takeFromFragment(at('#vv=a.b-c_d'))).toEqual({ token: 'a.b-c_d', address: '/help?action=verify-profile' });
});

it('W1 keeps other parts of the fragment', () => {
  expect(takeFromFragment(at('#chapter-2&vv=a&x=1'))).toEqual({
    token: 'a',
    address: '/help?action=verify-profile#chapter-2&x=1',
  });
});

it('W1 finds nothing where there is no token', () => {
  for (const hash of ['', '#', '#chapter-2', '#vvv=a', '#x=vv']) expect(takeFromFragment(at(hash))).toBeNull();
});

it('W1 decodes a token, and takes one that cannot be decoded as it is', () => {
  expect(takeFromFragment(at('#vv=a%2Eb'))?.token).toBe('a.b');
  expect(takeFromFragment(at('#vv=a%2'))?.token).toBe('a%2');
});

it('W1 never leaves the token in the address', () => {
  for (const hash of ['#vv=secret', '#a&vv=secret', '#vv=secret&b', '#vv=a&vv=secret', '#vv=%73ecret']) {
    expect(takeFromFragment(at(hash))?.address).not.toMatch(/secret|%73ecret|vv=/);
  }
});
