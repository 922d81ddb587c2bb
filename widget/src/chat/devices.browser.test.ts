import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { Devices, type DevicesState } from './devices.ts';

type Ready = Extract<DevicesState, { step: 'ready' }>;

let devices: Devices;

async function allowed(): Promise<Ready> {
  await devices.allow();
  const { state } = devices.store;
  if (state.step !== 'ready') throw new Error(`the check is ${state.step}`);
  return state;
}

beforeEach(() => {
  devices = new Devices();
});
afterEach(() => devices.stop());

it('W8 opens nothing before it was asked to', () => {
  expect(devices.store.state).toEqual({ step: 'explained' });
  expect(devices.found).toEqual({ camera: 'not-checked', microphone: 'not-checked' });
});

it('W9 shows what it found, and hears the microphone', async () => {
  const { camera, microphone, cameras } = await allowed();
  expect([camera.readyState, microphone?.readyState]).toEqual(['live', 'live']);
  expect(cameras.length).toBeGreaterThan(0);
  expect(devices.found).toEqual({ camera: 'ready', microphone: 'ready' });
  await until('a sound', () => devices.loudness.state.isHeard);
});

it('W8 turns everything off, and still knows what was found', async () => {
  const { camera, microphone } = await allowed();
  devices.stop();
  devices.stop();
  expect([camera.readyState, microphone?.readyState]).toEqual(['ended', 'ended']);
  expect(devices.found).toEqual({ camera: 'ready', microphone: 'ready' });
  expect(devices.loudness.state).toEqual({ level: 0, isHeard: false, isSilent: false });
});

it('W8 turns off what the browser’s own button gave to somebody who had gone on before the code was there', async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  const used = devices.use(stream);
  devices.goWithout();
  await used;
  expect(devices.store.state).toMatchObject({ step: 'without' });
  expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
});

it('W8 turns off what the browser gave after the person had gone on', async () => {
  const asked = devices.allow();
  devices.goWithout();
  await asked;
  expect(devices.store.state).toMatchObject({ step: 'without' });
  expect(devices.choice.usesCamera).toBe(false);
});

it('W9 says that somebody goes on without a camera, whether it was tried or not', async () => {
  devices.goWithout();
  expect(devices.found).toEqual({ camera: 'declined', microphone: 'not-checked' });
  await allowed();
  devices.goWithout();
  expect(devices.found).toEqual({ camera: 'declined', microphone: 'ready' });
});

it('W8 stops the camera before it takes another, and remembers the choice', async () => {
  const { camera, cameras } = await allowed();
  const { deviceId } = cameras.at(-1)!;
  await devices.chooseCamera(deviceId);
  expect(camera.readyState).toBe('ended');
  expect(devices.choice.cameraId).toBe(deviceId);
  expect(devices.store.state).toMatchObject({ step: 'ready' });
});

it('W11 names the failure of a device that is gone, and recovers', async () => {
  await allowed();
  await devices.chooseCamera('a-camera-that-is-gone');
  expect(devices.store.state).toMatchObject({ step: 'failed', failure: { device: 'camera' } });
  expect(devices.found.camera).not.toBe('ready');
  devices.choice = { ...devices.choice, cameraId: undefined };
  expect((await allowed()).step).toBe('ready');
});

/** Takes a device away as a cable does: the browser ends its track. */
function pull(track: MediaStreamTrack): void {
  track.stop();
  track.dispatchEvent(new Event('ended'));
}

/** The browser lists these cameras and nothing else. */
function camerasAre(...names: string[]): void {
  const { mediaDevices } = navigator;
  const real = mediaDevices.enumerateDevices.bind(mediaDevices);
  const all = names.map((deviceId) => ({ kind: 'videoinput', deviceId, label: deviceId }) as MediaDeviceInfo);
  mediaDevices.enumerateDevices = async () => all;
  onTestFinished(() => {
    mediaDevices.enumerateDevices = real;
  });
}

it.each<[string, string[], string]>([
  ['unplugged, the last one', [], 'not-found'],
  ['unplugged, with others left', ['another'], 'constraints'],
  ['taken by another program', ['itself'], 'in-use'],
  ['its permission taken back', [''], 'dismissed'],
])('W36 names what became of a camera that is lost: %s', async (_, left, kind) => {
  const { camera } = await allowed();
  camerasAre(...left.map((name) => (name === 'itself' ? camera.getSettings().deviceId! : name)));
  pull(camera);
  await until('the failure', () => devices.store.state.step === 'failed');
  expect(devices.store.state).toMatchObject({ failure: { kind, device: 'camera' } });
  expect(devices.found.camera).not.toBe('ready');
});

it('W36 goes on without a microphone that is lost, and says so', async () => {
  const { microphone, camera } = await allowed();
  camerasAre();
  pull(microphone!);
  await until('the failure', () => (devices.store.state as Ready).microphoneFailure !== null);
  expect(devices.store.state).toMatchObject({ step: 'ready', microphoneFailure: { kind: 'not-found' } });
  expect(camera.readyState).toBe('live');
});

it('W36 takes any camera when the chosen one is gone', async () => {
  await devices.allow();
  await devices.chooseCamera('a-camera-that-is-gone');
  expect(devices.store.state).toMatchObject({ failure: { kind: 'constraints' } });
  await devices.allowAny();
  expect(devices.store.state.step).toBe('ready');
  expect(devices.choice.cameraId).toBeUndefined();
});

it('W33 takes what the browser’s own button gave, at the size of a call', async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 640 }, audio: true });
  await devices.use(stream);
  const { camera } = devices.store.state as Ready;
  expect(camera).toBe(stream.getVideoTracks()[0]);
  expect(camera.getSettings()).toMatchObject({ width: 1280, height: 720 });
});

it.each([
  ['Permission dismissed', 'dismissed'],
  ['Permission denied by system', 'blocked-by-system'],
])('W33 names what was answered to the browser’s own button: %s', async (message, kind) => {
  await devices.refused(new DOMException(message, 'NotAllowedError'));
  expect(devices.store.state).toMatchObject({ step: 'failed', failure: { kind } });
});

it('W38 tells why somebody goes on without a camera, until they check one again', async () => {
  devices.goWithout();
  devices.sayWhy({ reason: 'other', words: 'It is broken.' });
  expect(devices.found).toEqual({
    camera: 'declined',
    microphone: 'not-checked',
    withoutCamera: { reason: 'other', words: 'It is broken.' },
  });
  expect(devices.store.state).toMatchObject({ step: 'without', said: { reason: 'other' } });
  await allowed();
  expect(devices.found).toEqual({ camera: 'ready', microphone: 'ready' });
});

it.each<[string, (check: Devices) => void]>([
  ['the panel is closed', (check) => check.pause()],
  ['the queue is joined', (check) => check.stop()],
  ['they sign out', (check) => check.reset()],
  ['they go on without', (check) => check.goWithout()],
])('W8 W39 is dark before anything else happens when %s', async (_, leave) => {
  const { camera, microphone } = await allowed();
  leave(devices);
  expect([camera.readyState, microphone?.readyState]).toEqual(['ended', 'ended']);
});

it('W39 begins again after nobody looked, and leaves alone what had come to its end', async () => {
  await allowed();
  devices.pause();
  expect(devices.store.state).toEqual({ step: 'explained' });
  devices.goWithout();
  devices.pause();
  expect(devices.store.state.step).toBe('without');
});
