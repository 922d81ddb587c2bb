import type { BuiltFiles } from './built-files.ts';

export { BuiltFiles } from './built-files.ts';

const KB = 1024;

/** Some of a package's files, and what they may weigh together, in KB of gzip. */
type Part = { readonly part: string; readonly files: readonly string[]; readonly budget: number };

/** Tells what each part weighs, and answers with those that weigh too much. For tests of byte budgets. */
export function overBudget(built: BuiltFiles, parts: readonly Part[]): readonly (readonly [string, number])[] {
  const rows = parts.map((row) => ({ ...row, KB: built.weigh(row.files) / KB }));
  const lines = rows.map(
    ({ part, files, budget, ...row }) =>
      `${part.padEnd(20)} ${String(files.length).padStart(3)} files ${row.KB.toFixed(1).padStart(6)} of ${budget} KB`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
  return rows.filter((row) => row.KB > row.budget).map((row) => [row.part, row.KB] as const);
}
