import { isNewCount, lossBetween, videoLossBetween, type LineSample } from './line-sample.ts';

const THIN_KBPS = 150;
const VIDEO_LOSS = 0.1;
const CLEAR_LOSS = 0.02;
const CLEAR_ROUND_TRIP_MS = 400;
const HOLD_AFTER_MS = 6_000;
const LOOK_BACK_MS = 6_000;
const RELEASE_AFTER_MS = 10_000;
const LONGEST_MS = 80_000;

/** Whether the picture waits so that the voice gets through, since when the line asks for the other, and how often it had to. */
export type VoiceFirst = {
  readonly isHeld: boolean;
  readonly changeSince: number | null;
  readonly holds: number;
  /** Of the last 6 s, the oldest first. */
  readonly recent: readonly LineSample[];
};

export const PICTURE_GOES: VoiceFirst = { isHeld: false, changeSince: null, holds: 0, recent: [] };

/**
 * media R20: sound never suffers for the picture. Where the line carries less than 150 kbit/s or loses a tenth of the picture for 6 s,
 * the picture is held; it is tried again after 10 s of a clear line, and after each time that this did not last, twice as
 * late. `sendsVideo` is false while the person's own camera is off: then there is nothing to hold.
 */
export function weigh(state: VoiceFirst, sample: LineSample, sendsVideo: boolean): VoiceFirst {
  const before = state.recent.filter((one) => one.at >= sample.at - LOOK_BACK_MS && !isNewCount(one, sample));
  const next = { ...state, recent: [...before, sample] };
  const asks = state.isHeld ? isClear(before, sample) : sendsVideo && isTight(before, sample);
  if (!asks) return { ...next, changeSince: null };
  const changeSince = state.changeSince ?? sample.at;
  if (sample.at - changeSince < patienceOf(state)) return { ...next, changeSince };
  const holds = state.isHeld ? state.holds : state.holds + 1;
  return { ...next, isHeld: !state.isHeld, holds, changeSince: null };
}

const patienceOf = ({ isHeld, holds }: VoiceFirst): number =>
  isHeld ? Math.min(LONGEST_MS, RELEASE_AFTER_MS * 2 ** (holds - 1)) : HOLD_AFTER_MS;

/** The media node says what it lost every few seconds only: what a single sample says is often nothing. */
const isTight = ([oldest]: readonly LineSample[], now: LineSample): boolean =>
  oldest !== undefined &&
  ((now.uplinkKbps !== null && now.uplinkKbps < THIN_KBPS) || videoLossBetween(oldest, now) > VIDEO_LOSS);

/** Of a line without a picture only the voice can be measured. */
const isClear = (before: readonly LineSample[], now: LineSample): boolean => {
  const last = before.at(-1);
  return last !== undefined && lossBetween(last, now) < CLEAR_LOSS && (now.roundTripMs ?? 0) < CLEAR_ROUND_TRIP_MS;
};
