import { refuse } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FreelancerLink } from '../chat/visit.ts';
import { CallSession } from './call-session.ts';
import { trackOf } from './call-state.ts';

const withCamera = { usesCamera: true, cameraId: undefined, microphoneId: undefined };

let asked: string[];
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
      return Promise.resolve(refuse('media-unavailable'));
    },
    on: listen,
    onOnline: listen,
  };
  return line as unknown as FreelancerLink;
}

const camera = () => session.store.state.camera;
const microphone = () => session.store.state.microphone;
const bothOn = () => until('both devices', () => camera().state === 'on' && microphone().state === 'on');

beforeEach(() => {
  asked = [];
  listening = 0;
  session = new CallSession(aCallId(), refusingLine(), withCamera);
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
  const late = new CallSession(aCallId(), refusingLine(), withCamera);
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
  session = new CallSession(aCallId(), refusingLine(), { ...withCamera, usesCamera: false });
  await until('the microphone', () => microphone().state === 'on');
  expect(camera()).toEqual({ state: 'off' });
  await session.toggleCamera();
  expect(camera().state).toBe('on');
});

it('W11 says that there is trouble, and joins again by itself', async () => {
  await until('a second try', () => asked.filter((name) => name === 'media:join').length >= 2);
  expect(session.store.state.isTroubled).toBe(true);
});

it('W11 names what failed when a chosen device is gone', async () => {
  await bothOn();
  await session.choose('camera', 'a-camera-that-is-gone');
  expect(camera()).toMatchObject({ state: 'failed', failure: { device: 'camera' } });
});
