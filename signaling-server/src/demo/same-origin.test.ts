import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';

let demo: DemoServer;
beforeAll(async () => {
  demo = await demoServer();
});
afterAll(() => demo.close());

const signIn = (headers: Record<string, string>) =>
  demo.send('/market/sign-in', { person: 'cleo-moreau' }, undefined, headers);

describe('forms from elsewhere', () => {
  it.each(['http://evil.example', 'http://demo.example', 'http://demo.example:8080.evil.example', 'null', ''])(
    'are refused: Origin %j',
    async (origin) => {
      const { statusCode, headers } = await signIn({ origin });
      expect(statusCode).toBe(403);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  it('are refused when they do not say where they come from', async () => {
    const { statusCode } = await demo.ask({ method: 'POST', url: '/market/sign-out' });
    expect(statusCode).toBe(403);
  });

  it('are accepted from this site, however it is reached', async () => {
    expect((await signIn({ origin: 'http://demo.example:8080' })).statusCode).toBe(303);
    expect((await signIn({ origin: 'https://demo.example:8080' })).statusCode).toBe(303);
  });
});
