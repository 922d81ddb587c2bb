import type { CaseId } from '@visavis/protocol';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../use-cases/ports.ts';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;

/**
 * Keeps the store's idea of who is connected in step with the sockets. Changes of one case are written one after the
 * other, each with what is true when its turn comes, so that a reload never ends as "away". What cannot be written is
 * tried again, after a delay that doubles up to ten seconds, until it is or the server stops.
 */
export class Presence {
  readonly #isOnline: (caseId: CaseId) => boolean;
  readonly #keep: (caseId: CaseId, isOnline: boolean) => Promise<void>;
  readonly #log: Log;
  readonly #turns = new Map<CaseId, Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(
    isOnline: (caseId: CaseId) => boolean,
    keep: (caseId: CaseId, isOnline: boolean) => Promise<void>,
    log: Log,
  ) {
    this.#isOnline = isOnline;
    this.#keep = keep;
    this.#log = log;
  }

  /** A socket of this case came or went, or the case has a ticket since. */
  changed(caseId: CaseId): void {
    const turn = (this.#turns.get(caseId) ?? Promise.resolve())
      .then(() => this.#write(caseId))
      .finally(() => {
        if (this.#turns.get(caseId) === turn) this.#turns.delete(caseId);
      });
    this.#turns.set(caseId, turn);
  }

  /** Writes what differs from the sockets; `kept` is what the store says of each case that has a ticket. Called by a job. */
  reconcile(kept: ReadonlyMap<CaseId, boolean>): void {
    for (const [caseId, isOnline] of kept) {
      if (isOnline !== this.#isOnline(caseId) && !this.#turns.has(caseId)) this.changed(caseId);
    }
  }

  /** Resolves when everything that changed has been written, or was tried once more and could not be. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#turns.values());
  }

  async #write(caseId: CaseId): Promise<void> {
    for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
      try {
        return await this.#keep(caseId, this.#isOnline(caseId));
      } catch (error) {
        this.#log.warn({ err: error, caseId }, 'presence could not be kept');
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
