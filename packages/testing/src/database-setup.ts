import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import type {} from './database.ts';
import { startPostgres } from './postgresql.ts';
import type { Postgres } from './postgresql.ts';

/**
 * Vitest's global set-up for tests in Node: a desk where test files ask for a database. The server behind it starts with
 * the first request, so a run without database tests neither waits for one nor needs PostgreSQL.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let postgres: Promise<Postgres> | undefined;
  const desk = createServer((_request, response) => {
    postgres ??= startPostgres();
    postgres
      .then((server) => server.newDatabase())
      .then(
        (url) => response.end(url),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  provide('databaseDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    await postgres?.then(
      (server) => server.stop(),
      () => undefined,
    );
  };
}
