import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Millis } from '@visavis/protocol';
import type { Dialect } from 'kysely';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import { migrations } from './migrations/migrations.ts';
import { ServerLock } from './server-lock.ts';
import { Store } from './store.ts';
import type { Database } from './tables.ts';

/** Where the truth is kept: a PostgreSQL server, a folder of ours, or memory (tests only). */
export type Place =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory' };

type Opened = { readonly dialect: Dialect; readonly release: () => Promise<void> };

/** A server that is frozen answers nothing; nobody waits longer than this for one statement, or for a lock. */
const PATIENCE_MS = 10_000;

async function openServer(url: string, onLost: (error: Error) => void): Promise<Opened> {
  const lock = await ServerLock.take(url, onLost);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    query_timeout: PATIENCE_MS,
    lock_timeout: PATIENCE_MS / 2,
  });
  pool.on('error', onLost);
  // The pool listens to idle clients only; one that is at work when the server goes would take the process with it.
  pool.on('connect', (client) => client.on('error', onLost));
  return { dialect: new PostgresDialect({ pool }), release: () => lock.release() };
}

function openFolder(folder: string): Opened {
  const lock = lockFolder(folder);
  return {
    dialect: new PGliteDialect({ pglite: () => new PGlite(join(folder, 'pglite')) }),
    release: async () => lock.release(),
  };
}

async function open(place: Place, onLost: (error: Error) => void): Promise<Opened> {
  switch (place.kind) {
    case 'server':
      return openServer(place.url, onLost);
    case 'folder':
      return openFolder(place.folder);
    case 'memory':
      return { dialect: new PGliteDialect({ pglite: () => new PGlite() }), release: async () => {} };
  }
}

/**
 * Opens what is kept to read it, as it is: no table is changed, and a PostgreSQL server's database may be in use meanwhile. A
 * data folder may not: throws `FolderInUse`. For programs beside the server, such as `verify-audit`.
 */
export async function openToRead(place: Place): Promise<Store> {
  if (place.kind !== 'server') {
    const { dialect, release } = await open(place, () => {});
    return new Store(new Kysely<Database>({ dialect }), { release });
  }
  const pool = new pg.Pool({ connectionString: place.url, max: 1, connectionTimeoutMillis: 5_000 });
  return new Store(new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }));
}

/**
 * Opens the store and brings its tables up to date. One process has a store at a time.
 * Throws `FolderInUse`, `DatabaseInUse`, or the driver's error where a server cannot be reached. `onLost` hears of
 * connections that a server dropped; the pool replaces them by itself.
 */
export async function openStore(
  place: Place,
  options: { clock?: () => Millis; onLost?: (error: Error) => void } = {},
): Promise<Store> {
  const { dialect, release } = await open(place, options.onLost ?? (() => {}));
  const db = new Kysely<Database>({ dialect });
  const store = new Store(db, { clock: options.clock, release });
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) {
    await store.close();
    throw error instanceof Error ? error : new Error('The tables could not be brought up to date.', { cause: error });
  }
  return store;
}
