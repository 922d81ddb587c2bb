import { lineThrough, shown, table } from '../figures.ts';
import { FloorCalls } from './floor-calls.ts';
import { ProductCalls } from './product-calls.ts';
import { hasFallen, ramp } from './ramp.ts';
import type { Ramps, Step } from './ramp.ts';

export type CapacityRun = {
  readonly calls: readonly number[];
  readonly seconds: number;
  readonly tell: (line: string) => void;
};

/** quality B6: the same calls in the floor's server and in the product's. */
export async function measureCapacity({ calls, seconds, tell }: CapacityRun): Promise<Ramps> {
  const floor = await FloorCalls.start();
  try {
    const product = await ProductCalls.start(Math.max(...calls));
    try {
      return await ramp({ floor, product }, calls, seconds, tell);
    } finally {
      await product.close();
    }
  } finally {
    await floor.close();
  }
}

export async function capacityReport(run: CapacityRun): Promise<string> {
  const ramps = await measureCapacity(run);
  return ['## Calls', curveTable(ramps), costTable(ramps), reached(ramps)].join('\n\n');
}

/** CPU and memory for each number of calls. */
function curveTable(ramps: Ramps): string {
  const head = ['calls', 'server', 'CPU %', 'of it worker', 'memory MB', 'of it worker', 'fps', 'lost %', 'rig CPU %'];
  const rows = (['floor', 'product'] as const).flatMap((name) =>
    ramps[name].map((step) => [
      String(step.calls),
      name,
      shown(step.cpuPercent, 1),
      shown(step.workerPercent, 1),
      shown(step.memoryMb),
      shown(step.workerMb),
      shown(step.fps, 1),
      shown(step.lostPercent, 2),
      shown(step.ownPercent),
    ]),
  );
  return table(head, rows);
}

/** The table of B6: what one call more costs, by the line through all steps whose quality held. */
export function costTable({ floor, product }: Ramps): string {
  const slope = (steps: readonly Step[], of: (step: Step) => number): number | null =>
    lineThrough(steps.filter((step) => !hasFallen(step)).map((step) => [step.calls, of(step)]))?.slope ?? null;
  const row = (name: string, of: (step: Step) => number, digits: number): string[] => {
    const [bare, ours] = [slope(floor, of), slope(product, of)];
    const share = bare === null || ours === null ? null : ours / bare;
    return [name, shown(bare, digits), shown(ours, digits), shown(share, 2), '≤ 1.10'];
  };
  return table(
    ['one call more', 'floor', 'product', '× floor', 'limit'],
    [
      row('CPU, % of a core', ({ cpuPercent }) => cpuPercent, 2),
      row('of it media worker, %', ({ workerPercent }) => workerPercent, 2),
      row('memory, MB', ({ memoryMb }) => memoryMb, 2),
      row('of it media worker, MB', ({ workerMb }) => workerMb, 2),
    ],
  );
}

/** How many calls were had at once, and what ended it. */
export function reached(ramps: Ramps): string {
  const line = (name: keyof Ramps): string => {
    const last = ramps[name].at(-1);
    const held = ramps[name].findLast((step) => !hasFallen(step))?.calls ?? 0;
    const end =
      last && hasFallen(last)
        ? `with ${last.calls} it fell (the rig used ${shown(last.ownPercent)} % of a core)`
        : 'more were not tried';
    return `${name}: quality held with ${held} calls; ${end}.`;
  };
  return [line('floor'), line('product')].join('\n');
}
