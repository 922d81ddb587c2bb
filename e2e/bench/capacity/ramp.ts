import { setTimeout as delay } from 'node:timers/promises';
import { ownCpuMs, useOf } from './process-use.ts';
import type { CallRig, SyntheticCall, Tally } from './synthetic-call.ts';

/** So many calls at once, over some seconds. Percents of CPU are of one core. */
export type Step = {
  readonly calls: number;
  readonly cpuPercent: number;
  /** Of it, the media worker's. */
  readonly workerPercent: number;
  /** What is kept, after garbage was collected; and of it, the media worker's. */
  readonly memoryMb: number;
  readonly workerMb: number;
  /** Pictures that reached a viewer in a second; 30 are sent. */
  readonly fps: number;
  readonly lostPercent: number;
  /** What it took to be all these people. */
  readonly ownPercent: number;
};

export type Server = 'floor' | 'product';
export type Ramps = Readonly<Record<Server, readonly Step[]>>;

/** The picture of a call is not what it should be: fewer pictures, or what quality.md calls a weak line. */
export const hasFallen = ({ fps, lostPercent }: Step): boolean => fps < 27 || lostPercent >= 2;

/** How long a step runs before it is measured: longer than a viewer waits for a frame that needs none before it. */
const SETTLE_MS = 3000;
const BEAT_MS = 5;
/** In seconds: the time between two reports on the line. */
const LONGEST_TURN = 10;

/** What was counted over some time, all of it growing. */
type Counts = {
  readonly ms: number;
  readonly cpuMs: number;
  readonly workerMs: number;
  readonly ownMs: number;
  readonly sent: number;
  readonly received: number;
  readonly frames: number;
};
const combine = (one: Counts, other: Counts, by: (a: number, b: number) => number): Counts => ({
  ms: by(one.ms, other.ms),
  cpuMs: by(one.cpuMs, other.cpuMs),
  workerMs: by(one.workerMs, other.workerMs),
  ownMs: by(one.ownMs, other.ownMs),
  sent: by(one.sent, other.sent),
  received: by(one.received, other.received),
  frames: by(one.frames, other.frames),
});
const NOTHING: Counts = { ms: 0, cpuMs: 0, workerMs: 0, ownMs: 0, sent: 0, received: 0, frames: 0 };

/** One server on its way up. */
class Climb {
  readonly name: Server;
  readonly steps: Step[] = [];
  readonly #rig: CallRig;
  readonly #calls: SyntheticCall[] = [];
  #counted = NOTHING;

  constructor(name: Server, rig: CallRig) {
    this.name = name;
    this.#rig = rig;
  }

  /** Its quality has fallen twice in a row. */
  get isOver(): boolean {
    return this.steps.length > 1 && this.steps.slice(-2).every(hasFallen);
  }

  async growTo(count: number): Promise<void> {
    while (this.#calls.length < count) this.#calls.push(await this.#rig.call());
    this.#counted = NOTHING;
  }

  /** Its people send, and no others meanwhile. */
  async takeTurn(seconds: number): Promise<void> {
    for (const call of this.#calls) call.goOn(performance.now());
    const beat = setInterval(() => {
      for (const call of this.#calls) call.sendDue(performance.now());
    }, BEAT_MS);
    try {
      await delay(SETTLE_MS);
      const before = this.#read();
      await delay(seconds * 1000);
      const grown = combine(this.#read(), before, (now, then) => now - then);
      this.#counted = combine(this.#counted, grown, (all, one) => all + one);
    } finally {
      clearInterval(beat);
    }
  }

  /** Of all turns since the last call came. */
  async finishStep(): Promise<Step> {
    await this.#rig.collect();
    const { memoryMb, childrenMb: workerMb } = useOf(this.#rig.pid);
    const { ms, cpuMs, workerMs, ownMs, sent, received, frames } = this.#counted;
    const step: Step = {
      calls: this.#calls.length,
      cpuPercent: (cpuMs / ms) * 100,
      workerPercent: (workerMs / ms) * 100,
      memoryMb,
      workerMb,
      fps: frames / this.#calls.length / (ms / 1000),
      lostPercent: Math.max(0, 1 - received / sent) * 100,
      ownPercent: (ownMs / ms) * 100,
    };
    this.steps.push(step);
    return step;
  }

  async close(): Promise<void> {
    await Promise.all(this.#calls.map((call) => call.close()));
  }

  #read(): Counts {
    const tallies = this.#calls.map(({ tally }) => tally);
    const total = (of: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[of], 0);
    const { cpuMs, childrenCpuMs: workerMs } = useOf(this.#rig.pid);
    return {
      ms: performance.now(),
      cpuMs,
      workerMs,
      ownMs: ownCpuMs(),
      sent: total('sent'),
      received: total('received'),
      frames: total('frames'),
    };
  }
}

/**
 * More and more calls in both servers, until they are all there or the quality of one has fallen twice in a row. With each number of calls
 * they take turns, so that a machine that is faster or slower for a while is so for both.
 */
export async function ramp(
  rigs: Readonly<Record<Server, CallRig>>,
  counts: readonly number[],
  seconds: number,
  tell: (line: string) => void,
): Promise<Ramps> {
  const [floor, product] = [new Climb('floor', rigs.floor), new Climb('product', rigs.product)];
  const turns = Math.ceil(seconds / LONGEST_TURN);
  try {
    for (const count of counts) {
      const going = [floor, product].filter(({ isOver }) => !isOver);
      for (const climb of going) await climb.growTo(count);
      for (let turn = 0; turn < turns; turn += 1) for (const climb of going) await climb.takeTurn(seconds / turns);
      for (const climb of going) {
        const { cpuPercent, fps } = await climb.finishStep();
        tell(`${climb.name}, ${count} calls: ${cpuPercent.toFixed(1)} % CPU, ${fps.toFixed(1)} fps`);
      }
    }
    return { floor: floor.steps, product: product.steps };
  } finally {
    await Promise.all([floor.close(), product.close()]);
  }
}
