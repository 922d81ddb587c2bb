import { refuse, type CallId } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CallPart, NO_CALL, type CallOutlook } from './call-part.ts';
import type { FreelancerLink } from './freelancer-link.ts';

const choice = { usesCamera: false, cameraId: undefined, microphoneId: undefined };
const quiet = () => () => undefined;
const send = () => Promise.resolve(refuse('media-unavailable'));
const aLink = () => ({ send, on: quiet, onOnline: quiet }) as unknown as FreelancerLink;
const link = aLink();
const live = (callId: CallId): CallOutlook => ({ live: callId, mayCome: true, warm: null });

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
afterEach(() => part.follow(NO_CALL, null, choice));

it('W13 holds nothing while no call is live', () => {
  part.follow(NO_CALL, link, choice);
  expect(part.state).toEqual({ step: 'none' });
});

it('W8 begins a session for a live call, keeps it while the call is the same, and ends it with the call', async () => {
  const callId = aCallId();
  part.follow(live(callId), link, choice);
  expect(part.state).toEqual({ step: 'loading' });
  const session = await begun();
  part.follow(live(callId), link, choice);
  expect(await begun()).toBe(session);
  expect(changes).toBeGreaterThan(0);
  part.follow(NO_CALL, null, choice);
  expect(part.state).toEqual({ step: 'none' });
  expect(session?.store.state.media).toBe('closed');
});

it('W8 begins another session for another call', async () => {
  part.follow(live(aCallId()), link, choice);
  const first = await begun();
  part.follow(live(aCallId()), link, choice);
  const second = await begun();
  expect(second).not.toBe(first);
  expect(first?.store.state.media).toBe('closed');
});

it('W68 goes on over the line of a new session, and keeps its media while there is none', async () => {
  const callId = aCallId();
  part.follow(live(callId), link, choice);
  const first = await begun();
  part.follow(live(callId), null, choice);
  expect(await begun()).toBe(first);
  part.follow(live(callId), aLink(), choice);
  const second = await begun();
  expect(second).not.toBe(first);
  expect([first?.store.state.media === 'closed', second?.store.state.media === 'closed']).toEqual([true, false]);
});

it('W8 begins none for a call that was over before its code was there', async () => {
  part.follow(live(aCallId()), link, choice);
  part.follow(NO_CALL, null, choice);
  await import('../call/call.ts');
  await until('the code to be looked at', () => changes > 0);
  expect(part.state).toEqual({ step: 'none' });
});
