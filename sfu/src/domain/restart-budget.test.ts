import { describe, expect, it } from 'vitest';
import { spendRestart } from './restart-budget.ts';

const limit = { count: 2, withinMs: 1000 };

describe('restart budget', () => {
  it('M14 remembers each restart it allows', () => {
    expect(spendRestart([], 100, limit)).toEqual([100]);
    expect(spendRestart([100], 200, limit)).toEqual([100, 200]);
  });

  it('M14 refuses once the count is spent within the time', () => {
    expect(spendRestart([100, 200], 1099, limit)).toBeNull();
  });

  it('M14 forgets restarts that are old enough', () => {
    expect(spendRestart([100, 200], 1100, limit)).toEqual([200, 1100]);
  });
});
