import type { SendMedia } from '@visavis/media-client';
import { refuse, type RefusalCode } from '@visavis/protocol';
import { aLiveCall, aRingingCall } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CallSeat } from './call-seat.ts';

let seat: CallSeat;
let asked: { name: string; callId: string }[];
let refusal: RefusalCode;

/** A server that refuses every seat; calls that work are proved in e2e, with a real media node. */
const send: SendMedia = async (name, request) => {
  asked.push({ name, callId: request.callId });
  return refuse(refusal);
};

const joins = () => asked.filter(({ name }) => name === 'media:join').map(({ callId }) => callId);
const ringing = aRingingCall();

beforeEach(() => {
  asked = [];
  refusal = 'media-unavailable';
  seat = new CallSeat(send);
});

afterEach(() => seat.close());

it('SE1 takes no seat and opens no microphone while there is no call', () => {
  seat.follow(null);
  expect(seat.state).toMatchObject({ media: 'off', microphone: { state: 'off' } });
  expect(asked).toEqual([]);
});

it('SE1 takes the seat while the call rings, and once when it becomes live', async () => {
  seat.follow(ringing);
  seat.follow({ ...ringing, state: 'live', acceptedAt: ringing.startedAt + 3_000 });
  expect(seat.state.media).toBe('joining');
  await vi.waitFor(() => expect(joins()).toEqual([ringing.id]));
});

it('SE1 leaves with the end of the call and lets go of the microphone', async () => {
  seat.follow(ringing);
  await vi.waitFor(() => expect(seat.state.microphone.state).toBe('on'), { timeout: 5_000 });
  seat.follow(null);
  expect(seat.state).toMatchObject({ media: 'off', microphone: { state: 'off' }, video: null, audio: null });
});

it('SE1 goes on with the microphone in the next call', async () => {
  const next = aLiveCall();
  seat.follow(ringing);
  await vi.waitFor(() => expect(seat.state.microphone.state).toBe('on'), { timeout: 5_000 });
  const { track } = seat.microphone;
  seat.follow(next);
  await vi.waitFor(() => expect(joins()).toContain(next.id));
  expect(seat.microphone.track).toBe(track);
  expect(track?.readyState).toBe('live');
});

it('SE2 says why it could not join, and tries again by itself while the call is on', async () => {
  seat.follow(ringing);
  await vi.waitFor(() => expect(seat.state).toMatchObject({ media: 'failed', refusal: 'media-unavailable' }));
  await vi.waitFor(() => expect(joins().length).toBeGreaterThan(1), { timeout: 5_000 });
});

it('SE2 tries again at once when that is asked for', async () => {
  seat.follow(ringing);
  await vi.waitFor(() => expect(seat.state.media).toBe('failed'));
  const before = joins().length;
  seat.rejoin();
  expect(seat.state).toMatchObject({ media: 'joining', refusal: null });
  await vi.waitFor(() => expect(joins().length).toBeGreaterThan(before));
});

it('SE6 takes the seat anew when the line is back and there is no media', async () => {
  seat.follow(ringing);
  await vi.waitFor(() => expect(seat.state.media).toBe('failed'));
  const before = joins().length;
  await seat.catchUp();
  await vi.waitFor(() => expect(joins().length).toBeGreaterThan(before));
});

it('SE2 asks for nothing more once the call is over', async () => {
  seat.follow(ringing);
  await vi.waitFor(() => expect(seat.state.media).toBe('failed'));
  seat.follow(null);
  const before = joins().length;
  seat.rejoin();
  expect([joins().length, seat.state.media]).toEqual([before, 'off']);
  expect(await seat.stats()).toBeNull();
});

it('SE3 keeps the microphone muted over a new try to join', async () => {
  seat.follow(ringing);
  await vi.waitFor(() => expect(seat.state.microphone.state).toBe('on'), { timeout: 5_000 });
  await seat.toggleMute();
  seat.rejoin();
  expect(seat.state.microphone).toEqual({ state: 'on', isMuted: true });
});
