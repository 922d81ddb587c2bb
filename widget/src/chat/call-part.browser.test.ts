import { refuse } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CallPart } from './call-part.ts';
import type { FreelancerLink } from './freelancer-link.ts';

const choice = { usesCamera: false, cameraId: undefined, microphoneId: undefined };
const quiet = () => () => undefined;
const send = () => Promise.resolve(refuse('media-unavailable'));
const aLink = () => ({ send, on: quiet, onOnline: quiet }) as unknown as FreelancerLink;
const link = aLink();

let part: CallPart;
let changes: number;

async function begun() {
  await until('the session', () => part.state.step === 'on');
  return part.state.step === 'on' ? part.state.session : undefined;
}

beforeEach(() => {
  changes = 0;
  part = new CallPart(() => (changes += 1));
});
afterEach(() => part.follow(null, null, choice));

it('W13 holds nothing while no call is live', () => {
  part.follow(null, link, choice);
  expect(part.state).toEqual({ step: 'none' });
});

it('W8 begins a session for a live call, keeps it while the call is the same, and ends it with the call', async () => {
  const callId = aCallId();
  part.follow(callId, link, choice);
  expect(part.state).toEqual({ step: 'loading' });
  const session = await begun();
  part.follow(callId, link, choice);
  expect(await begun()).toBe(session);
  expect(changes).toBeGreaterThan(0);
  part.follow(null, null, choice);
  expect(part.state).toEqual({ step: 'none' });
  expect(session?.store.state.media).toBe('closed');
});

it('W8 begins another session for another call', async () => {
  part.follow(aCallId(), link, choice);
  const first = await begun();
  part.follow(aCallId(), link, choice);
  const second = await begun();
  expect(second).not.toBe(first);
  expect(first?.store.state.media).toBe('closed');
});

it('W68 goes on over the line of a new session, and keeps its media while there is none', async () => {
  const callId = aCallId();
  part.follow(callId, link, choice);
  const first = await begun();
  part.follow(callId, null, choice);
  expect(await begun()).toBe(first);
  part.follow(callId, aLink(), choice);
  const second = await begun();
  expect(second).not.toBe(first);
  expect([first?.store.state.media === 'closed', second?.store.state.media === 'closed']).toEqual([true, false]);
});

it('W8 begins none for a call that was over before its code was there', async () => {
  part.follow(aCallId(), link, choice);
  part.follow(null, null, choice);
  await import('../call/call.ts');
  await until('the code to be looked at', () => changes > 0);
  expect(part.state).toEqual({ step: 'none' });
});
