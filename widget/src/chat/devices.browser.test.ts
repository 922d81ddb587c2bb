import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

it('W8 turns off what the browser gave after the person had gone on', async () => {
  const asked = devices.allow();
  devices.goWithout();
  await asked;
  expect(devices.store.state).toEqual({ step: 'without' });
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
