import type { Millis, Refused } from '@visavis/protocol';
import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** What the functions of this folder ask: a transaction, or the database itself where one statement is enough. */
export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

/**
 * The only truth. Use cases do all their reading and writing inside `transaction`, with the database's own clock as
 * `now`; nobody is told of anything before it has committed.
 */
export class Store {
  readonly db: Db;
  readonly #clock: (() => Millis) | undefined;
  readonly #release: () => Promise<void>;

  /** `clock` is for tests that move time by hand; `release` gives up what opening took, after the last connection. */
  constructor(db: Db, options: { clock?: (() => Millis) | undefined; release?: () => Promise<void> } = {}) {
    this.db = db;
    this.#clock = options.clock;
    this.#release = options.release ?? (async () => {});
  }

  /** Runs `work` in one transaction; a thrown fault rolls it back, and so does a refusal that `work` returns. */
  async transaction<Result>(work: (tx: Tx, now: Millis) => Promise<Result>): Promise<Result> {
    try {
      return await this.db.transaction().execute(async (tx) => {
        const result = await work(tx, await this.#now(tx));
        if (isRefused(result)) throw new RolledBack(result);
        return result;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.refused as Result;
      throw error;
    }
  }

  async now(): Promise<Millis> {
    return this.#now(this.db);
  }

  async #now(db: Db): Promise<Millis> {
    if (this.#clock) return this.#clock();
    const { rows } = await sql<{ now: number }>`
      select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as now`.execute(db);
    return rows[0]?.now ?? Number.NaN;
  }

  async close(): Promise<void> {
    await this.db.destroy();
    await this.#release();
  }
}

export const toDate = (at: Millis): Date => new Date(at);
export const toMillis = (at: Date): Millis => at.getTime();
export const toMillisOrNull = (at: Date | null): Millis | null => at && at.getTime();
export const toDateOrNull = (at: Millis | null): Date | null => (at === null ? null : toDate(at));

const isRefused = (result: unknown): result is Refused =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;

/** Carries a refusal out of a transaction that must leave nothing behind. */
class RolledBack extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super('rolled back');
    this.refused = refused;
  }
}
