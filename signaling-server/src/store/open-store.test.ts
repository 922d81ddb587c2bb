import { freshDatabase } from '@visavis/testing/database';
import { until } from '@visavis/testing';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from './open-store.ts';
import { DatabaseInUse } from './server-lock.ts';
import type { Store } from './store.ts';

async function opened(url: string, lost: Error[] = []): Promise<Store> {
  const store = await openStore({ kind: 'server', url }, { onLost: (error) => lost.push(error) });
  onTestFinished(() => store.close());
  return store;
}

/** Ends every other connection to the database, as a server does that is restarted. */
async function cutConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

describe('a store on a PostgreSQL server', () => {
  it('lives on when the server ends a connection in the middle of a transaction', async () => {
    const url = await freshDatabase();
    const lost: Error[] = [];
    const store = await opened(url, lost);
    const cut = store.transaction(async (tx) => {
      await cutConnections(url);
      await sql`select 1`.execute(tx);
    });
    await expect(cut).rejects.toThrow();
    expect(lost.length).toBeGreaterThan(0);
    await until('the store to answer again', async () => Number.isFinite(await store.now()));
  });

  it('is refused to a second process, and not after the first has closed it', async () => {
    const url = await freshDatabase();
    const store = await openStore({ kind: 'server', url });
    await expect(openStore({ kind: 'server', url })).rejects.toThrow(DatabaseInUse);
    await store.close();
    expect(Number.isFinite(await (await opened(url)).now())).toBe(true);
  });

  it('takes its lock again after the server ended the connection that held it', async () => {
    const url = await freshDatabase();
    await opened(url);
    await cutConnections(url);
    const isRefused = () =>
      openStore({ kind: 'server', url }).then(
        async (second) => {
          await second.close();
          return false;
        },
        (error: unknown) => error instanceof DatabaseInUse,
      );
    await until('a second process to be refused again', isRefused);
  });

  it('leaves nothing of a transaction that ends in a refusal', async () => {
    const store = await opened(await freshDatabase());
    const refused = { ok: false, refusal: 'too-many' } as const;
    const reply = await store.transaction(async (tx) => {
      await tx.insertInto('settings').values({ name: 'left', value: 'behind' }).execute();
      return refused;
    });
    expect(reply).toEqual(refused);
    expect(await store.db.selectFrom('settings').selectAll().where('name', '=', 'left').execute()).toEqual([]);
  });
});
