import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lotsFrom, shuffled } from './lots.ts';

it('L2 draws the same from the same seed, and numbers from 0 to below 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [one, other] = [lotsFrom(seed), lotsFrom(seed)];
      for (let drawn = 0; drawn < 20; drawn += 1) {
        const lot = one();
        expect(lot).toBe(other());
        expect(lot).toBeGreaterThanOrEqual(0);
        expect(lot).toBeLessThan(1);
      }
    }),
  );
});

it('L2 puts things in another order and loses none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (things, seed) => {
      expect(shuffled(things, lotsFrom(seed)).sort()).toEqual([...things].sort());
    }),
  );
});

it('L2 puts each of three things first about as often', () => {
  const first = { a: 0, b: 0, c: 0 };
  for (let seed = 0; seed < 3000; seed += 1) first[shuffled(['a', 'b', 'c'] as const, lotsFrom(seed))[0]!] += 1;
  for (const times of Object.values(first)) expect(Math.abs(times - 1000)).toBeLessThan(150);
});
