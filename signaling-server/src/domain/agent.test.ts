import { done, refuse } from '@visavis/protocol';
import { MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { anAgentOfTheDomain } from '../../test/builders.ts';
import type { Agent, OfferedAgent } from './agent.ts';
import { accept, choose, decline, draw, extendWrapUp, finishWrapUp, lose, miss, withdraw, wrapUp } from './agent.ts';

const later = MONDAY_9AM + 60_000;
const MINUTE = 60_000;
const STATES = ['offline', 'available', 'offered', 'in-case', 'wrap-up', 'break', 'not-responding'] as const;

function offered(): OfferedAgent {
  const ada = anAgentOfTheDomain('offered');
  if (ada.state !== 'offered') throw new Error('not offered');
  return ada;
}

it('A1 is chosen freely without a case at hand, and starts anew', () => {
  for (const state of ['offline', 'available', 'not-responding'] as const) {
    const ada = anAgentOfTheDomain(state);
    expect(choose(ada, 'break', later)).toEqual(done({ ...ada, state: 'break', since: later }));
  }
});

it('A1 keeps the instant of a state that is chosen again', () => {
  const ada = anAgentOfTheDomain();
  expect(choose(ada, 'available', later)).toEqual(done(ada));
});

it.each(['in-case', 'wrap-up'] as const)('A1 is what comes next when it is chosen while %s', (state) => {
  const ada = anAgentOfTheDomain(state);
  expect(choose(ada, 'break', later)).toEqual(done({ ...ada, next: 'break' }));
});

it('A1 waits for the answer to an offer', () => {
  expect(choose(offered(), 'break', later)).toEqual(refuse('agent-busy'));
});

it.each([
  ['available', null],
  ['offered', 'agent-busy'],
  ['in-case', 'agent-busy'],
  ['wrap-up', 'agent-busy'],
  ['break', 'agent-unavailable'],
  ['offline', 'agent-unavailable'],
  ['not-responding', 'agent-unavailable'],
] as const)('A2 draws for an agent who is available, and answers one who is %s', (state, refusal) => {
  const ada = anAgentOfTheDomain(state);
  expect(draw(ada, later)).toEqual(refusal ? refuse(refusal) : done({ ...ada, state: 'offered', since: later }));
});

it('A2 draws nobody for an agent whose desk is gone', () => {
  expect(draw({ ...anAgentOfTheDomain(), awayAt: MONDAY_9AM }, later)).toEqual(refuse('agent-unavailable'));
});

it('A5 brings who accepts into the case, and nobody else', () => {
  expect(accept(offered(), later)).toMatchObject({ value: { state: 'in-case', since: later, next: 'available' } });
  for (const state of STATES.filter((one) => one !== 'offered')) {
    expect(accept(anAgentOfTheDomain(state), later)).toEqual(refuse('offer-lapsed'));
  }
});

it.each([
  ['conflict-of-interest', 'available'],
  ['technical-problem', 'break'],
  ['not-ready', 'break'],
] as const)('A6 brings who declines with %s to %s', (reason, state) => {
  expect(decline(offered(), reason, later)).toMatchObject({ value: { state, since: later } });
});

it('A6 has nothing to decline without an offer', () => {
  for (const state of STATES.filter((one) => one !== 'offered')) {
    expect(decline(anAgentOfTheDomain(state), 'not-ready', later)).toEqual(refuse('offer-lapsed'));
  }
});

it('A7 takes who does not answer for not responding, until they say otherwise', () => {
  const missed = miss(offered(), later);
  expect(missed).toMatchObject({ state: 'not-responding', since: later });
  expect(draw(missed, later)).toEqual(refuse('agent-unavailable'));
  expect(choose(missed, 'available', later)).toMatchObject({ value: { state: 'available' } });
});

it('A8 leaves who had an offer taken back available', () => {
  expect(withdraw(offered(), later)).toMatchObject({ state: 'available', since: later });
});

it('A3 brings an agent from a case to wrap-up, for so long', () => {
  const wrapping = wrapUp(anAgentOfTheDomain('in-case'), MINUTE, later);
  expect(wrapping).toMatchObject({ state: 'wrap-up', since: later, endsAt: later + MINUTE, next: 'available' });
});

it('A3 keeps what was chosen during the case', () => {
  const chosen = choose(anAgentOfTheDomain('in-case'), 'offline', later);
  expect(chosen.ok && wrapUp(chosen.value, MINUTE, later)).toMatchObject({ next: 'offline' });
});

it('A9 makes a wrap-up longer once, by as long again', () => {
  const ada = wrapUp(anAgentOfTheDomain('in-case'), MINUTE, later);
  const longer = extendWrapUp(ada, MINUTE);
  expect(longer).toEqual(done({ ...ada, endsAt: later + 2 * MINUTE, isExtended: true }));
  expect(longer.ok && extendWrapUp(longer.value, MINUTE)).toEqual(refuse('extended-already'));
  expect(extendWrapUp(anAgentOfTheDomain('in-case'), MINUTE)).toEqual(refuse('not-found'));
});

it('A4 brings what was chosen after wrap-up, and there is nothing else to finish', () => {
  const wrapping = anAgentOfTheDomain('wrap-up');
  expect(finishWrapUp(wrapping, later)).toMatchObject({ value: { state: 'available', since: later } });
  const chosen = choose(wrapping, 'break', later);
  expect(chosen.ok && finishWrapUp(chosen.value, later)).toMatchObject({ value: { state: 'break' } });
  for (const state of STATES.filter((one) => one !== 'wrap-up')) {
    expect(finishWrapUp(anAgentOfTheDomain(state), later)).toEqual(refuse('not-found'));
  }
});

it('A4 finds who went away during the wrap-up offline', () => {
  const gone: Agent = { ...anAgentOfTheDomain('wrap-up'), awayAt: MONDAY_9AM };
  expect(finishWrapUp(gone, later)).toMatchObject({ value: { state: 'offline' } });
});

it('A10 leaves an agent whose case was taken from them without it', () => {
  const lost = lose(anAgentOfTheDomain('in-case'), 'offline', later);
  expect(lost).toMatchObject({ state: 'offline', since: later });
  expect(lost).not.toHaveProperty('next');
});
