import type { Browser } from '@playwright/test';
import { Figures, shown, table } from '../figures.ts';
import type { Conditions } from '../network.ts';
import { FAR, NEAR } from '../network.ts';
import { FloorRig } from './floor-rig.ts';
import type { Run } from './measured.ts';
import { ProductRig } from './product-rig.ts';

export const KINDS = ['floor, cold', 'floor, warm', 'product, cold', 'product, warm'] as const;
export type Kind = (typeof KINDS)[number];

export type Measured = { readonly conditions: Conditions; readonly runs: Readonly<Record<Kind, readonly Run[]>> };

export type FirstFrameRun = {
  readonly browser: Browser;
  readonly databaseUrl: string;
  readonly runs: number;
  /** One call of each kind before, which is not counted: browsers and servers are slow at what they do for the first time. */
  readonly rehearses: boolean;
  readonly under: readonly Conditions[];
  readonly tell: (line: string) => void;
};

/**
 * quality B5, B5b: from "Start call" to the first frame at the viewer, in the floor and in the product, cold and warm. They take turns
 * in one run, so that whatever else the machine does is shared out between them.
 */
export async function measureFirstFrames(wanted: FirstFrameRun): Promise<Measured[]> {
  const floor = await FloorRig.start(wanted.browser);
  try {
    const product = await ProductRig.start(wanted.browser, wanted.databaseUrl);
    try {
      return await takeTurns(wanted, (kind, conditions) =>
        (kind.startsWith('floor') ? floor : product).call(conditions, kind.endsWith('warm')),
      );
    } finally {
      await product.close();
    }
  } finally {
    await floor.close();
  }
}

async function takeTurns(
  { runs, rehearses, under, tell }: FirstFrameRun,
  call: (kind: Kind, conditions: Conditions) => Promise<Run>,
): Promise<Measured[]> {
  if (rehearses) for (const kind of KINDS) await call(kind, NEAR);
  const measured: Measured[] = [];
  for (const conditions of under) {
    const all: Record<Kind, Run[]> = { 'floor, cold': [], 'floor, warm': [], 'product, cold': [], 'product, warm': [] };
    for (let run = 1; run <= runs; run += 1) {
      for (const kind of KINDS) all[kind].push(await call(kind, conditions));
      tell(`${conditions.name}: ${run} of ${runs}`);
    }
    measured.push({ conditions, runs: all });
  }
  return measured;
}

const medianOf = (runs: readonly Run[], of: (run: Run) => number): number | null => new Figures(runs.map(of)).median;
const firstFrame = ({ firstFrameMs }: Run): number => firstFrameMs;

/** The table of B5: one for each network. */
export function framesTable({ conditions, runs }: Measured): string {
  const rows = KINDS.map((kind) => {
    const of = runs[kind];
    const floor = medianOf(runs[kind.endsWith('warm') ? 'floor, warm' : 'floor, cold'], firstFrame);
    const all = new Figures(of.map(firstFrame));
    const share = all.median !== null && floor !== null ? all.median / floor : null;
    return [
      kind,
      String(of.length),
      shown(all.median),
      shown(all.p95),
      shown(medianOf(of, (run) => run.acceptedMs)),
      shown(medianOf(of, (run) => run.camerasMs)),
      shown(medianOf(of, (run) => run.messages.length)),
      kind.startsWith('floor') ? '1' : shown(share, 2),
    ];
  });
  const head = ['ms', 'runs', 'median', 'p95', 'accepted', 'devices', 'messages', '× floor'];
  return `### ${conditions.name.slice(0, 1).toUpperCase()}${conditions.name.slice(1)}\n\n${table(head, rows)}`;
}

/** Round trips one after the other that a first frame waits for: what 100 ms more on each cost, in hundreds of ms. */
function roundTrips(measured: readonly Measured[], kind: Kind): number | null {
  const at = (conditions: Conditions): number | null =>
    medianOf(measured.find((one) => one.conditions === conditions)?.runs[kind] ?? [], firstFrame);
  const [near, far] = [at(NEAR), at(FAR)];
  return near === null || far === null ? null : (far - near) / FAR.signalingMs;
}

/** The table of B5b. */
export function roundTripsTable(measured: readonly Measured[]): string {
  const limit: Record<Kind, string> = {
    'floor, cold': '–',
    'floor, warm': '–',
    'product, cold': '≤ 3',
    'product, warm': '≤ 1',
  };
  const rows = KINDS.map((kind) => [kind, shown(roundTrips(measured, kind), 2), limit[kind]]);
  return table(['serial round trips', 'measured', 'limit'], rows);
}

/** What is said on the two lines in one call of each kind, in the order of time. */
export function conversations({ runs }: Measured): string {
  return KINDS.map((kind) => `${kind}: ${runs[kind].at(-1)?.messages.join(' · ') ?? '–'}`).join('\n\n');
}
