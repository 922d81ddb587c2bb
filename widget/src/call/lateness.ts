import type { CallState } from './call-state.ts';

const SLOW_MS = 10_000;
const LONG_MS = 30_000;

/**
 * How long a call has been without a connection: `slow` after 10 s, so that nobody looks at a "connecting" that never ends,
 * and `long` after 30 s, when the person is given the choice (quality F31).
 */
export class Lateness {
  readonly #tell: (lateness: CallState['lateness']) => void;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(tell: (lateness: CallState['lateness']) => void) {
    this.#tell = tell;
  }

  /** The connection is missing from now on; being told again changes nothing. */
  begin(): void {
    if (this.#timers.length > 0) return;
    this.#timers = [setTimeout(() => this.#tell('slow'), SLOW_MS), setTimeout(() => this.#tell('long'), LONG_MS)];
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#tell('none');
  }
}
