import type { SendMedia } from '@visavis/media-client';
import { done, refuse, type CallId, type OpenCall, type RefusalCode, type Reply } from '@visavis/protocol';
import { aCallId, aLiveCall, aRingingCall } from '@visavis/testing';
import { aSeatMedia } from '@visavis/testing/rtp-parameters';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CallSeat, type CallOutlook } from './call-seat.ts';

let seat: CallSeat;
let asked: { name: string; callId: string }[];
let refusal: RefusalCode;
let isKind: boolean;

/** A server that refuses every seat, until it is kind; calls that work are proved in e2e, with a real media node. */
const send: SendMedia = async (name, request) => {
  asked.push({ name, callId: request.callId });
  return isKind ? (done({ consumers: [], producerId: 'mine' }) as Reply<never>) : refuse(refusal);
};

const joins = () => asked.filter(({ name }) => name === 'media:join').map(({ callId }) => callId);
const ringing = aRingingCall();
const none: CallOutlook = { call: null, mayCome: false, warm: null };
const waits: CallOutlook = { ...none, mayCome: true };
const on = (call: OpenCall): CallOutlook => ({ ...waits, call });
const said = (name: string) => asked.filter((each) => each.name === name).map(({ callId }) => callId);

beforeEach(() => {
  asked = [];
  refusal = 'media-unavailable';
  isKind = false;
  seat = new CallSeat(send);
});

afterEach(() => seat.close());

it('SE1 takes no seat and opens no microphone while there is no call', () => {
  seat.follow(none);
  expect(seat.state).toMatchObject({ media: 'off', microphone: { state: 'off' } });
  expect(asked).toEqual([]);
});

it('SE1 takes the seat while the call rings, and once when it becomes live', async () => {
  seat.follow(on(ringing));
  seat.follow(on({ ...ringing, state: 'live', acceptedAt: ringing.startedAt + 3_000 }));
  expect(seat.state.media).toBe('joining');
  await vi.waitFor(() => expect(joins()).toEqual([ringing.id]));
});

it('SE1 leaves with the end of the call and lets go of the microphone', async () => {
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(seat.state.microphone.state).toBe('on'), { timeout: 5_000 });
  seat.follow(none);
  expect(seat.state).toMatchObject({ media: 'off', microphone: { state: 'off' }, video: null, audio: null });
});

it('SE1 goes on with the microphone in the next call', async () => {
  const next = aLiveCall();
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(seat.state.microphone.state).toBe('on'), { timeout: 5_000 });
  const { track } = seat.microphone;
  seat.follow(on(next));
  await vi.waitFor(() => expect(joins()).toContain(next.id));
  expect(seat.microphone.track).toBe(track);
  expect(track?.readyState).toBe('live');
});

it('SE2 says why it could not join, and tries again by itself while the call is on', async () => {
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(seat.state).toMatchObject({ media: 'failed', refusal: 'media-unavailable' }));
  await vi.waitFor(() => expect(joins().length).toBeGreaterThan(1), { timeout: 5_000 });
});

it('SE2 tries again at once when that is asked for', async () => {
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(seat.state.media).toBe('failed'));
  const before = joins().length;
  seat.rejoin();
  expect(seat.state).toMatchObject({ media: 'joining', refusal: null });
  await vi.waitFor(() => expect(joins().length).toBeGreaterThan(before));
});

it('SE6 takes the seat anew when the line is back and there is no media', async () => {
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(seat.state.media).toBe('failed'));
  const before = joins().length;
  await seat.catchUp();
  await vi.waitFor(() => expect(joins().length).toBeGreaterThan(before));
});

it('SE2 asks for nothing more once the call is over', async () => {
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(seat.state.media).toBe('failed'));
  seat.follow(none);
  const before = joins().length;
  seat.rejoin();
  expect([joins().length, seat.state.media]).toEqual([before, 'off']);
  expect(await seat.stats()).toBeNull();
});

it('SE3 keeps the microphone muted over a new try to join', async () => {
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(seat.state.microphone.state).toBe('on'), { timeout: 5_000 });
  await seat.toggleMute();
  seat.rejoin();
  expect(seat.state.microphone).toEqual({ state: 'on', isMuted: true });
});

const isTold = (callId: CallId) => seat.tell('media:seat', { callId, media: aSeatMedia() });

it('SE7 connects what is prepared without a microphone, shows nothing of it, and asks for no second seat when it rings', async () => {
  isKind = true;
  seat.follow(waits);
  isTold(ringing.id);
  await vi.waitFor(() => expect(said('media:capabilities')).toEqual([ringing.id]));
  await vi.waitFor(() => expect(said('media:produce')).toEqual([ringing.id]));
  expect(seat.state).toMatchObject({ media: 'off', microphone: { state: 'off' } });
  seat.follow(on(ringing));
  expect(seat.state.media).toBe('joining');
  await vi.waitFor(() => expect(seat.state.microphone.state).toBe('on'), { timeout: 5_000 });
  expect([joins(), said('media:produce')]).toEqual([[], [ringing.id]]);
});

it('SE8 keeps a seat that is told before the contact is there, and asks for one where none was told', async () => {
  isTold(ringing.id);
  expect(asked).toEqual([]);
  seat.follow(waits);
  await vi.waitFor(() => expect(said('media:capabilities')).toEqual([ringing.id]));
  const other = aCallId();
  seat.follow({ ...waits, warm: other });
  await vi.waitFor(() => expect(joins()).toEqual([other]));
});

it('SE9 lets go of what was prepared when the server does, or when the contact is gone', async () => {
  seat.follow(waits);
  isTold(ringing.id);
  await vi.waitFor(() => expect(said('media:capabilities')).toHaveLength(1));
  seat.tell('media:seat-gone', { callId: ringing.id });
  expect(said('media:leave')).toEqual([]);
  const next = aCallId();
  isTold(next);
  await vi.waitFor(() => expect(said('media:capabilities')).toContain(next));
  seat.follow(none);
  expect(said('media:leave')).toEqual([next]);
  expect(await seat.stats()).toBeNull();
});

it('SE9 begins anew with the seat it is told for the call that is on', async () => {
  seat.follow(waits);
  isTold(ringing.id);
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(said('media:capabilities')).toHaveLength(1));
  isTold(ringing.id);
  await vi.waitFor(() => expect(said('media:capabilities')).toHaveLength(2));
  expect(joins()).toEqual([]);
});

it('SE9 keeps the seat it is told while another try is waited for', async () => {
  seat.follow(on(ringing));
  await vi.waitFor(() => expect(seat.state.media).toBe('failed'));
  // Begins to wait later, and fails a second time: whatever the first waited for has been by then.
  const other = aRingingCall();
  const later = new CallSeat(async (name, request) => {
    asked.push({ name, callId: request.callId });
    return refuse('media-unavailable');
  });
  isKind = true;
  isTold(ringing.id);
  later.follow(on(other));
  await vi.waitFor(() => expect(joins().filter((id) => id === other.id).length).toBe(3), { timeout: 20_000 });
  later.close();
  expect(joins().filter((id) => id === ringing.id)).toHaveLength(1);
});
