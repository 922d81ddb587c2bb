import { expect, it } from 'vitest';
import { come, go, type Candidate } from './one-live.ts';

class Someone implements Candidate {
  turns = 0;

  becameLive(): void {
    this.turns += 1;
  }
}

it('W63 has the first that came, and the next when that is gone', () => {
  const [first, second, third] = [new Someone(), new Someone(), new Someone()];
  expect([first, second, third].map(come)).toEqual([true, false, false]);
  go(second);
  expect([second.turns, third.turns]).toEqual([0, 0]);
  go(first);
  expect(third.turns).toBe(1);
  go(third);
  expect(come(second)).toBe(true);
  go(second);
});
