import pg from 'pg';

/** The database is in use by another process, whose calls and sockets a second one would take for dead. */
export class DatabaseInUse extends Error {
  constructor() {
    super('The database at DATABASE_URL is in use by another Visavis process; stop that one or name another database.');
  }
}

/** Any two numbers, the same in every process of ours. */
const LOCK = 'pg_try_advisory_lock(1986622022, 1)';
const RETRY_MS = 1_000;

/**
 * Holds a PostgreSQL server's database for this process, on a connection of its own. The server gives the lock back when
 * the connection ends, however the process dies. When the server itself went away, the lock is taken again as soon as it
 * is back; `onLost` hears of it, and of another process that was faster.
 */
export class ServerLock {
  readonly #url: string;
  readonly #onLost: (error: Error) => void;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isReleased = false;

  private constructor(url: string, onLost: (error: Error) => void) {
    this.#url = url;
    this.#onLost = onLost;
  }

  /** Throws `DatabaseInUse`, or the driver's error where the server cannot be reached. */
  static async take(url: string, onLost: (error: Error) => void): Promise<ServerLock> {
    const lock = new ServerLock(url, onLost);
    await lock.#take();
    return lock;
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
  }

  async #take(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: 5_000, keepAlive: true });
    client.on('error', this.#onLost);
    try {
      await client.connect();
      const { rows } = await client.query<{ held: boolean }>(`select ${LOCK} as held`);
      if (!rows[0]?.held) throw new DatabaseInUse();
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    client.once('end', () => this.#gone());
    if (this.#isReleased) await client.end();
  }

  #gone(): void {
    this.#client = null;
    if (this.#isReleased) return;
    this.#timer = setTimeout(() => {
      this.#take().catch((error: unknown) => {
        this.#onLost(error as Error);
        this.#gone();
      });
    }, RETRY_MS);
  }
}
