import { describe, expect, it } from 'vitest';
import { Gaps } from './gaps.ts';

describe('gaps in a call', () => {
  it('begin with the first connection: what was before is none', () => {
    const gaps = new Gaps();
    gaps.lost('rejoined', 1_000);
    expect(gaps.found(2_000)).toBeNull();
  });

  it('are from the moment in which it was lost to the one in which it is back', () => {
    const gaps = new Gaps();
    gaps.found(0);
    gaps.lost('line', 5_000);
    expect(gaps.found(7_500)).toEqual({ from: 5_000, to: 7_500, why: 'line' });
    expect(gaps.found(8_000)).toBeNull();
  });

  it('are one while it did not come back, by what was done last', () => {
    const gaps = new Gaps();
    gaps.found(0);
    gaps.lost('line', 5_000);
    gaps.lost('line', 6_000);
    gaps.lost('moved', 7_000);
    expect(gaps.found(8_000)).toEqual({ from: 5_000, to: 8_000, why: 'moved' });
  });
});
