import type { LinkState } from '@visavis/link';

/** A line that is back within so long was never lost to its person. */
const PATIENCE_MS = 2_000;

/**
 * W52: tells how the line is, as somebody should hear it: a loss only once it lasts, everything else at once. Called by `Visit`
 * with each state of its link.
 */
export class SteadyLine {
  readonly #tell: (link: LinkState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isToldOffline = false;

  constructor(tell: (link: LinkState) => void) {
    this.#tell = tell;
  }

  heard(link: LinkState): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (link.state !== 'offline' || this.#isToldOffline) return this.#say(link);
    this.#timer = setTimeout(() => this.#say(link), PATIENCE_MS);
  }

  /** Idempotent. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #say(link: LinkState): void {
    this.#isToldOffline = link.state === 'offline';
    this.#tell(link);
  }
}
