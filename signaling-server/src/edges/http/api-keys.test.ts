import { ApiKeyList, ApiKeyWithSecret, Problem } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.close());

const makes = (scopes: string[], by?: string, name = 'shop') =>
  app.asMarketplace('/api/v1/api-keys', { name, scopes }, by);
const newKey = async (scopes: string[]) => ApiKeyWithSecret.parse(await (await makes(scopes)).json());
const revokes = (id: string, headers: Record<string, string>) =>
  fetch(`${app.url}/api/v1/api-keys/${id}`, { method: 'DELETE', headers });
const bearer = (key = 'a-key-for-tests-of-thirty-two-characters') => ({ authorization: `Bearer ${key}` });
const listed = async () => ApiKeyList.parse(await (await app.asMarketplace('/api/v1/api-keys')).json()).apiKeys;

describe('API keys', () => {
  it('R1 let in for their scopes only', async () => {
    const { secret } = await newKey(['capabilities']);
    expect(secret).toMatch(/^vv_[\w-]{43}$/);
    const asked = await app.asMarketplace('/api/v1/accounts/acct-1/capabilities', undefined, secret);
    expect(asked.status).toBe(200);
    const refused = await app.asMarketplace('/api/v1/events', aMarketplaceEvent(), secret);
    expect([refused.status, Problem.parse(await refused.json()).code]).toEqual([403, 'not-permitted']);
  });

  it('R3 are shown with their secret once, and listed without', async () => {
    const made = await newKey(['events']);
    const found = (await listed()).find(({ id }) => id === made.id);
    expect(found).toMatchObject({ name: 'shop', scopes: ['events'], lastUsedAt: null, revokedAt: null });
    expect(JSON.stringify(await listed())).not.toContain(made.secret);
  });

  it('R1 say when they were used', async () => {
    const made = await newKey(['capabilities']);
    await app.asMarketplace('/api/v1/accounts/acct-1/capabilities', undefined, made.secret);
    expect((await listed()).find(({ id }) => id === made.id)?.lastUsedAt).not.toBeNull();
  });

  it('R3 that are revoked let nobody in, however often', async () => {
    const made = await newKey(['capabilities']);
    for (const _ of [1, 2]) expect((await revokes(made.id, bearer())).status).toBe(204);
    const asked = await app.asMarketplace('/api/v1/accounts/acct-1/capabilities', undefined, made.secret);
    expect(asked.status).toBe(401);
  });

  it('R3 give and take no more than they may themselves', async () => {
    const keeper = await newKey(['keys', 'events']);
    expect((await makes(['events'], keeper.secret)).status).toBe(201);
    expect((await makes(['*'], keeper.secret)).status).toBe(403);
    expect((await makes(['cases:write'], keeper.secret)).status).toBe(403);
    const mighty = await newKey(['*']);
    expect((await revokes(mighty.id, bearer(keeper.secret))).status).toBe(403);
  });

  it('R3 of the settings are the settings’', async () => {
    const own = (await listed()).find(({ name }) => name === 'VISAVIS_API_KEY');
    expect((await revokes(own?.id ?? '', bearer())).status).toBe(403);
    expect((await makes(['events'], undefined, 'VISAVIS_API_KEY')).status).toBe(403);
  });

  it('R2 are counted one by one', async () => {
    const { secret } = await newKey(['capabilities']);
    const ask = (key: string) => app.asMarketplace('/api/v1/accounts/acct-1/capabilities', undefined, key);
    const statuses = new Set<number>();
    for (let sent = 0; sent < 620; sent += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask(secret)));
      for (const { status } of answers) statuses.add(status);
    }
    expect(statuses).toEqual(new Set([200, 429]));
    const limited = await ask(secret);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask((await newKey(['capabilities'])).secret)).status).toBe(200);
  });
});

describe('a request with an Idempotency-Key', () => {
  const sends = (key: string, body: unknown, by?: string, path = '/api/v1/events') =>
    app.post(path, body, { ...bearer(by), 'idempotency-key': key });
  const event = (account: string) => aMarketplaceEvent({ account: anAccount({ id: account as never }) });

  it('R4 is answered as it was the first time', async () => {
    const body = event('idem-1');
    const first = await sends('key-1', body);
    const again = await sends('key-1', body);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
  });

  it('R4 is another key’s own', async () => {
    const { secret } = await newKey(['events']);
    await sends('key-2', event('idem-2'));
    const other = await sends('key-2', event('idem-3'), secret);
    expect([other.status, other.headers.get('idempotency-replayed')]).toEqual([200, null]);
  });

  it('R5 is refused for anything else', async () => {
    await sends('key-3', event('idem-4'));
    const other = await sends('key-3', event('idem-5'));
    expect([other.status, Problem.parse(await other.json()).code]).toEqual([422, 'key-conflict']);
    const asked = await app.asMarketplace('/api/v1/accounts/idem-5/capabilities');
    expect(await asked.json()).toMatchObject({ hold: 'none' });
  });

  it('R6 runs once when it comes many times at once', async () => {
    const body = { name: 'at once', scopes: ['events'] };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sends('key-4', body, undefined, '/api/v1/api-keys')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    expect((await listed()).filter(({ name }) => name === 'at once')).toHaveLength(1);
  });

  it('R7 is not answered with its secret again', async () => {
    const body = { name: 'once', scopes: ['events'] };
    await sends('key-5', body, undefined, '/api/v1/api-keys');
    const again = await sends('key-5', body, undefined, '/api/v1/api-keys');
    expect(again.status).toBe(409);
    expect(await again.text()).not.toContain('vv_');
  });

  it.each([['x'.repeat(129)], ['']])('S4 is refused with a key that is none: %#', async (key) => {
    expect((await sends(key, event('idem-6'))).status).toBe(400);
  });
});
