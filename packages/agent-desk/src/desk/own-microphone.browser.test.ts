import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OwnMicrophone } from './own-microphone.ts';

let microphone: OwnMicrophone;
let states: string[];

beforeEach(() => {
  states = [];
  microphone = new OwnMicrophone(() => states.push(microphone.state.state));
});

afterEach(() => microphone.close());

it('SE3 opens once however often it is asked, and hears', async () => {
  expect(await Promise.all([microphone.open(), microphone.open()])).toEqual([true, true]);
  expect(states).toEqual(['asking', 'on']);
  expect(microphone.track?.kind).toBe('audio');
  await vi.waitFor(() => expect(microphone.readLevel()).toBeGreaterThan(0), { timeout: 5_000 });
});

it('SE3 shows no level while muted, and is not muted any more in the next call', async () => {
  await microphone.open();
  microphone.toggleMute();
  expect(microphone.state).toEqual({ state: 'on', isMuted: true });
  expect(microphone.readLevel()).toBe(0);
  microphone.close();
  await microphone.open();
  expect(microphone.state).toEqual({ state: 'on', isMuted: false });
});

it('SE4 lets go of the device when the call is over', async () => {
  await microphone.open();
  const { track } = microphone;
  microphone.close();
  expect(track?.readyState).toBe('ended');
  expect(microphone.state).toEqual({ state: 'off' });
});

it('SE4 lets go of a device that the browser gives after the call is over', async () => {
  const opening = microphone.open();
  microphone.close();
  expect(await opening).toBe(false);
  expect([microphone.track, microphone.state.state]).toEqual([null, 'off']);
});

it('SE5 is opened again after its device went away only when that is asked for', async () => {
  await microphone.open();
  microphone.lost();
  expect(microphone.state).toEqual({ state: 'lost' });
  await microphone.open();
  expect(microphone.state).toEqual({ state: 'lost' });
  expect(await microphone.retry()).toBe(true);
  expect(microphone.state).toEqual({ state: 'on', isMuted: false });
});

it('SE5 lets a call ring at once where the permission was given before', async () => {
  expect(await microphone.prepare()).toBe(true);
  expect(['asking', 'on']).toContain(microphone.state.state);
});
