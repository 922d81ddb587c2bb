import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { freshDatabase } from '@visavis/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { appendAudit } from './use-cases/append-audit.ts';

let store: Store;
let url: string;

beforeAll(async () => {
  url = await freshDatabase();
  store = await openStore({ kind: 'server', url });
  for (const subject of ['first', 'second', 'third']) {
    await store.transaction((tx, now) => appendAudit(tx, { actor: null, action: 'test', subject }, now));
  }
});
afterAll(() => store.close());

async function verifies(environment: Record<string, string>) {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'verify-audit.ts')], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained, [code]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'close') as Promise<[number]>,
  ]);
  return { said: said + complained, code };
}

it('G6 says that the audit is whole while the server is at work, and which row is the first that is not', async () => {
  const whole = await verifies({ DATABASE_URL: url });
  expect(whole.said).toMatch(/3 rows.*hash [0-9a-f]{64}/);
  expect(whole.code).toBe(0);
  await sql`alter table audit disable trigger audit_is_append_only`.execute(store.db);
  await sql`update audit set subject = 'nobody' where seq = 2`.execute(store.db);
  const bad = await verifies({ DATABASE_URL: url });
  expect(bad.said).toContain('Row 2 ');
  expect(bad.code).toBe(1);
});

it('G6 says where there is no audit to look at', async () => {
  const { said, code } = await verifies({ VISAVIS_DATA: join(import.meta.dirname, 'there-is-no-such-folder') });
  expect(said).toContain('no database');
  expect(code).toBe(2);
});
