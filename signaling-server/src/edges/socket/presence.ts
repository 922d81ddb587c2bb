import type { CaseId } from '@visavis/protocol';
import type { Log } from '../../use-cases/ports.ts';

/**
 * Keeps the store's idea of who is connected in step with the sockets. Changes of one case are written one after the
 * other, each with what is true when its turn comes, so that a reload never ends as "away".
 */
export class Presence {
  readonly #isOnline: (caseId: CaseId) => boolean;
  readonly #keep: (caseId: CaseId, isOnline: boolean) => Promise<void>;
  readonly #log: Log;
  readonly #turns = new Map<CaseId, Promise<void>>();

  constructor(
    isOnline: (caseId: CaseId) => boolean,
    keep: (caseId: CaseId, isOnline: boolean) => Promise<void>,
    log: Log,
  ) {
    this.#isOnline = isOnline;
    this.#keep = keep;
    this.#log = log;
  }

  /** A socket of this case came or went. */
  changed(caseId: CaseId): void {
    const turn = (this.#turns.get(caseId) ?? Promise.resolve())
      .then(() => this.#keep(caseId, this.#isOnline(caseId)))
      .catch((error: unknown) => this.#log.warn({ err: error, caseId }, 'presence could not be kept'))
      .finally(() => {
        if (this.#turns.get(caseId) === turn) this.#turns.delete(caseId);
      });
    this.#turns.set(caseId, turn);
  }

  /** Resolves when everything that changed has been written. */
  async settled(): Promise<void> {
    await Promise.all(this.#turns.values());
  }
}
