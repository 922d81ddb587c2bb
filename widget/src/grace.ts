/* W64: how long an element may be off its page and still go on. */

/** Camera and microphone are off after this, so that the light is off within 200 ms of a removal that was meant. */
export const LIGHT_MS = 150;
/** The line is closed after this; the session stays in the tab, and the server keeps the place for its own time. */
export const GRACE_MS = 1_000;

/** Told by an element when it comes and goes; tells what follows from it. `close()` is never needed: it only waits. */
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
