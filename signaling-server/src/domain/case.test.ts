import { refuse } from '@visavis/protocol';
import { MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { anOpenCase } from '../../test/builders.ts';
import { decide, openCase } from './case.ts';

const DAY_MS = 86_400_000;

it('C1 allows as many days as the policy says', () => {
  const { id, accountId, trigger } = anOpenCase();
  expect(openCase({ id, accountId, trigger }, 3, MONDAY_9AM).limitMs).toBe(3 * DAY_MS);
});

it('C2 keeps the outcome and its instant', () => {
  expect(decide(anOpenCase(), 'verified', MONDAY_9AM + 1)).toMatchObject({
    ok: true,
    value: { state: 'decided', outcome: 'verified', decidedAt: MONDAY_9AM + 1 },
  });
});

it('C2 refuses to decide a second time, even for the same outcome', () => {
  const decided = decide(anOpenCase(), 'suspended', MONDAY_9AM);
  if (!decided.ok) throw new Error(decided.refusal);
  expect(decide(decided.value, 'suspended', MONDAY_9AM)).toEqual(refuse('case-decided'));
});
