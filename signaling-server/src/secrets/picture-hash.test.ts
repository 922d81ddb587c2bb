import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { isHashOf } from './picture-hash.ts';

const bytes = Uint8Array.of(255, 216, 1, 2);
const hash = createHash('sha256').update('nonce-1').update(bytes).digest('hex');

it('EV4 knows the hash of a nonce and a picture, in either case of letters', () => {
  expect(isHashOf(hash, 'nonce-1', bytes)).toBe(true);
  expect(isHashOf(hash.toUpperCase(), 'nonce-1', bytes)).toBe(true);
});

it.each([
  ['another nonce', hash, 'nonce-2', bytes],
  ['another picture', hash, 'nonce-1', Uint8Array.of(255, 216, 1, 3)],
  ['a shortened hash', hash.slice(2), 'nonce-1', bytes],
  ['no hash', '', 'nonce-1', bytes],
])('EV4 does not take it with %s', (_, said, nonce, picture) => {
  expect(isHashOf(said, nonce, picture)).toBe(false);
});
