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
  expect(await verifies({ DATABASE_URL: url })).toMatchObject({
    code: 0,
    said: expect.stringMatching(/3 rows.*hash [0-9a-f]{64}/),
  });
  await sql`alter table audit disable trigger audit_is_append_only`.execute(store.db);
  await sql`update audit set subject = 'nobody' where seq = 2`.execute(store.db);
  expect(await verifies({ DATABASE_URL: url })).toMatchObject({ code: 1, said: expect.stringContaining('Row 2 ') });
});

it('G6 says where there is no audit to look at', async () => {
  const nowhere = { VISAVIS_DATA: join(import.meta.dirname, 'there-is-no-such-folder') };
  expect(await verifies(nowhere)).toMatchObject({ code: 2, said: expect.stringContaining('no database') });
});
