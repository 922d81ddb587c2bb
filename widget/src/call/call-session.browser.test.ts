import { done, refuse, type CallId, type RefusalCode } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { aSeatMedia } from '@visavis/testing/rtp-parameters';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import { CallSession, type CallBegins } from './call-session.ts';
import { trackOf } from './call-state.ts';

const withCamera = { usesCamera: true, cameraId: undefined, microphoneId: undefined };

let asked: string[];
let answer: RefusalCode;
let callId: CallId;
let listening: number;
let session: CallSession;

/** A line whose media node never has room: what is tested here is devices and trouble; real calls are in `e2e/`. */
function refusingLine(): FreelancerLink {
  const listen = () => {
    listening += 1;
    return () => (listening -= 1);
  };
  const line = {
    send: (name: string) => {
      asked.push(name);
      return Promise.resolve(refuse(answer));
    },
    on: listen,
    onOnline: listen,
  };
  return line as unknown as FreelancerLink;
}

/** A session that is live at once. */
function begins(over: Partial<CallBegins> = {}): CallSession {
  const session = new CallSession({ callId, link: refusingLine(), choice: withCamera, ...over });
  session.goLive();
  return session;
}

/** A line whose media node takes everything; `paused` is what it was told of pauses. */
function producingLine(paused: unknown[]): FreelancerLink {
  const send = async (name: string, { kind, producerId, paused: isPaused }: Record<string, unknown>) => {
    if (name === 'media:pause') paused.push({ producerId, paused: isPaused });
    return done({ consumers: [], producerId: kind });
  };
  const listen = () => () => undefined;
  return { send, on: listen, onOnline: listen } as unknown as FreelancerLink;
}

const camera = () => session.store.state.camera;
const microphone = () => session.store.state.microphone;
const bothOn = () => until('both devices', () => camera().state === 'on' && microphone().state === 'on');

beforeEach(() => {
  asked = [];
  listening = 0;
  answer = 'media-unavailable';
  callId = aCallId();
  session = begins();
});
afterEach(() => session.close());

it('W8 opens camera and microphone, and stops both however often it is closed', async () => {
  await bothOn();
  const tracks = [trackOf(camera()), trackOf(microphone())];
  session.close();
  session.close();
  expect(tracks.map((track) => track?.readyState)).toEqual(['ended', 'ended']);
  expect(session.store.state).toMatchObject({ media: 'closed', camera: { state: 'off' } });
  expect(listening).toBe(0);
});

it('W8 stops what the browser gave after the call was over', async () => {
  const given: MediaStreamTrack[] = [];
  const devices = navigator.mediaDevices;
  const ask = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    given.push(...stream.getTracks());
    return stream;
  };
  const late = begins({ callId: aCallId() });
  late.close();
  await until(
    'both devices to be given and stopped',
    () => given.filter((track) => track.readyState === 'ended').length === 2,
  );
  devices.getUserMedia = ask;
  expect(late.store.state.camera).toEqual({ state: 'off' });
});

it('W8 turns the camera’s light off, not only its picture', async () => {
  await bothOn();
  const track = trackOf(camera());
  await session.toggleCamera();
  expect(track?.readyState).toBe('ended');
  expect(camera()).toEqual({ state: 'off' });
  await session.toggleCamera();
  expect(camera().state).toBe('on');
});

it('W80 goes dark once the phone is the camera, speaks on, and opens the camera again after it', async () => {
  await bothOn();
  const [picture, voice] = [trackOf(camera()), trackOf(microphone())];
  session.followPhone('joined');
  expect(picture?.readyState).toBe('live');
  session.followPhone('live');
  expect([picture?.readyState, voice?.readyState]).toEqual(['ended', 'live']);
  expect(session.store.state).toMatchObject({ isOnPhone: true, camera: { state: 'off' } });
  for (const state of ['paused', 'lost', 'joined', 'live'] as const) session.followPhone(state);
  expect(camera().state).toBe('off');
  session.followPhone('none');
  await until('the camera', () => camera().state === 'on');
});

it('W80 asks for the computer’s camera by giving the phone up, and opens none beside it', async () => {
  session.close();
  session = begins({ phone: 'joined' });
  await until('the microphone', () => microphone().state === 'on');
  expect(camera()).toEqual({ state: 'off' });
  await session.toggleCamera();
  expect(asked).toContain('phone:stop');
  expect(camera()).toEqual({ state: 'off' });
  session.followPhone('none');
  await until('the camera', () => camera().state === 'on');
});

it('W11 mutes and unmutes the same microphone', async () => {
  await bothOn();
  const track = trackOf(microphone());
  await session.toggleMicrophone();
  expect(microphone()).toEqual({ state: 'muted', track });
  await session.toggleMicrophone();
  expect(microphone()).toEqual({ state: 'on', track });
});

it('W9 opens no camera for somebody who goes without, until they want to', async () => {
  session.close();
  session = begins({ callId: aCallId(), choice: { ...withCamera, usesCamera: false } });
  await until('the microphone', () => microphone().state === 'on');
  expect(camera()).toEqual({ state: 'off' });
  await session.toggleCamera();
  expect(camera().state).toBe('on');
});

it('W11 says that there is trouble, and joins again by itself', async () => {
  await until('a second try', () => asked.filter((name) => name === 'media:join').length >= 2);
  expect(session.store.state.isTroubled).toBe(true);
});

it('W46 goes on with what worked when a chosen device does not start, and says so where it is another one', async () => {
  await bothOn();
  await session.choose('camera', 'a-camera-that-is-gone');
  expect(camera().state).toBe('on');
  expect(trackOf(camera())?.readyState).toBe('live');
});

it('W46 keeps a muted microphone muted when another one is chosen', async () => {
  await bothOn();
  await session.toggleMicrophone();
  const before = trackOf(microphone());
  const { deviceId = '' } = before?.getSettings() ?? {};
  await session.choose('microphone', deviceId);
  expect(trackOf(microphone())).not.toBe(before);
  expect(before?.readyState).toBe('ended');
  expect(microphone().state).toBe('muted');
});

it('W46 takes another camera when the one in use is lost', async () => {
  await bothOn();
  const lost = trackOf(camera());
  lost?.dispatchEvent(new Event('ended'));
  await until('another camera', () => camera().state === 'on' && trackOf(camera()) !== lost);
});

it('W46 says that it stopped working when there is no other one', async () => {
  await bothOn();
  const devices = navigator.mediaDevices;
  const ask = devices.getUserMedia.bind(devices);
  onTestFinished(() => void (devices.getUserMedia = ask));
  devices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
  trackOf(camera())?.dispatchEvent(new Event('ended'));
  await until('the failure', () => camera().state === 'failed');
  expect(camera()).toEqual({ state: 'failed', failure: null });
});

it('W46 asks anew for what the system took while nobody looked', async () => {
  await bothOn();
  const before = trackOf(microphone());
  before?.stop();
  document.dispatchEvent(new Event('visibilitychange'));
  await until('another track', () => microphone().state === 'on' && trackOf(microphone()) !== before);
});

it('W46 offers what is plugged in, and uses or forgets it', async () => {
  await bothOn();
  const devices = navigator.mediaDevices;
  const list = devices.enumerateDevices.bind(devices);
  onTestFinished(() => void (devices.enumerateDevices = list));
  const known = await list();
  const speaker = { kind: 'audiooutput', deviceId: 'new', groupId: '', label: 'Headset' } as MediaDeviceInfo;
  await until('the devices', () => session.store.state.cameras.length > 0);
  devices.enumerateDevices = async () => [...known, speaker];
  devices.dispatchEvent(new Event('devicechange'));
  await until('the offer', () => session.store.state.news !== null);
  expect(session.store.state.news).toMatchObject({ what: 'found', slot: 'speaker', label: 'Headset' });
  await session.useFound();
  expect(session.store.state.news).toBeNull();
});

it('W43 goes on with sound alone by the person’s will, with the light off, until they turn it on', async () => {
  await bothOn();
  const track = trackOf(camera());
  session.soundOnly();
  expect(session.store.state).toMatchObject({ isSoundOnly: true, camera: { state: 'off' } });
  expect(track?.readyState).toBe('ended');
  await session.toggleCamera();
  expect(session.store.state).toMatchObject({ isSoundOnly: false, camera: { state: 'on' } });
});

it('W44 comes back as it went', async () => {
  await bothOn();
  await session.toggleMicrophone();
  await session.toggleCamera();
  session.close();
  session = begins();
  await until('the microphone', () => microphone().state === 'muted');
  expect(camera()).toEqual({ state: 'off' });
});

it('W47 ends by itself, with the lights off, when the server says that the call is over', async () => {
  await bothOn();
  const tracks = [trackOf(camera()), trackOf(microphone())];
  answer = 'call-ended';
  await session.join();
  expect(session.store.state.media).toBe('closed');
  expect(tracks.map((track) => track?.readyState)).toEqual(['ended', 'ended']);
});

it('W94 waits for a live call that the server has yet to find again, and takes the seat that it is told then', async () => {
  const hears = new Map<string, (fact: object) => void>();
  const on = (name: string, hear: (fact: object) => void) => (hears.set(name, hear), () => undefined);
  let isBack = false;
  const send = async (name: string) => {
    asked.push(name);
    return isBack ? done({ consumers: [], producerId: 'mine' }) : refuse('not-found');
  };
  session.close();
  asked = [];
  session = begins({ link: { send, on, onOnline: on } as unknown as FreelancerLink });
  await until('a second try', () => asked.filter((name) => name === 'media:join').length >= 2);
  isBack = true;
  hears.get('media:seat')?.({ callId, media: aSeatMedia() });
  await until('the seat to be taken', () => asked.includes('media:produce'));
  expect(trackOf(microphone())?.readyState).toBe('live');
});

it('W92 ends what was prepared when the server does not know it', async () => {
  answer = 'not-found';
  const warm = new CallSession({ callId: aCallId(), link: refusingLine(), choice: withCamera });
  await until('the end', () => warm.store.state.media === 'closed');
});

it('W93 tells the other side what sends nothing', async () => {
  await bothOn();
  const paused: unknown[] = [];
  session.close();
  session = begins({ seat: aSeatMedia(), link: producingLine(paused) });
  await bothOn();
  await session.toggleCamera();
  await until('a word of it', () => paused.length === 1);
  expect(paused).toEqual([{ producerId: 'video', paused: true }]);
});
