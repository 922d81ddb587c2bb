import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../test/house.ts';
import { createHttpServer } from './edges/http/server.ts';
import { createLog, faultFacts } from './log.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

const CANARY = 'canary-cleo@freelancers.example';

function logInMemory(): { log: ReturnType<typeof createLog>; written: () => string } {
  const lines: string[] = [];
  const stream = new PassThrough();
  stream.write = (line: unknown) => lines.push(String(line)) > 0;
  return { log: createLog('info', stream), written: () => lines.join('') };
}

const somebodyOfStaff = (id: string) =>
  ({
    id,
    username: CANARY,
    name: CANARY,
    role: 'vv_agent',
    password_hash: CANARY,
    state: 'offline',
    since: new Date(0),
  }) as never;

/** Statements that fail in the database with a canary in the message, the detail, the context or the parameters. */
const FAULTS: readonly (readonly [string, string, (store: Store) => Promise<unknown>])[] = [
  [
    'a key that is taken',
    '23505',
    async ({ db }) => {
      for (const id of ['stf_1', 'stf_2']) await db.insertInto('staff').values(somebodyOfStaff(id)).execute();
    },
  ],
  [
    'JSON that is none',
    '22P02',
    async ({ db }) =>
      db
        .insertInto('timeline')
        .values({ case_id: CANARY as never, at: new Date(0), kind: '', actor: '', detail: `{"x": ${CANARY}}` })
        .execute(),
  ],
  [
    'text where a time belongs',
    '22007',
    async ({ db }) =>
      db
        .selectFrom('staff')
        .selectAll()
        .where('since', '=', CANARY as never)
        .execute(),
  ],
  [
    'a byte that is no text',
    '22021',
    async ({ db }) => db.selectFrom('staff').selectAll().where('name', '=', `${CANARY}\u0000`).execute(),
  ],
];

describe.each(DATABASES)('a fault of %s in the log', (_name, place) => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(await place());
  });
  afterAll(() => store.close());

  it.each(FAULTS)('S6 says what went wrong with %s, and nothing of what was sent', async (_case, code, fail) => {
    const fault: unknown = await fail(store).then(
      () => new Error('did not fail'),
      (error: unknown) => error,
    );
    const { log, written } = logInMemory();
    log.error({ err: fault }, 'a command failed');
    expect(written()).toContain(`"code":"${code}"`);
    expect(written()).not.toContain('canary');
    expect(faultFacts(fault).stack.length).toBeGreaterThan(0);
  });

  it('S6 keeps values out of what the HTTP server logs, too', async () => {
    const { log, written } = logInMemory();
    const server = await createHttpServer(log);
    const fail = FAULTS[2]?.[2];
    server.get('/fails', async () => fail?.(store));
    server.get('/logs', async (request) => {
      request.log.warn({ err: Object.assign(new Error('no'), { detail: CANARY }) }, 'noted');
      return {};
    });
    expect((await server.inject('/fails')).statusCode).toBe(500);
    await server.inject('/logs');
    await server.close();
    expect(written()).toContain('a request failed');
    expect(written()).toContain('noted');
    expect(written()).not.toContain('canary');
  });
});

it('S6 takes a message with lines of its own for no frame of the stack', () => {
  const { stack, message } = faultFacts(new SyntaxError(`Unexpected\n    at ${CANARY}`));
  expect(message).toBeUndefined();
  expect(stack.join()).not.toContain('canary');
  expect(stack[0]).toMatch(/log\.test\.ts/);
});

it('S6 says nothing of a thrown value that is no error', () => {
  expect(faultFacts(CANARY)).toEqual({ type: 'string', stack: [] });
});
