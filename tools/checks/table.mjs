import { seconds } from '../support/log.mjs';

/** One line per check: how long it took and what it came to. @param {{title: string, ms: number}[]} results */
export function table(results) {
  const rows = results.map(({ title, ms, passed, failed, skipped, note }) => [
    title,
    seconds(ms),
    String(passed),
    String(failed),
    String(skipped),
    note ? `  ${note}` : '',
  ]);
  const heads = ['check', 'time', 'passed', 'failed', 'skipped', ''];
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i].length)));
  const line = (row) =>
    row
      .slice(0, -1)
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ') + row.at(-1);
  return [heads, ...rows].map(line).join('\n');
}
