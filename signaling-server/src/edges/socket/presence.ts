import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../use-cases/ports.ts';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;

/**
 * Keeps the store's idea of who is connected in step with the sockets. Changes of one person are written one after the
 * other, each with what is true when its turn comes, so that a reload never ends as "away". What cannot be written is
 * tried again, after a delay that doubles up to ten seconds, until it is or the server stops.
 */
export class Presence<Id extends string> {
  readonly #isOnline: (id: Id) => boolean;
  readonly #keep: (id: Id, isOnline: boolean) => Promise<void>;
  readonly #log: Log;
  readonly #turns = new Map<Id, Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(isOnline: (id: Id) => boolean, keep: (id: Id, isOnline: boolean) => Promise<void>, log: Log) {
    this.#isOnline = isOnline;
    this.#keep = keep;
    this.#log = log;
  }

  /** A socket of this person came or went, or there is something to keep since. */
  changed(id: Id): void {
    const turn = (this.#turns.get(id) ?? Promise.resolve())
      .then(() => this.#write(id))
      .finally(() => {
        if (this.#turns.get(id) === turn) this.#turns.delete(id);
      });
    this.#turns.set(id, turn);
  }

  /** Writes what differs from the sockets; `kept` is what the store says of everybody who matters. Called by a job. */
  reconcile(kept: ReadonlyMap<Id, boolean>): void {
    for (const [id, isOnline] of kept) {
      if (isOnline !== this.#isOnline(id) && !this.#turns.has(id)) this.changed(id);
    }
  }

  /** Resolves when everything that changed has been written, or was tried once more and could not be. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#turns.values());
  }

  async #write(id: Id): Promise<void> {
    for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
      try {
        return await this.#keep(id, this.#isOnline(id));
      } catch (error) {
        this.#log.warn({ err: error, id }, 'presence could not be kept');
      }
      if (this.#stopping.signal.aborted) return;
      await this.#pause(delayMs);
    }
  }

  /** Over at once when the server stops. */
  async #pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => {});
  }
}
