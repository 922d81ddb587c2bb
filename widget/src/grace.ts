import { GRACE_MS, LIGHT_MS } from './grace-times.ts';

/** W64: told by an element when it comes and goes; tells what follows from it. `close()` is never needed: it only waits. */
export class Grace {
  readonly #rest: () => void;
  readonly #end: () => void;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(rest: () => void, end: () => void) {
    this.#rest = rest;
    this.#end = end;
  }

  came(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  went(): void {
    this.came();
    this.#timers = [setTimeout(this.#rest, LIGHT_MS), setTimeout(this.#end, GRACE_MS)];
  }
}
