import { done, refuse } from '@visavis/protocol';
import { MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { aRinging } from '../../test/builders.ts';
import type { EndedCall, LiveCall } from './call.ts';
import { accept, endCall } from './call.ts';

function aLive(): LiveCall {
  const accepted = accept(aRinging(), MONDAY_9AM + 5_000);
  if (!accepted.ok) throw new Error(accepted.refusal);
  return accepted.value;
}

function anEnded(): EndedCall {
  const ended = endCall(aLive(), 'agent-ended', MONDAY_9AM + 9_000);
  if (!ended.ok) throw new Error(ended.refusal);
  return ended.value;
}

it('K1 rings until a set instant', () => {
  expect(aRinging().ringsUntil).toBe(MONDAY_9AM + 30_000);
});

it('K2 is accepted up to the last moment, and refused at the instant it lapses', () => {
  expect(accept(aRinging(), MONDAY_9AM + 29_999).ok).toBe(true);
  expect(accept(aRinging(), MONDAY_9AM + 30_000)).toEqual(refuse('call-ended'));
});

it('K2 stays as it is when a live call is accepted again', () => {
  const live = aLive();
  expect(accept(live, MONDAY_9AM + 60_000)).toEqual(done(live));
});

it.each(['declined', 'unanswered'] as const)('K4 is %s only while it rings', (end) => {
  expect(endCall(aRinging(), end, MONDAY_9AM).ok).toBe(true);
  expect(endCall(aLive(), end, MONDAY_9AM)).toEqual(refuse('call-not-ringing'));
});

it('K5 ends once', () => {
  expect(anEnded()).toMatchObject({ end: 'agent-ended', endedAt: MONDAY_9AM + 9_000 });
  expect(endCall(anEnded(), 'freelancer-left', MONDAY_9AM)).toEqual(refuse('call-ended'));
  expect(accept(anEnded(), MONDAY_9AM)).toEqual(refuse('call-ended'));
});
