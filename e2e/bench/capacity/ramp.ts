import { setTimeout as delay } from 'node:timers/promises';
import { ownCpuMs, useOf } from './process-use.ts';
import type { CallRig, SyntheticCall } from './synthetic-call.ts';

/** So many calls at once, over some seconds. Percents of CPU are of one core. */
export type Step = {
  readonly calls: number;
  readonly cpuPercent: number;
  /** What is kept, after garbage was collected; and of it, the media worker's. */
  readonly memoryMb: number;
  readonly workerMb: number;
  /** Pictures that reached a viewer in a second; 30 are sent. */
  readonly fps: number;
  readonly lostPercent: number;
  /** What it took to be all these people. */
  readonly ownPercent: number;
};

/** The picture of a call is not what it should be: fewer pictures, or what quality.md calls a weak line. */
export const hasFallen = ({ fps, lostPercent }: Step): boolean => fps < 27 || lostPercent >= 2;

/** How long a step runs before it is measured: longer than a viewer waits for a frame that needs none before it. */
const SETTLE_MS = 3000;
const BEAT_MS = 5;

/** More and more calls in one server, until they are all there or their quality has fallen twice in a row. */
export async function ramp(
  rig: CallRig,
  steps: readonly number[],
  seconds: number,
  tell: (line: string) => void,
): Promise<Step[]> {
  const calls: SyntheticCall[] = [];
  const beat = setInterval(() => {
    for (const call of calls) call.sendDue(performance.now());
  }, BEAT_MS);
  const measured: Step[] = [];
  try {
    for (const count of steps) {
      while (calls.length < count) calls.push(await rig.call());
      await delay(SETTLE_MS);
      const step = await measure(rig, calls, seconds);
      measured.push(step);
      tell(`${count} calls: ${step.cpuPercent.toFixed(1)} % CPU, ${step.fps.toFixed(1)} fps`);
      if (measured.length > 1 && measured.slice(-2).every(hasFallen)) break;
    }
    return measured;
  } finally {
    clearInterval(beat);
    await Promise.all(calls.map((call) => call.close()));
  }
}

async function measure(rig: CallRig, calls: readonly SyntheticCall[], seconds: number): Promise<Step> {
  const read = () => ({
    at: performance.now(),
    ownMs: ownCpuMs(),
    use: useOf(rig.pid),
    tallies: calls.map(({ tally }) => tally),
  });
  const before = read();
  await delay(seconds * 1000);
  const after = read();
  await rig.collect();
  const { memoryMb, childrenMb: workerMb } = useOf(rig.pid);
  const ms = after.at - before.at;
  const grown = (of: 'sent' | 'received' | 'frames'): number =>
    after.tallies.reduce((sum, tally, index) => sum + tally[of] - (before.tallies[index]?.[of] ?? 0), 0);
  return {
    calls: calls.length,
    cpuPercent: ((after.use.cpuMs - before.use.cpuMs) / ms) * 100,
    memoryMb,
    workerMb,
    fps: grown('frames') / calls.length / (ms / 1000),
    lostPercent: Math.max(0, 1 - grown('received') / grown('sent')) * 100,
    ownPercent: ((after.ownMs - before.ownMs) / ms) * 100,
  };
}
