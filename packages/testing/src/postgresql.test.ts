import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from './database.ts';
import { startPostgres } from './postgresql.ts';
import type { Postgres } from './postgresql.ts';
import { until } from './until.ts';

let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

async function ask<Row extends object>(url: string, question: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}

it('runs a real server that does not wait for the disk', async () => {
  expect(await ask(postgres.url, 'show fsync')).toEqual([{ fsync: 'off' }]);
});

it('gives every caller an empty database', async () => {
  const one = await postgres.newDatabase();
  const other = await postgres.newDatabase();
  await ask(one, 'create table hold (id int)');
  expect(await ask(other, `select to_regclass('hold') as found`)).toEqual([{ found: null }]);
});

it('stops at once although somebody is connected, and leaves no folder', async () => {
  const own = await startPostgres();
  const [row] = await ask<{ data_directory: string }>(own.url, 'show data_directory');
  const client = new Client({ connectionString: own.url });
  client.on('error', () => undefined);
  await client.connect();
  await own.stop();
  await own.stop();
  expect(existsSync(String(row?.data_directory))).toBe(false);
  await expect(ask(own.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

it('does not outlive a process that is killed', async () => {
  const script = `const { startPostgres } = await import(process.argv[1]); console.log((await startPostgres()).url)`;
  const module = new URL('./postgresql.ts', import.meta.url).href;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script, module]);
  let url = '';
  owner.stdout.setEncoding('utf8').on('data', (text: string) => (url += text));
  await until('the other process to say its URL', () => url.endsWith('\n'));
  const [row] = await ask<{ data_directory: string }>(url.trim(), 'show data_directory');
  owner.kill('SIGKILL');
  await until('the folder to be gone', () => !existsSync(String(row?.data_directory)));
  await expect(ask(url.trim(), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

it('shares one server among the test files of a run', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(new URL(one).host).toBe(new URL(other).host);
  expect(one).not.toBe(other);
});
