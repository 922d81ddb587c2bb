import type { CallSignals, CameraHint } from '@visavis/protocol';

/*
 * What is worth telling an agent of what a browser said of its camera. Thresholds are wide: a published detector that misses 10 % of
 * attacks rejects 14.6 % of honest people, so these are hints to somebody who looks, and nothing is decided by them.
 */

/** Fewer frames than this say nothing of how evenly they come. */
const ENOUGH_FRAMES = 60;
/** Sensors and drivers are never this even; a program that counts frames is. */
const EVEN_MS = 0.05;
const STILL_PERCENT = 50;
const STALLED_MS = 2_000;
/** Poor light halves the rate of many cameras. */
const SLOWER_TIMES = 3;
const FASTER_TIMES = 1.5;

type Frames = NonNullable<CallSignals['frames']>;

const NOTICES: Readonly<Record<CameraHint, (signals: CallSignals) => boolean>> = {
  'virtual-camera': ({ camera }) => camera === 'virtual',
  'capture-card': ({ camera }) => camera === 'capture-card',
  'unlike-hardware': ({ lacks }) => lacks.length > 0,
  'settings-differ': ({ says, frames }) => says !== null && frames !== null && differs(says, frames),
  'even-frames': ({ frames }) => hasEnough(frames) && frames.jitterMs !== null && frames.jitterMs < EVEN_MS,
  'repeated-frames': ({ frames }) => hasEnough(frames) && frames.repeatedPercent >= STILL_PERCENT,
  stalled: ({ frames }) => frames !== null && frames.longestGapMs >= STALLED_MS,
  'camera-changed': ({ changes }) => changes > 0,
};

/** SG2: what can be noticed of one report. */
export const hintsIn = (signals: CallSignals): CameraHint[] =>
  (Object.keys(NOTICES) as CameraHint[]).filter((hint) => NOTICES[hint](signals));

const hasEnough = (frames: Frames | null): frames is Frames => frames !== null && frames.count >= ENOUGH_FRAMES;

/** A phone that is turned gives the same size the other way round. */
function differs(says: NonNullable<CallSignals['says']>, frames: Frames): boolean {
  const isOtherSize = frames.width > 0 && sides(says).join() !== sides(frames).join();
  if (isOtherSize || !hasEnough(frames) || says.fps === 0) return isOtherSize;
  return frames.fps * SLOWER_TIMES < says.fps || frames.fps > says.fps * FASTER_TIMES;
}

const sides = ({ width, height }: { readonly width: number; readonly height: number }): number[] =>
  [width, height].sort((one, other) => one - other);
