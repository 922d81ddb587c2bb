import type { OutcomeKind } from '@visavis/protocol';
import { OutsideResult, refuse } from '@visavis/protocol';
import { MONDAY_9AM } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { anOpenCase } from '../../test/builders.ts';
import type { DecidedCase } from './case.ts';
import { decide } from './case.ts';
import { clockOf } from './clock.ts';
import { applyResult, change } from './redecision.ts';

const HOUR_MS = 3_600_000;

function decided(outcome: OutcomeKind): DecidedCase {
  const reply = decide({ ...anOpenCase(), clockStartedAt: MONDAY_9AM }, outcome, MONDAY_9AM + HOUR_MS);
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}
const underReview = (outcome: OutcomeKind) =>
  ({ ...decided(outcome), state: 'under-review', objectedAt: MONDAY_9AM + 2 * HOUR_MS }) as const;

describe('a result from outside', () => {
  it.each([
    ['id-verification-passed', 'id-verification', 'verified'],
    ['id-verification-failed', 'id-verification', 'suspended'],
    ['payment-risk-released', 'payment-risk', 'verified'],
    ['payment-risk-confirmed', 'payment-risk', 'suspended'],
  ] as const)('O6 %s ends %s as %s, and no other outcome', (result, of, outcome) => {
    for (const standing of ['verified', 'suspended', 'payment-risk', 'id-verification'] as const) {
      const reply = applyResult(decided(standing), result, MONDAY_9AM + 9 * HOUR_MS);
      if (standing === of) expect(reply).toMatchObject({ ok: true, value: { state: 'decided', outcome } });
      else expect(reply).toEqual(refuse('not-referred'));
    }
  });

  it.each(OutsideResult.options)('O6 %s says nothing about a case that is not decided', (result) => {
    expect(applyResult(anOpenCase(), result, MONDAY_9AM)).toEqual(refuse('not-referred'));
  });

  it.each([
    ['id-verification-passed', 'decided', 'verified'],
    ['id-verification-failed', 'under-review', 'suspended'],
  ] as const)('O6 %s leaves a case under review as %s', (result, state, outcome) => {
    const held = underReview('id-verification');
    const reply = applyResult(held, result, MONDAY_9AM + 3 * HOUR_MS);
    expect(reply).toMatchObject({ ok: true, value: { state, outcome, objectedAt: held.objectedAt } });
  });
});

describe('a changed decision', () => {
  it('O10 is made of a decided case only', () => {
    expect(change(anOpenCase(), 'verified', MONDAY_9AM)).toEqual(refuse('not-decided'));
    expect(change(underReview('suspended'), 'verified', MONDAY_9AM)).toEqual(refuse('not-decided'));
    expect(change(decided('suspended'), 'verified', MONDAY_9AM + 5)).toMatchObject({
      ok: true,
      value: { outcome: 'verified', decidedAt: MONDAY_9AM + 5 },
    });
  });

  it('O11 leaves the clock where the first decision stopped it', () => {
    const changed = change(decided('suspended'), 'verified', MONDAY_9AM + 90 * HOUR_MS);
    if (!changed.ok) throw new Error(changed.refusal);
    const clock = clockOf(changed.value, [], MONDAY_9AM + 99 * HOUR_MS);
    expect(clock).toMatchObject({ state: 'stopped', usedMs: HOUR_MS });
  });
});
