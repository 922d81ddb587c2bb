import type { OutcomeKind } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { anOpenCase } from '../../test/builders.ts';
import type { DecidedCase } from './case.ts';
import { decide } from './case.ts';
import { holdOf } from './hold.ts';
import { object } from './objection.ts';

const WINDOW_MS = 1_000;

function decided(outcome: OutcomeKind): DecidedCase {
  const reply = decide(anOpenCase(), outcome, MONDAY_9AM);
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

it.each(['suspended', 'payment-risk', 'id-verification'] as const)(
  'O7 brings a case decided as %s under review, and its hold stays',
  (outcome) => {
    const before = decided(outcome);
    const reply = object(before, WINDOW_MS, MONDAY_9AM + 999);
    expect(reply).toMatchObject({ ok: true, value: { state: 'under-review', objectedAt: MONDAY_9AM + 999 } });
    expect(reply.ok && holdOf(reply.value)).toBe(holdOf(before));
  },
);

it('O7 has nothing to object to before a decision, after "verified", and from the end of the time on', () => {
  expect(object(anOpenCase(), WINDOW_MS, MONDAY_9AM)).toEqual(refuse('not-decided'));
  expect(object(decided('verified'), WINDOW_MS, MONDAY_9AM)).toEqual(refuse('nothing-to-object'));
  expect(object(decided('suspended'), WINDOW_MS, MONDAY_9AM + WINDOW_MS)).toEqual(refuse('nothing-to-object'));
});

it('O7 takes one objection, also after the second decision', () => {
  const reviewed = object(decided('suspended'), WINDOW_MS, MONDAY_9AM);
  if (!reviewed.ok) throw new Error(reviewed.refusal);
  expect(object(reviewed.value, WINDOW_MS, MONDAY_9AM)).toEqual(refuse('already-objected'));
  const anew = decide(reviewed.value, 'suspended', MONDAY_9AM + 1);
  if (!anew.ok) throw new Error(anew.refusal);
  expect(object(anew.value, WINDOW_MS, MONDAY_9AM + 2)).toEqual(refuse('already-objected'));
});
