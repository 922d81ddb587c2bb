import { expect, it } from 'vitest';
import { forEachOf } from './for-each-of.ts';

it('does for those behind one that fails what it does for all, and says what failed', async () => {
  const done: number[] = [];
  const round = forEachOf([1, 2, 3], async (one) => {
    if (one === 2) throw new Error('two cannot');
    done.push(one);
  });
  await expect(round).rejects.toThrow('two cannot');
  expect(done).toEqual([1, 3]);
});
