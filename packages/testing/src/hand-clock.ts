type Timer = { readonly dueAt: number; readonly run: () => void };

/**
 * A clock that stands still until a test moves it. `now()` is what production code is given instead of `Date.now()`;
 * `after()` stands in for a timer. Times are milliseconds since 1970.
 */
export class HandClock {
  #now: number;
  #timers: Timer[] = [];

  constructor(startsAt = Date.UTC(2030, 0, 7, 9, 0, 0)) {
    this.#now = startsAt;
  }

  readonly now = (): number => this.#now;

  /** Calls `run` once the hands have passed `ms` from now. Returns the function that cancels it. */
  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer: Timer = { dueAt: this.#now + Math.max(0, ms), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** Moves the hands; timers run in the order they fall due, each seeing its own time, also those set on the way. */
  advance(ms: number): void {
    const target = this.#now + ms;
    for (let next = this.#nextUpTo(target); next !== undefined; next = this.#nextUpTo(target)) {
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.dueAt;
      next.run();
    }
    this.#now = target;
  }

  #nextUpTo(target: number): Timer | undefined {
    return this.#timers.filter(({ dueAt }) => dueAt <= target).sort((one, other) => one.dueAt - other.dueAt)[0];
  }
}
