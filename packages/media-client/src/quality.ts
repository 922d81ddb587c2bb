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

/** What is known of a line, and what it was at each sample: both of the last 30 s. */
export type LineQuality = {
  readonly quality: Quality;
  readonly samples: readonly LineSample[];
  readonly levels: readonly { readonly at: number; readonly level: Level }[];
};

export const UNMEASURED: LineQuality = { quality: 'good', samples: [], levels: [] };

/**
 * The next judgement, from a sample every 2 s. What is shown changes once the line has been better or worse than that for 6 s, and to
 * `poor` only after 10 s of it, so that nothing flickers; where it swings meanwhile, it is shown as it was at its nearest. `sendsVideo`: an
 * estimate of what can be sent says something only while there is something to send.
 */
export function judge(line: LineQuality, sample: LineSample, sendsVideo: boolean): LineQuality {
  const last = line.samples.at(-1);
  const isRecent = ({ at }: { readonly at: number }) => at >= sample.at - WINDOW_MS;
  const before = last && isNewCount(last, sample) ? [] : line.samples;
  const samples = [...before.filter(isRecent), sample];
  const levels = [...line.levels.filter(isRecent), { at: sample.at, level: levelOf(samples, sendsVideo) }];
  return { samples, levels, quality: qualityAfter(line.quality, levels) };
}

function qualityAfter(now: Quality, levels: LineQuality['levels']): Quality {
  /** For how long it has been so without a break; less than nothing where it is not. */
  const heldMs = (is: (level: Level) => boolean) => {
    const since = levels.findLastIndex(({ level }) => !is(level)) + 1;
    return (levels.at(-1)?.at ?? 0) - (levels[since]?.at ?? Infinity);
  };
  if (heldMs((level) => level === 'worse') >= POOR_AFTER_MS) return 'poor';
  if (now === 'good') return heldMs((level) => level !== 'good') >= STEADY_MS ? 'weak' : now;
  if (heldMs((level) => level === 'good') >= STEADY_MS) return 'good';
  return now === 'poor' && heldMs((level) => level !== 'worse') >= STEADY_MS ? 'weak' : now;
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
