import type { SyntheticPerson } from './synthetic-person.ts';

/** Packets and pictures that were sent to somebody, and that reached them. */
export type Tally = { readonly sent: number; readonly received: number; readonly frames: number };

/** A call that is on, between people without browsers: one is seen and heard, the other is heard. */
export class SyntheticCall {
  readonly #freelancer: SyntheticPerson;
  readonly #agent: SyntheticPerson;
  readonly #leave: () => void;

  constructor(freelancer: SyntheticPerson, agent: SyntheticPerson, leave: () => void) {
    this.#freelancer = freelancer;
    this.#agent = agent;
    this.#leave = leave;
    // Not all calls send in the same moment.
    for (const person of [freelancer, agent]) person.begin(performance.now() + Math.random() * 30);
  }

  /** After a time in which nobody sent. */
  goOn(now: number): void {
    for (const person of [this.#freelancer, this.#agent]) {
      const from = now + Math.random() * 30;
      for (const track of person.tracks) track.goOn(from);
    }
  }

  sendDue(now: number): void {
    for (const person of [this.#freelancer, this.#agent]) for (const track of person.tracks) track.sendDue(now);
  }

  get tally(): Tally {
    const tracks = [...this.#freelancer.tracks, ...this.#agent.tracks];
    return {
      sent: tracks.reduce((sum, { sent }) => sum + sent.packets, 0),
      received: this.#agent.received.packets + this.#freelancer.received.packets,
      frames: this.#agent.received.frames,
    };
  }

  async close(): Promise<void> {
    this.#leave();
    await Promise.all([this.#freelancer.close(), this.#agent.close()]);
  }
}

/** A server in which calls can be had: of the floor or of the product. */
export interface CallRig {
  /** The server's process; the worker is a child of it. */
  readonly pid: number;
  call(): Promise<SyntheticCall>;
  /** What the server's process does not need any more is let go. */
  collect(): Promise<void>;
  close(): Promise<void>;
}
