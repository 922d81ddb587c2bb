import { expect, it } from 'vitest';
import { goRound, isSteady } from './watch.ts';

const policy = { downAfterMs: 120, holdBackAfterMs: 3_600, steadyMs: 86_400 };
const steady = { lastRoundAt: 1_000, heldBack: null };
const held = { lastRoundAt: 1_000, heldBack: { since: 500, why: 'gap' } } as const;

it('D6 takes rounds in time for no gap', () => {
  expect(goRound(steady, 1_120, policy)).toEqual({
    watch: { lastRoundAt: 1_120, heldBack: null },
    gap: null,
    isAlarming: false,
  });
});

it('D6 finds the gap since the last round', () => {
  expect(goRound(steady, 1_121, policy)).toEqual({
    watch: { lastRoundAt: 1_121, heldBack: null },
    gap: { beganAt: 1_000, endedAt: 1_121 },
    isAlarming: false,
  });
});

it('D7 holds back after a long gap, and again after another', () => {
  for (const before of [steady, held]) {
    expect(goRound(before, 4_601, policy)).toMatchObject({
      watch: { heldBack: { since: 4_601, why: 'gap' } },
      isAlarming: true,
    });
  }
  expect(goRound(steady, 4_600, policy).isAlarming).toBe(false);
});

it('D7 holds back no longer once the watch was steady for long', () => {
  const almost = { ...held, lastRoundAt: 86_880 };
  expect(goRound(almost, 86_899, policy).watch.heldBack).toEqual(held.heldBack);
  expect(goRound(almost, 86_900, policy).watch.heldBack).toBeNull();
});

it('D6 finds no gap where the clock went back, and counts the steady time anew', () => {
  expect(goRound(held, 400, policy)).toEqual({
    watch: { lastRoundAt: 400, heldBack: { since: 400, why: 'gap' } },
    gap: null,
    isAlarming: false,
  });
});

it('D7 is steady just after a round, while nothing is held back', () => {
  expect(isSteady(steady, 1_120, policy)).toBe(true);
  expect(isSteady(steady, 1_121, policy)).toBe(false);
  expect(isSteady(steady, 879, policy)).toBe(false);
  expect(isSteady(held, 1_000, policy)).toBe(false);
});
