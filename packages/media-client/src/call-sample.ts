import type { CallSample, CallSide } from '@visavis/protocol';
import type { JoinTimings } from './join-clock.ts';
import { isNewCount, lossBetween } from './line-sample.ts';
import type { Quality } from './quality.ts';
import type { MediaStats } from './stats.ts';

/** The totals of a call at one instant, in milliseconds of any steady clock. */
export type Measured = MediaStats & { readonly at: number };

/** What totals do not tell. `isSeen`: the camera is on, or the other side's picture comes. */
export type SideState = {
  readonly quality: Quality;
  readonly isSeen: boolean;
  readonly isHeld: boolean;
  readonly isSharp: boolean;
  readonly timings?: JoinTimings;
};

/** What one side says of its line, of the time between two measurements; without the earlier one only what is true at an instant. */
export function sampleBetween(from: Measured | null, to: Measured, side: CallSide, state: SideState): CallSample {
  const before = from && from.at < to.at && !isNewCount(from, to) ? from : null;
  const seconds = before ? (to.at - before.at) / 1000 : 0;
  const rate = (read: (of: Measured) => number) => (before ? Math.max(0, (read(to) - read(before)) / seconds) : 0);
  const kbps = (read: (of: Measured) => number) => Math.round((rate(read) * 8) / 1000);
  return {
    level: state.quality,
    way: to.way,
    lossPercent: before && oneDigit(lossBetween(before, to) * 100),
    roundTripMs: within(to.roundTripMs),
    jitterMs: within(to.jitterMs),
    sentKbps: kbps(({ bytesSent }) => bytesSent),
    receivedKbps: kbps(({ audioBytesReceived, videoBytesReceived }) => audioBytesReceived + videoBytesReceived),
    picture: state.isSeen ? pictureOf(to, rate, side, state) : null,
    ...(state.timings && { timings: state.timings }),
  };
}

function pictureOf(
  to: Measured,
  rate: (read: (of: Measured) => number) => number,
  side: CallSide,
  { isHeld, isSharp }: SideState,
): CallSample['picture'] {
  const sends = side === 'freelancer';
  return {
    width: sends ? to.sentWidth : to.frameWidth,
    height: sends ? to.sentHeight : to.frameHeight,
    fps: oneDigit(Math.min(240, rate(sends ? ({ framesSent }) => framesSent : ({ framesDecoded }) => framesDecoded))),
    codec: to.codec,
    freezes: to.freezes,
    limitedBy: sends ? to.limitedBy : null,
    isHeld,
    isSharp,
  };
}

const LONGEST_MS = 60_000;
const oneDigit = (value: number): number => Math.round(value * 10) / 10;
const within = (ms: number | null): number | null => (ms === null ? null : oneDigit(Math.min(LONGEST_MS, ms)));
