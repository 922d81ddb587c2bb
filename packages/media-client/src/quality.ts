import { isNewCount, lossBetween, type LineSample } from './line-sample.ts';

/** How a line is for the person in the call: `weak` can be heard and seen, `poor` has been worse for ten seconds. */
export type Quality = 'good' | 'weak' | 'poor';

export const SAMPLE_EVERY_MS = 2_000;
const WINDOW_MS = 30_000;
const STEADY_MS = 6_000;
const POOR_AFTER_MS = 10_000;
/** Below the first of two: good; below the second: weak. */
const LOSS = [0.02, 0.08] as const;
const ROUND_TRIP_MS = [200, 500] as const;
const WEAK_UPLINK_KBPS = 300;

type Level = 'good' | 'weak' | 'worse';

/** What is known of a line: the last 30 s of it, and since when its level has been another one than what is shown. */
export type LineQuality = {
  readonly quality: Quality;
  readonly samples: readonly LineSample[];
  readonly leaning: { readonly to: Level; readonly since: number } | null;
};

export const UNMEASURED: LineQuality = { quality: 'good', samples: [], leaning: null };

/**
 * The next judgement, from a sample every 2 s. A level counts once it has held for 6 s, and `poor` only after 10 s of it, so
 * that nothing flickers. `sendsVideo`: an estimate of what can be sent says something only while there is something to send.
 */
export function judge(line: LineQuality, sample: LineSample, sendsVideo: boolean): LineQuality {
  const last = line.samples.at(-1);
  const before = last && isNewCount(last, sample) ? [] : line.samples;
  const samples = [...before.filter(({ at }) => at >= sample.at - WINDOW_MS), sample];
  const level = levelOf(samples, sendsVideo);
  if (shownFor(level) === line.quality) return { ...line, samples, leaning: null };
  const since = line.leaning?.to === level ? line.leaning.since : sample.at;
  const heldMs = sample.at - since;
  return { samples, leaning: { to: level, since }, quality: qualityAfter(line.quality, level, heldMs) };
}

const shownFor = (level: Level): Quality => (level === 'worse' ? 'poor' : level);

function qualityAfter(now: Quality, level: Level, heldMs: number): Quality {
  if (heldMs < STEADY_MS) return now;
  if (level !== 'worse') return level;
  return heldMs >= POOR_AFTER_MS ? 'poor' : 'weak';
}

function levelOf(samples: readonly LineSample[], sendsVideo: boolean): Level {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || first === last) return 'good';
  const uplink = sendsVideo ? (last.uplinkKbps ?? Infinity) : Infinity;
  const roundTrip = mean(samples.flatMap(({ roundTripMs }) => roundTripMs ?? []));
  const steps = [
    stepOf(lossBetween(first, last), LOSS),
    stepOf(roundTrip, ROUND_TRIP_MS),
    uplink < WEAK_UPLINK_KBPS ? 1 : 0,
  ];
  return LEVELS[Math.max(...steps)] ?? 'worse';
}

const LEVELS: readonly Level[] = ['good', 'weak', 'worse'];
const stepOf = (value: number, bounds: readonly number[]): number => bounds.filter((bound) => value >= bound).length;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
