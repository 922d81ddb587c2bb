import { HandClock } from '@visavis/testing';
import { freePort } from '@visavis/testing/node';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { isUnavailable, logFault } from './faults.ts';
import { createHttpServer } from './http/server.ts';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

/** What a PostgreSQL driver says when there is no server. */
async function outage(): Promise<unknown> {
  const client = new pg.Client({ host: '127.0.0.1', port: await freePort() });
  return client.connect().then(
    () => null,
    (error: unknown) => error,
  );
}

function logInMemory(): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog('info', { write: (line) => void lines.push(line) }), lines };
}

describe('whether a fault passes', () => {
  it.each(['08006', '57P01', '57014', '55P03', '40001', '40P01', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])(
    'S4 takes %s for one that does',
    (code) => {
      expect(isUnavailable(withCode(code))).toBe(true);
    },
  );

  it.each(['23505', '22P02', '40002', 'ERR_ASSERTION'])('S4 takes %s for one that does not', (code) => {
    expect(isUnavailable(withCode(code))).toBe(false);
  });

  it('S4 knows a server that is away, and a value that is no error', async () => {
    expect(isUnavailable(await outage())).toBe(true);
    expect(isUnavailable(undefined)).toBe(false);
  });
});

it('S4 answers over HTTP to try again while the store is away', async () => {
  const { log, lines } = logInMemory();
  const server = await createHttpServer(log);
  const fault = await outage();
  server.get('/asks', async () => {
    throw fault;
  });
  const [answer] = await Promise.all(Array.from({ length: 5 }, () => server.inject('/asks')));
  await server.close();
  expect(answer?.headers['content-type']).toContain('application/problem+json');
  expect(answer?.json()).toMatchObject({ status: 503, code: 'try-again' });
  expect(lines).toHaveLength(1);
});

it('S6 says once a second that the store is away, and each other fault every time', () => {
  const clock = new HandClock();
  const { log, lines } = logInMemory();
  const fails = (code: string) => logFault(log, withCode(code), {}, 'a command failed', clock.now);
  for (let time = 0; time < 10; time += 1) fails('57P01');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('stack');
  clock.advance(1_000);
  fails('57P01');
  expect(lines).toHaveLength(2);
  fails('23505');
  fails('23505');
  expect(lines).toHaveLength(4);
});
