import { MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { anOpenCase } from '../../test/builders.ts';
import { decide } from './case.ts';
import { triggerFor } from './trigger.ts';

const policy = { listedCategories: ['web-development', 'design'] };
const first = { previousProposals: 0, category: 'writing' };
const later = { previousProposals: 12, category: 'writing' };

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
