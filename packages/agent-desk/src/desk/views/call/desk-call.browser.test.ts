import { aCallId, aLiveCall, aRingingCall, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import { emptySeat, type SeatView } from '../../seat-view.ts';
import type { CallEvent } from '../events.ts';
import { DeskCall } from './desk-call.ts';

let call: DeskCall;
let told: CallEvent[];
const stage = () => textOf(inside(call, '.stage'));
const partOf = (part: string, selector: string) => inside(inside(call, part), selector);
const wishes = () => told.map(({ wish }) => wish);
const seat = (over: Partial<SeatView>): SeatView => ({ ...emptySeat, ...over });
const inCall: SeatView = seat({ media: 'connected', microphone: { state: 'on', isMuted: false } });
const now = () => MONDAY_9AM + 185_000;

/** A moving picture, as a camera gives one. */
function aVideoTrack(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d');
  return canvas.captureStream(5).getVideoTracks()[0]!;
}

/** A camera that gives its first picture when it is told to. */
function aPictureToDraw() {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  const [track] = canvas.captureStream().getVideoTracks() as [MediaStreamTrack];
  return { track, draw: () => pen.fillRect(0, 0, 20, 20) };
}

/** What a person would see in the middle of the stage. */
const isOver = (over: Element) => {
  const { left, top, width, height } = inside(call, '.stage').getBoundingClientRect();
  return over.contains(call.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2));
};

beforeEach(async () => {
  call = await place(new DeskCall(), { name: 'Cleo Marsh', connected: true, freelancerOnline: true, now });
  told = heard<CallEvent>('desk-call');
});

describe('before a call', () => {
  it('DC1 starts one with a click, and says that only the freelancer is on video', () => {
    expect(stage()).toContain('Only the freelancer will be on video.');
    buttonSaying(call, 'Start call').click();
    expect(wishes()).toEqual(['start']);
  });

  it('DC1 says before the call that there may be no picture', async () => {
    expect(stage()).not.toContain('no picture');
    await place(call, { camera: 'declined' });
    expect(stage()).toContain('There may be no picture. Camera: says it cannot be used.');
    await place(call, { camera: 'ready' });
    expect(stage()).not.toContain('no picture');
  });

  it('DC1 starts none while the line is down or one is being started', async () => {
    await place(call, { connected: false });
    buttonSaying(call, 'Start call').click();
    await place(call, { connected: true, startAsk: { state: 'asking' } });
    buttonSaying(call, 'Starting…').click();
    expect(told).toEqual([]);
  });

  it('DC2 says what the browser asks while it asks for the microphone', async () => {
    await place(call, { seat: seat({ microphone: { state: 'asking' } }) });
    expect(stage()).toContain('Choose “Allow” when the browser asks for your microphone.');
  });

  it('DC2 says why the microphone could not be opened; the start button is the way to try again', async () => {
    await place(call, { seat: seat({ microphone: { state: 'failed', because: 'denied' } }) });
    expect(stage()).toContain('The browser blocks the microphone for this page.');
    buttonSaying(call, 'Start call').click();
    expect(wishes()).toEqual(['start']);
  });

  it('DC3 says why the last call is over and offers to start again', async () => {
    await place(call, { ending: 'declined' });
    expect(stage()).toContain('The freelancer declined the call.');
    buttonSaying(call, 'Start the call again').click();
    expect(wishes()).toEqual(['start']);
  });

  it('DC3 says in words why a call could not be started', async () => {
    await place(call, { startAsk: { state: 'refused', refusal: 'media-unavailable' } });
    expect(stage()).toContain('No media server can take a call right now.');
  });
});

describe('a ringing call', () => {
  it('DC4 counts down and can be cancelled', async () => {
    const ringing = aRingingCall({ startedAt: now(), ringsUntil: now() + 30_000 });
    await place(call, { call: ringing });
    expect(stage()).toContain('Ringing at Cleo Marsh');
    await vi.waitFor(() => expect(textOf(partOf('vv-countdown', '[role=timer]'))).toBe('0:30'));
    buttonSaying(call, 'Cancel the call').click();
    expect(wishes()).toEqual(['end']);
  });
});

it('DC10 shows the first picture when it comes, and the same element when the server says that it was accepted', async () => {
  const ringing = aRingingCall({ startedAt: now(), ringsUntil: now() + 30_000 });
  const { track, draw } = aPictureToDraw();
  await place(call, {
    call: ringing,
    seat: seat({ media: 'connected', video: { producerId: 'p1', track, isPaused: false } }),
  });
  const picture = inside(call, 'desk-picture');
  expect(stage()).toContain('Ringing at Cleo Marsh');
  expect(isOver(inside(call, '.ringing'))).toBe(true);
  draw();
  await vi.waitFor(() => expect(stage()).not.toContain('Ringing'));
  expect(textOf(inside(call, '.controls'))).toBe('Cancel the call');
  await place(call, { call: aLiveCall({ id: ringing.id }) });
  expect(inside(call, 'desk-picture')).toBe(picture);
  expect(textOf(inside(call, '.controls'))).toContain('End call');
});

it('DC10 rings again for another call, whatever was seen of the last one', async () => {
  const { track, draw } = aPictureToDraw();
  const video = { producerId: 'p1', track, isPaused: false };
  await place(call, { call: aRingingCall(), seat: seat({ media: 'connected', video }) });
  draw();
  await vi.waitFor(() => expect(stage()).not.toContain('Ringing'));
  await place(call, { call: null, seat: emptySeat });
  await place(call, { call: aRingingCall({ id: aCallId() }) });
  expect(stage()).toContain('Ringing at Cleo Marsh');
});

it('DV14 keeps the focus at the controls when the one that was pressed goes', async () => {
  buttonSaying(call, 'Start call').focus();
  call.call = aRingingCall({ startedAt: now(), ringsUntil: now() + 30_000 });
  await call.updateComplete;
  expect(call.shadowRoot!.activeElement).toBe(inside(call, '.controls'));
  buttonSaying(call, 'Cancel the call').focus();
  call.call = null;
  await call.updateComplete;
  expect(call.shadowRoot!.activeElement).toBe(inside(call, '.controls'));
});

describe('a live call', () => {
  const live = aLiveCall({ startedAt: MONDAY_9AM, acceptedAt: MONDAY_9AM });

  it('DC5 shows the freelancer, the call time and how media flows', async () => {
    const video = { producerId: 'p1', track: aVideoTrack(), isPaused: false };
    await place(call, { call: live, seat: { ...inCall, video } });
    const element = inside<HTMLVideoElement>(call, 'video');
    await vi.waitFor(() => expect((element.srcObject as MediaStream).getVideoTracks()).toEqual([video.track]));
    await vi.waitFor(() => expect(textOf(partOf('vv-elapsed', '[role=timer]'))).toBe('3:05'));
    expect(textOf(inside(call, 'vv-connection-pill'))).toBe('Connected');
  });

  it('DS14 says that the picture comes from the phone, and that there will be one', async () => {
    await place(call, { call: aLiveCall(), seat: inCall });
    expect(stage()).not.toContain('phone');
    await place(call, { source: 'phone' });
    expect(stage()).toContain('Picture comes from the freelancer’s phone');
    await place(call, { call: null, camera: 'on-phone' });
    expect(stage()).not.toContain('no picture');
  });

  it('DC5 says why there is no picture', async () => {
    const absent = () => textOf(inside(call, '.absent'));
    await place(call, { call: live, seat: seat({ media: 'joining' }) });
    expect(absent()).toBe('Joining the call…');
    await place(call, { seat: inCall });
    await vi.waitFor(() => expect(absent()).toBe('Connected. Waiting for the first picture…'));
    const audio = { producerId: 'p2', track: aVideoTrack(), isPaused: false };
    await place(call, { seat: { ...inCall, audio } });
    await vi.waitFor(() => expect(absent()).toContain('There is no picture so far'));
    const video = { producerId: 'p1', track: aVideoTrack(), isPaused: true };
    await place(call, { seat: { ...inCall, video } });
    await vi.waitFor(() => expect(absent()).toBe('Their camera is switched off.'));
  });

  it('CQ3 tells a picture that waits for a better line from a camera that is off', async () => {
    const video = { producerId: 'p1', track: aVideoTrack(), isPaused: true, why: 'weak-line' } as const;
    await place(call, { call: live, seat: { ...inCall, video } });
    await vi.waitFor(() => expect(textOf(inside(call, '.absent'))).toContain('their line is too weak for it'));
    await place(call, { seat: { ...inCall, video: { ...video, why: 'by-choice' } } });
    await vi.waitFor(() => expect(textOf(inside(call, '.absent'))).toBe('Their camera is switched off.'));
  });

  it('DC6 mutes the own microphone and says so', async () => {
    await place(call, { call: live, seat: inCall });
    const mute = () => buttonSaying(call, 'Mute my microphone');
    expect(mute().getAttribute('aria-pressed')).toBe('false');
    mute().click();
    expect(wishes()).toEqual(['toggle-mute']);
    await place(call, { seat: { ...inCall, microphone: { state: 'on', isMuted: true } } });
    await vi.waitFor(() => expect(mute().getAttribute('aria-pressed')).toBe('true'));
    expect(stage()).toContain('You are muted');
  });

  it('DC6 shows the level of the own microphone', async () => {
    await place(call, { call: live, seat: inCall, readLevel: () => 0.5 });
    const level = () => inside(call, '[role=meter]').getAttribute('aria-valuenow');
    await vi.waitFor(() => expect(level()).toBe('8'));
  });

  it('DC7 says that the agent is not heard, and offers to try again', async () => {
    await place(call, { call: live, seat: seat({ microphone: { state: 'lost' } }) });
    expect(stage()).toContain('The freelancer cannot hear you.');
    buttonSaying(call, 'Try again').click();
    expect(wishes()).toEqual(['retry-microphone']);
  });

  it('DC7 says that media could not be connected, and offers to join again', async () => {
    await place(call, { call: live, seat: { ...inCall, media: 'failed', refusal: 'media-unavailable' } });
    expect(textOf(inside(call, 'vv-notice'))).toContain('The media connection could not be made.');
    buttonSaying(call, 'Join again now').click();
    expect(wishes()).toEqual(['rejoin']);
  });

  it('CQ3 says that the picture may stand still while the freelancer’s line is away', async () => {
    await place(call, { call: live, seat: inCall });
    expect(stage()).not.toContain('stand still');
    await place(call, { freelancerOnline: false });
    expect(textOf(inside(call, 'vv-notice'))).toContain('Cleo Marsh is offline just now: the picture may stand still.');
    await place(call, { freelancerOnline: true });
    expect(stage()).not.toContain('stand still');
  });

  it('DC8 ends once', async () => {
    await place(call, { call: live, seat: inCall });
    buttonSaying(call, 'End call').click();
    await place(call, { endAsk: { state: 'asking' } });
    buttonSaying(call, 'Ending…').click();
    expect(wishes()).toEqual(['end']);
  });

  it('DC9 plays the freelancer’s sound', async () => {
    const context = new AudioContext();
    const track = context.createMediaStreamDestination().stream.getAudioTracks()[0]!;
    await place(call, { call: live, seat: { ...inCall, audio: { producerId: 'p2', track, isPaused: false } } });
    const [audio] = allInside<HTMLAudioElement>(call, 'audio');
    await vi.waitFor(() => expect((audio?.srcObject as MediaStream | null)?.getAudioTracks()).toEqual([track]));
    await context.close();
  });
});

it('OB4 says in every live call that it may be observed, and never whether it is', async () => {
  for (const media of ['joining', 'connected', 'reconnecting', 'failed'] as const) {
    await place(call, { call: aLiveCall(), seat: seat({ media }) });
    expect(stage()).toContain('May be observed');
  }
});
