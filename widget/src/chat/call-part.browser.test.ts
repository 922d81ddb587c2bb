import { done, refuse, type CallId } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { aSeatMedia } from '@visavis/testing/rtp-parameters';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { CallPart, NO_CALL, type CallOutlook } from './call-part.ts';
import type { FreelancerLink } from './freelancer-link.ts';

const choice = { usesCamera: false, cameraId: undefined, microphoneId: undefined };
const quiet = () => () => undefined;

/** A line whose media node has no room, until it is kind, with what was asked of it, and a way to tell what the server tells. */
function aLink() {
  const asked: string[] = [];
  const listeners = new Map<string, ((fact: object) => void)[]>();
  const line = {
    send: (name: string) => {
      asked.push(name);
      return Promise.resolve(isKind ? done({ consumers: [], producerId: 'mine' }) : refuse('media-unavailable'));
    },
    on: (name: string, listener: (fact: object) => void) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
      return () =>
        listeners.set(
          name,
          (listeners.get(name) ?? []).filter((each) => each !== listener),
        );
    },
    onOnline: quiet,
  };
  const tell = (name: string, fact: object) => listeners.get(name)?.forEach((hear) => hear(fact));
  return Object.assign(line as unknown as FreelancerLink, { asked, tell });
}
let link: ReturnType<typeof aLink>;
const waits: CallOutlook = { live: null, mayCome: true, warm: null };
const live = (callId: CallId): CallOutlook => ({ live: callId, mayCome: true, warm: null });

let part: CallPart;
let changes: number;
let isKind: boolean;

async function begun() {
  await until('the session', () => part.state.step === 'on');
  return part.state.step === 'on' ? part.state.session : undefined;
}

beforeEach(() => {
  changes = 0;
  isKind = false;
  link = aLink();
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

const isTold = (callId: CallId) => link.tell('media:seat', { callId, media: aSeatMedia() });
const asked = (name: string) => link.asked.filter((each) => each === name).length;

/** Counts what is asked of the browser. */
function watchDevices(): () => number {
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  let times = 0;
  mediaDevices.getUserMedia = (wanted) => {
    times += 1;
    return ask(wanted);
  };
  onTestFinished(() => void (mediaDevices.getUserMedia = ask));
  return () => times;
}

it('W91 connects what is prepared without a device, shows nothing of it, and goes on with it once it is live', async () => {
  isKind = true;
  const devicesAsked = watchDevices();
  const callId = aCallId();
  part.follow(waits, link, choice);
  isTold(callId);
  await until('both kinds to be prepared', () => asked('media:capabilities') > 0 && asked('media:produce') > 0);
  expect([part.state, devicesAsked()]).toEqual([{ step: 'none' }, 0]);
  part.follow(live(callId), link, choice);
  expect(part.state.step).toBe('on');
  expect(devicesAsked()).toBe(1);
});

it('W92 keeps the seat that was told last before the code was there', async () => {
  const callId = aCallId();
  part.follow(waits, link, choice);
  isTold(aCallId());
  isTold(callId);
  part.follow(live(callId), link, choice);
  await begun();
  await until('the seat to be taken', () => asked('media:capabilities') > 0);
  // Refused here, as everything is, it is asked for later; what it began with is what was told.
  expect(link.asked[0]).toBe('media:capabilities');
});

it('W92 asks for a seat in what a snapshot says is prepared', async () => {
  part.follow({ ...waits, warm: aCallId() }, link, choice);
  await until('a seat to be asked for', () => asked('media:join') > 0);
});

it('W92 asks for its seat again over another line', async () => {
  const warm = aCallId();
  part.follow({ ...waits, warm }, link, choice);
  await until('a seat to be asked for', () => asked('media:join') > 0);
  link = aLink();
  part.follow({ ...waits, warm }, link, choice);
  await until('a seat to be asked for anew', () => asked('media:join') > 0);
});

it('W92 closes what was prepared when the server says so, or when nobody waits here any more', async () => {
  const [first, second] = [aCallId(), aCallId()];
  part.follow(waits, link, choice);
  isTold(first);
  await until('the first', () => asked('media:capabilities') === 1);
  link.tell('media:seat-gone', { callId: first });
  expect(asked('media:leave')).toBe(0);
  isTold(second);
  await until('the second', () => asked('media:capabilities') === 2);
  part.follow(NO_CALL, link, choice);
  expect(asked('media:leave')).toBe(1);
});

it('W94 takes a seat that is told for the live call, and opens no device for it', async () => {
  const callId = aCallId();
  part.follow(live(callId), link, choice);
  const session = await begun();
  await until('the microphone', () => session?.store.state.microphone.state === 'on');
  const devicesAsked = watchDevices();
  isTold(callId);
  await until('the seat to be taken', () => asked('media:capabilities') === 1);
  expect([session?.store.state.microphone.state, devicesAsked()]).toEqual(['on', 0]);
});
