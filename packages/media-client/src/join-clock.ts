/**
 * `seat` the server's answer to joining, at once where it told the seat by itself · `ice` and `dtls` the receiving transport's ·
 * `live` the freelancer took the call · `packet` the first of the other side's media · `frame` its first picture on the screen.
 */
export type JoinStep = 'seat' | 'ice' | 'dtls' | 'live' | 'packet' | 'frame';

/** Milliseconds from the beginning of a join to each of its steps; null for what has not come (media R6). */
export type JoinTimings = Readonly<Record<JoinStep, number | null>>;

const NOTHING: JoinTimings = { seat: null, ice: null, dtls: null, live: null, packet: null, frame: null };

/** Takes the time of one join. Each step counts once, when it comes first. */
export class JoinClock {
  readonly #now: () => number;
  readonly #began: number;
  #timings = NOTHING;

  constructor(now = () => performance.now()) {
    this.#now = now;
    this.#began = now();
  }

  get timings(): JoinTimings {
    return this.#timings;
  }

  reached(step: JoinStep): void {
    if (this.#timings[step] === null)
      this.#timings = { ...this.#timings, [step]: Math.round(this.#now() - this.#began) };
  }
}
