import { MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { anOpenCase } from '../../test/builders.ts';
import { decide } from './case.ts';
import { triggerFor } from './trigger.ts';

const policy = { listedCategories: ['web-development', 'design'], samplePercent: 100 };
const first = { previousProposals: 0, category: 'writing', draw: 99 };
const later = { previousProposals: 12, category: 'writing', draw: 99 };

it('C3 opens nothing while a case is open', () => {
  expect(triggerFor(first, anOpenCase(), policy)).toEqual({ open: false, result: 'case-already-open' });
});

it.each(['verified', 'suspended', 'payment-risk', 'id-verification'] as const)(
  'C4 opens nothing after the outcome %s',
  (outcome) => {
    const decided = decide(anOpenCase(), outcome, MONDAY_9AM);
    if (!decided.ok) throw new Error(decided.refusal);
    expect(triggerFor(first, decided.value, policy)).toEqual({ open: false, result: 'already-decided' });
  },
);

it('C5 opens a case for a first proposal in any category', () => {
  expect(triggerFor(first, null, policy)).toEqual({ open: true, trigger: 'first-proposal' });
});

it('C6 opens a case for an existing freelancer in a listed category', () => {
  expect(triggerFor({ ...later, category: 'design' }, null, policy)).toEqual({
    open: true,
    trigger: 'listed-category',
  });
});

it('C6 leaves an existing freelancer alone in any other category', () => {
  expect(triggerFor(later, null, policy)).toEqual({ open: false, result: 'no-trigger' });
});

it.each([
  [0, true],
  [24, true],
  [25, false],
  [99, false],
])('C9 of a sample of 25 in a hundred, the account that drew %i is in: %s', (draw, open) => {
  const sampled = { ...policy, samplePercent: 25 };
  expect(triggerFor({ ...later, category: 'design', draw }, null, sampled).open).toBe(open);
});

it('C9 leaves no first proposal out', () => {
  expect(triggerFor(first, null, { ...policy, samplePercent: 0 })).toMatchObject({ open: true });
});
