import { done, refuse } from '@visavis/protocol';
import { MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { anAgentOfTheDomain } from '../../test/builders.ts';
import { choose, finishWrapUp, take, wrapUp } from './agent.ts';

const later = MONDAY_9AM + 60_000;

it('A1 is chosen freely without a case at hand', () => {
  const ada = anAgentOfTheDomain({ state: 'offline' });
  expect(choose(ada, 'break', later)).toEqual(done({ ...ada, state: 'break', since: later }));
});

it('A1 keeps the instant of a state that is chosen again', () => {
  const ada = anAgentOfTheDomain();
  expect(choose(ada, 'available', later)).toEqual(done(ada));
});

it.each(['busy', 'wrap-up'] as const)('A1 refuses to leave %s by choosing', (state) => {
  expect(choose(anAgentOfTheDomain({ state }), 'available', later)).toEqual(refuse('agent-busy'));
});

it.each([
  ['available', null],
  ['busy', 'agent-busy'],
  ['wrap-up', 'agent-busy'],
  ['break', 'agent-unavailable'],
  ['offline', 'agent-unavailable'],
] as const)('A2 answers an agent who is %s and takes a ticket', (state, refusal) => {
  const ada = anAgentOfTheDomain({ state });
  expect(take(ada, later)).toEqual(refusal ? refuse(refusal) : done({ ...ada, state: 'busy', since: later }));
});

it('A3 brings a busy agent to wrap-up', () => {
  expect(wrapUp(anAgentOfTheDomain({ state: 'busy' }), later)).toMatchObject({ state: 'wrap-up', since: later });
});

it('A4 makes an agent available after wrap-up, and only then', () => {
  expect(finishWrapUp(anAgentOfTheDomain({ state: 'wrap-up' }), later)).toMatchObject({
    ok: true,
    value: { state: 'available', since: later },
  });
  expect(finishWrapUp(anAgentOfTheDomain({ state: 'busy' }), later)).toEqual(refuse('not-found'));
});
