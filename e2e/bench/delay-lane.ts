/** One direction of a way that takes time: what goes in first comes out first, however much later than the other it was told to be. */
export class DelayLane<Item> {
  readonly #send: (item: Item) => void;
  readonly #waiting: { readonly item: Item; readonly dueAt: number }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (item: Item) => void) {
    this.#send = send;
  }

  push(item: Item, delayMs: number): void {
    const last = this.#waiting.at(-1);
    if (delayMs <= 0 && !last) return this.#send(item);
    const now = performance.now();
    this.#waiting.push({ item, dueAt: Math.max(now + delayMs, last?.dueAt ?? 0) });
    if (!last) this.#wake(now);
  }

  /** What is still on its way is lost. */
  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.length = 0;
  }

  #wake(now: number): void {
    const [first] = this.#waiting;
    if (first) this.#timer = setTimeout(() => this.#drain(), Math.max(0, first.dueAt - now));
  }

  #drain(): void {
    const now = performance.now();
    // Timers keep whole milliseconds: what is due within this one goes now.
    while (this.#waiting[0] && this.#waiting[0].dueAt <= now + 0.5) {
      const first = this.#waiting.shift();
      if (first) this.#send(first.item);
    }
    this.#wake(now);
  }
}
