import { expect, it } from 'vitest';
import { differenceHash, likenessOf } from './picture-likeness.ts';

const falling = Array.from({ length: 72 }, (_, at) => 255 - at);
const rising = Array.from({ length: 72 }, (_, at) => at);

it('EVD3 finds a picture the same as itself, a little brighter and with a little noise', () => {
  const hash = differenceHash(falling);
  expect(hash).toHaveLength(64);
  expect(likenessOf(hash, hash)).toBe('same');
  const noisy = falling.map((value, at) => value + 20 + (at % 17 === 0 ? -3 : 0));
  expect(likenessOf(hash, differenceHash(noisy))).toBe('same');
});

it('EVD3 finds another picture different', () => {
  expect(likenessOf(differenceHash(falling), differenceHash(rising))).toBe('different');
});
