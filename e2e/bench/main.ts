import { readArguments } from './arguments.ts';
import type { Part, Wanted } from './arguments.ts';
import { capacityReport } from './capacity/report.ts';
import { firstFrameReport } from './first-frame/report.ts';
import { machine } from './machine.ts';

/*
 * `pnpm --filter @visavis/e2e bench`: what the product costs beside its floor, with servers of its own on this machine. Tables go to the
 * standard output, as Markdown; how far it is to the standard error.
 */

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const REPORTS: Record<Part, (wanted: Wanted) => Promise<string>> = {
  'first-frame': ({ runs }) => firstFrameReport(runs, tell),
  capacity: ({ calls, seconds }) => capacityReport({ calls, seconds, tell }),
};

let wanted: Wanted;
try {
  wanted = readArguments(process.argv.slice(2));
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
process.stdout.write(`${machine()}\n`);
for (const part of wanted.parts) process.stdout.write(`\n${await REPORTS[part](wanted)}\n`);
