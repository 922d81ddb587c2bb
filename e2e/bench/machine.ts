import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What a table was measured on, and what else the machine did. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg().map((one) => one.toFixed(1));
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}, load of 1, 5, 15 minutes: ${load.join(', ')}`;
}
