import type { Log } from '../use-cases/ports.ts';

const SAID_EVERY_MS = 60_000;

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
  /** How many rounds have failed since one did not, and when that was last said. */
  #failed = 0;
  #saidAt = Number.NEGATIVE_INFINITY;

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

  /** An outage fails every round alike: the first is said, then one a minute, and the end of it. */
  #saysFailed(error: unknown): void {
    this.#failed += 1;
    if (performance.now() - this.#saidAt < SAID_EVERY_MS) return;
    this.#saidAt = performance.now();
    const { name: job } = this.#options;
    this.#log.error({ err: error, job, failed: this.#failed }, 'a job failed; it runs again');
  }

  #saysGoesOn(): void {
    if (this.#failed > 0) this.#log.info({ job: this.#options.name, failed: this.#failed }, 'a job goes on');
    this.#failed = 0;
    this.#saidAt = Number.NEGATIVE_INFINITY;
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
      this.#saysGoesOn();
    } catch (error) {
      this.#saysFailed(error);
    }
    this.#running = null;
    if (this.#isStopped) return;
    const { everyMs, gapMs } = this.#options;
    if (this.#isKicked) this.#schedule(Math.max(0, this.#lastBegin + gapMs - performance.now()));
    else if (everyMs !== undefined) this.#schedule(everyMs);
  }
}
