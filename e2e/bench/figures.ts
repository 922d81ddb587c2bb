/** Numbers of one kind, each measured once. */
export class Figures {
  readonly #all: number[] = [];

  constructor(all: Iterable<number> = []) {
    this.#all.push(...all);
  }

  add(figure: number): void {
    this.#all.push(figure);
  }

  get count(): number {
    return this.#all.length;
  }

  /** The value below which this share of them is (nearest rank); null without any. */
  at(share: number): number | null {
    const sorted = this.#all.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? null;
  }

  get median(): number | null {
    return this.at(0.5);
  }

  get p95(): number | null {
    return this.at(0.95);
  }

  get mean(): number | null {
    return this.count === 0 ? null : this.#all.reduce((sum, one) => sum + one, 0) / this.count;
  }
}

/** The straight line nearest to these points: what one more of x costs in y, and what there is without any. Null with fewer than two x. */
export function lineThrough(
  points: readonly (readonly [x: number, y: number])[],
): { slope: number; base: number } | null {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return { slope, base: meanY - slope * meanX };
}

export const shown = (figure: number | null, digits = 0): string => figure?.toFixed(digits) ?? '–';

/** Rows under a head, as Markdown that also reads well in a terminal: the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map(wide)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column === 0)).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const wide = (text: string): number => [...text].length;
const pad = (text: string, width: number, isLeft: boolean): string =>
  isLeft ? text + ' '.repeat(width - wide(text)) : ' '.repeat(width - wide(text)) + text;
