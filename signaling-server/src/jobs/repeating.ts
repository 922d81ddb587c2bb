import type { Log } from '../use-cases/ports.ts';

/**
 * Runs a piece of work again and again, never twice at once: every `everyMs` if given, and soon after a `kick`, with at
 * least `gapMs` between two beginnings. What is due is in the database; a lost round loses nothing.
 */
export class Repeating {
  readonly #work: () => Promise<void>;
  readonly #options: { readonly name: string; readonly everyMs?: number; readonly gapMs: number };
  readonly #log: Log;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isKicked = false;
  #isStopped = false;
  #lastBegin = Number.NEGATIVE_INFINITY;

  constructor(
    work: () => Promise<void>,
    options: { readonly name: string; readonly everyMs?: number; readonly gapMs: number },
    log: Log,
  ) {
    this.#work = work;
    this.#options = options;
    this.#log = log;
  }

  /** Asks for a round soon; many kicks before it begins are one round. */
  kick(): void {
    if (this.#isStopped) return;
    this.#isKicked = true;
    if (this.#running) return;
    this.#schedule(Math.max(0, this.#lastBegin + this.#options.gapMs - performance.now()));
  }

  /** Ends after the round that is running. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(inMs: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#running = this.#round();
    }, inMs);
  }

  async #round(): Promise<void> {
    this.#isKicked = false;
    this.#lastBegin = performance.now();
    try {
      await this.#work();
    } catch (error) {
      this.#log.error({ err: error, job: this.#options.name }, 'a job failed; it runs again');
    }
    this.#running = null;
    if (this.#isStopped) return;
    const { everyMs, gapMs } = this.#options;
    if (this.#isKicked) this.#schedule(Math.max(0, this.#lastBegin + gapMs - performance.now()));
    else if (everyMs !== undefined) this.#schedule(everyMs);
  }
}
