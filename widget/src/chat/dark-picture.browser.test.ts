import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchDarkness } from './dark-picture.ts';

let colour: string;
let track: MediaStreamTrack;
let told: boolean[];
let painting: ReturnType<typeof setInterval>;
let stop: () => void;

beforeEach(() => {
  told = [];
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 });
  const brush = canvas.getContext('2d')!;
  painting = setInterval(() => {
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 64, 36);
  }, 50);
  [track] = canvas.captureStream(20).getVideoTracks() as [MediaStreamTrack];
  stop = watchDarkness(track, (isDark) => told.push(isDark));
});

afterEach(() => {
  stop();
  clearInterval(painting);
});

it('W11 tells of a closed shutter, and that it was opened', async () => {
  colour = '#000';
  await until('the dark', () => told.length === 1);
  colour = '#486';
  await until('the light', () => told.length === 2);
  expect(told).toEqual([true, false]);
});

it('W8 leaves the track alone when it stops looking', () => {
  stop();
  expect(track.readyState).toBe('live');
});
