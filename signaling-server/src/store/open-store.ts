import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Millis } from '@visavis/protocol';
import type { Dialect } from 'kysely';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import { migrations } from './migrations/migrations.ts';
import { Store } from './store.ts';
import type { Database } from './tables.ts';

/** Where the truth is kept: a PostgreSQL server, a folder of ours, or memory (tests only). */
export type Place =
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory' };

type Opened = { readonly dialect: Dialect; readonly release: () => void };

function open(place: Place, onLost: (error: Error) => void): Opened {
  switch (place.kind) {
    case 'server': {
      const pool = new pg.Pool({ connectionString: place.url, max: 10, connectionTimeoutMillis: 5_000 });
      pool.on('error', onLost);
      return { dialect: new PostgresDialect({ pool }), release: () => {} };
    }
    case 'folder': {
      const { release } = lockFolder(place.folder);
      return { dialect: new PGliteDialect({ pglite: () => new PGlite(join(place.folder, 'pglite')) }), release };
    }
    case 'memory':
      return { dialect: new PGliteDialect({ pglite: () => new PGlite() }), release: () => {} };
  }
}

/**
 * Opens the store and brings its tables up to date.
 * Throws `FolderInUse`, or the driver's error where a server cannot be reached. `onLost` hears of idle connections that
 * a server dropped; the pool replaces them by itself.
 */
export async function openStore(
  place: Place,
  options: { clock?: () => Millis; onLost?: (error: Error) => void } = {},
): Promise<Store> {
  const { dialect, release } = open(place, options.onLost ?? (() => {}));
  const db = new Kysely<Database>({ dialect });
  const store = new Store(db, { clock: options.clock, release });
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) {
    await store.close();
    throw error instanceof Error ? error : new Error('The tables could not be brought up to date.', { cause: error });
  }
  return store;
}
