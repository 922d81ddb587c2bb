/** How long one kind of thing took, each time, in milliseconds. */
export class Timings {
  readonly #took: number[] = [];

  /** Measures `work`; what fails is not counted. */
  async of<Value>(work: () => Promise<Value>): Promise<Value> {
    const began = performance.now();
    const value = await work();
    this.#took.push(performance.now() - began);
    return value;
  }

  get count(): number {
    return this.#took.length;
  }

  /** The value below which this share of them is; null without any. */
  at(share: number): number | null {
    const sorted = this.#took.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  }

  toString(): string {
    const ms = (share: number): string => (this.at(share)?.toFixed(1) ?? '–').padStart(8);
    return `${String(this.count).padStart(7)}${ms(0.5)}${ms(0.99)}${ms(1)}`;
  }
}
