import type { CallSignals } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { expect, it } from 'vitest';
import { hintsIn } from './camera-hints.ts';

type Frames = NonNullable<CallSignals['frames']>;

const usual: Frames = {
  width: 1280,
  height: 720,
  fps: 29.7,
  count: 175,
  jitterMs: 2.4,
  longestGapMs: 80,
  repeatedPercent: 0,
};
const said = (over: Partial<CallSignals> = {}): CallSignals => ({
  callId: aCallId(),
  camera: 'built-in',
  product: null,
  says: { width: 1280, height: 720, fps: 30 },
  lacks: [],
  changes: 0,
  frames: usual,
  ...over,
});
const came = (over: Partial<Frames>) => hintsIn(said({ frames: { ...usual, ...over } }));

it('SG2 notices nothing of a usual camera, of a phone as a camera, or where nothing was measured', () => {
  expect(hintsIn(said())).toEqual([]);
  expect(hintsIn(said({ camera: 'phone', product: 'iphone' }))).toEqual([]);
  expect(hintsIn(said({ camera: 'unknown', says: null, frames: null }))).toEqual([]);
});

it('SG2 notices the kind of a camera, what it lacks, and that there was another', () => {
  expect(hintsIn(said({ camera: 'virtual', product: 'obs' }))).toEqual(['virtual-camera']);
  expect(hintsIn(said({ camera: 'capture-card' }))).toEqual(['capture-card']);
  expect(hintsIn(said({ lacks: ['id'] }))).toEqual(['unlike-hardware']);
  expect(hintsIn(said({ changes: 1 }))).toEqual(['camera-changed']);
});

it('SG2 notices another size or rate than the camera says, but not a phone that is turned or poor light', () => {
  expect(came({ width: 640, height: 480 })).toEqual(['settings-differ']);
  expect(came({ fps: 60 })).toEqual(['settings-differ']);
  expect(came({ fps: 8 })).toEqual(['settings-differ']);
  expect(came({ width: 720, height: 1280 })).toEqual([]);
  expect(came({ fps: 15 })).toEqual([]);
});

it('SG2 notices frames that are too even, that repeat or that stopped, and nothing of a few', () => {
  expect(came({ jitterMs: 0.01 })).toEqual(['even-frames']);
  expect(came({ repeatedPercent: 80 })).toEqual(['repeated-frames']);
  expect(came({ longestGapMs: 2_500 })).toEqual(['stalled']);
  expect(came({ jitterMs: 0, repeatedPercent: 100, count: 20, fps: 3 })).toEqual([]);
});
