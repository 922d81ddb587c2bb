import type { CallSignals } from '@visavis/protocol';

export type Frames = NonNullable<CallSignals['frames']>;

/** One frame: when it was captured, how many were presented until then, and a small copy of how it looked. */
export type Frame = { readonly at: number; readonly presented: number; readonly look: Uint8ClampedArray };

type Told = Pick<Frames, 'count' | 'fps' | 'jitterMs' | 'longestGapMs' | 'repeatedPercent'>;

const round = (value: number) => Math.round(value * 1000) / 1000;
const isSame = (one: Uint8ClampedArray, other: Uint8ClampedArray) => one.every((byte, at) => byte === other[at]);

/** How frames came, for as long as was looked (in milliseconds). Only those that nothing was left out between are compared. */
export function framesTold(frames: readonly Frame[], lookedMs: number): Told {
  const gaps: number[] = [];
  const nexts: number[] = [];
  let repeated = 0;
  frames.forEach((frame, index) => {
    const before = frames[index - 1];
    if (!before) return;
    gaps.push(frame.at - before.at);
    if (frame.presented - before.presented !== 1) return;
    nexts.push(frame.at - before.at);
    if (isSame(before.look, frame.look)) repeated += 1;
  });
  const [first, last] = [frames[0], frames.at(-1)];
  const ms = first && last ? last.at - first.at : 0;
  const mean = nexts.reduce((sum, gap) => sum + gap, 0) / nexts.length;
  const spread = Math.sqrt(nexts.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / nexts.length);
  const gap = first ? Math.max(0, ...gaps, lookedMs - ms) : lookedMs;
  return {
    count: frames.length,
    fps: first && last && ms > 0 ? Math.min(1_000, round(((last.presented - first.presented) * 1000) / ms)) : 0,
    jitterMs: nexts.length > 1 ? Math.min(1_000, round(spread)) : null,
    longestGapMs: Math.min(60_000, Math.max(0, Math.round(gap))),
    repeatedPercent: nexts.length > 0 ? Math.round((repeated * 100) / nexts.length) : 0,
  };
}
