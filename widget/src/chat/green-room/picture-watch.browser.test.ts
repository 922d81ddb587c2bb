import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PictureFacts } from './findings.ts';
import { watchPicture } from './picture-watch.ts';

let paint: (brush: CanvasRenderingContext2D) => void;
let track: MediaStreamTrack;
let told: PictureFacts[];
let painting: ReturnType<typeof setInterval>;
let stop: () => void;

const plain = (colour: string) => (brush: CanvasRenderingContext2D) => {
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 640, 480);
};
const moving = (brush: CanvasRenderingContext2D) => {
  brush.fillStyle = `hsl(${Math.random() * 360} 60% 60%)`;
  brush.fillRect(0, 0, 640, 480);
};
const hints = () => told.map(({ hint }) => hint);

beforeEach(() => {
  told = [];
  paint = moving;
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const brush = canvas.getContext('2d')!;
  painting = setInterval(() => paint(brush), 50);
  [track] = canvas.captureStream(25).getVideoTracks() as [MediaStreamTrack];
  stop = watchPicture(track, (facts) => told.push(facts));
});

afterEach(() => {
  stop();
  clearInterval(painting);
});

it('W35 tells of a closed shutter, and that it was opened', async () => {
  paint = plain('#000');
  await until('the dark', () => hints().at(-1) === 'dark');
  paint = moving;
  await until('the light', () => hints().at(-1) === null);
});

it('W35 tells of little light', async () => {
  paint = plain('#1a1a1a');
  await until('the twilight', () => hints().includes('dim'));
});

it('W35 tells of a picture that stands still for seconds', async () => {
  paint = plain('#486');
  await until('the picture to be frozen', () => hints().at(-1) === 'frozen', { timeoutMs: 15_000 });
});

it('W35 tells of a blurred background as soon as it is switched on, and when it is off again', async () => {
  let isBlurred = true;
  const settings = track.getSettings.bind(track);
  track.getSettings = () => ({ ...settings(), backgroundBlur: isBlurred });
  track.dispatchEvent(new Event('configurationchange'));
  expect(told.at(-1)?.isBlurred).toBe(true);
  isBlurred = false;
  track.dispatchEvent(new Event('configurationchange'));
  expect(told.at(-1)?.isBlurred).toBe(false);
});

it('W35 tells gently of a picture below 320×240', () => {
  track.getSettings = () => ({ width: 176, height: 144, frameRate: 30 });
  track.dispatchEvent(new Event('configurationchange'));
  expect(told.at(-1)?.isCoarse).toBe(true);
});

it('W8 leaves the track alone when it stops looking', () => {
  stop();
  expect(track.readyState).toBe('live');
});
