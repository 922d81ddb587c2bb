import type { LineSample, MediaStats } from '@visavis/media-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LineWatch } from './line-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nothing: LineSample = {
  at: 0,
  packetsReceived: 0,
  packetsLost: 0,
  packetsSent: 0,
  packetsLostThere: 0,
  videoPacketsSent: 0,
  videoPacketsLostThere: 0,
  roundTripMs: 30,
  uplinkKbps: 90,
};

/** A line that carries 90 kbit/s. */
function aWatch(stats = () => Promise.resolve({} as MediaStats)) {
  const told: string[] = [];
  let hasPicture = true;
  const watch = new LineWatch({
    stats,
    hasPicture: () => hasPicture,
    tell: ({ quality, isPictureHeld }) => told.push(`${quality}${isPictureHeld ? ', held' : ''}`),
  });
  const pass = (seconds: number) => {
    for (let at = 0; at < seconds; at += 2) watch.take({ ...nothing, at: (clock += 2_000) });
  };
  let clock = 0;
  return { watch, told, pass, turnCameraOff: () => (hasPicture = false) };
}

it('W43 holds the picture that a thin line does not carry, and says so', () => {
  const { told, pass } = aWatch();
  pass(4);
  expect(told.at(-1)).toBe('good');
  pass(10);
  expect(told.at(-1)).toBe('weak, held');
});

it('W43 holds nothing of somebody who shows no picture', () => {
  const { told, pass, turnCameraOff } = aWatch();
  turnCameraOff();
  pass(60);
  expect(new Set(told)).toEqual(new Set(['good']));
});

it('W42 measures every two seconds while there is a connection, and survives a measurement that fails', async () => {
  const stats = vi.fn(() => Promise.reject<MediaStats>(new Error('closed')));
  const { watch, told } = aWatch(stats);
  watch.setOn(true);
  watch.setOn(true);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(stats).toHaveBeenCalledTimes(2);
  watch.setOn(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(stats).toHaveBeenCalledTimes(2);
  expect(told).toEqual([]);
});
