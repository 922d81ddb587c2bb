import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { allText, button, find, inside, place } from '../../../test/place.ts';
import { VvRecordingTrial } from './recording-trial.ts';
import { VvSpeakerTrial } from './speaker-trial.ts';
import { dropTake, recordTake } from './take.ts';

let camera: MediaStreamTrack;
let microphone: MediaStreamTrack;

beforeEach(async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
  [camera, microphone] = [stream.getVideoTracks()[0]!, stream.getAudioTracks()[0]!];
});
afterEach(() => {
  camera.stop();
  microphone.stop();
});

it('W34 plays a sound and asks whether it was heard; whoever heard nothing learns what to do', async () => {
  const trial = await place(new VvSpeakerTrial());
  button(trial, 'Play a sound').click();
  await until('the question', () => allText(trial).includes('Did you hear it?'));
  button(trial, 'I heard nothing').click();
  await trial.updateComplete;
  expect(allText(trial)).toContain('Turn the volume up');
  button(trial, 'Play a sound').click();
  await until('the question', () => allText(trial).includes('Did you hear it?'));
  button(trial, 'I heard it').click();
  await trial.updateComplete;
  expect(allText(trial)).toContain('you will hear the agent');
});

it('W34 says when a speaker cannot play', async () => {
  const trial = await place(new VvSpeakerTrial(), { speaker: 'a-speaker-that-is-gone' });
  button(trial, 'Play a sound').click();
  await until('the answer', () => allText(trial).includes('could not play a sound'));
});

it('W39 records pictures and sound without any address, and leaves the tracks alone', async () => {
  const made: unknown[] = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (object) => {
    made.push(object);
    return make.call(URL, object);
  };
  let frames = 0;
  const over = until('some pictures of the camera', () => (frames += 1) > 20);
  const take = await recordTake({ camera, microphone }, over);
  URL.createObjectURL = make;
  expect(take.pictures.length).toBeGreaterThan(1);
  expect(take.sound?.duration).toBeGreaterThan(0.2);
  expect(made).toEqual([]);
  expect([camera.readyState, microphone.readyState]).toEqual(['live', 'live']);
  dropTake(take);
  expect(take.pictures[0]?.width).toBe(0);
});

it('W39 records five seconds, plays them, and forgets them when it is left', { timeout: 30_000 }, async () => {
  const trial = await place(new VvRecordingTrial(), { camera, microphone });
  expect(allText(trial)).toContain('It stays on your device');
  button(trial, 'Record 5 seconds').click();
  await until('the recording', () => allText(trial).includes('Nothing left your device'), { timeoutMs: 15_000 });
  button(trial, 'Play it').click();
  const drawn = () => (find(trial, 'canvas') as HTMLCanvasElement | null)?.width === 320;
  await until('the first picture', drawn);
  trial.remove();
  await place(trial);
  expect(find(trial, 'canvas')).toBeNull();
  expect(() => button(trial, 'Play it')).toThrow();
  expect(inside(trial, 'button').textContent).toContain('Record 5 seconds');
});
