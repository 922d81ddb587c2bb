import { NoticeFacts, NoticeLink, NoticeToken, Problem } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount, until } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
let token: string;
const account = anAccount({ id: 'notice-1' as never, email: 'notice-1@freelancers.example' });

beforeAll(async () => {
  app = await RunningApp.start();
  await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  const given = await app.asMarketplace('/api/v1/accounts/notice-1/notice-tokens', {});
  expect(given.status).toBe(201);
  expect(given.headers.get('cache-control')).toBe('no-store');
  token = NoticeToken.parse(await given.json()).token;
});
afterAll(() => app.close());

const asks = (path: string, bearer = token, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${app.url}/api/v1/notice${path}`, { method, headers: { authorization: `Bearer ${bearer}`, ...headers } });

describe('the notice of an account', () => {
  it('B3 is answered to whoever has its token, and kept nowhere', async () => {
    const response = await asks('');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(NoticeFacts.parse(await response.json())).toMatchObject({ stage: 'new', hold: 'on-hold' });
  });

  it('B5 is answered with its tag alone while nothing has changed', async () => {
    const again = await until('the same answer twice', async () => {
      const tag = (await asks('')).headers.get('etag') ?? '';
      const response = await asks('', token, { 'if-none-match': tag });
      return response.status === 304 && response;
    });
    expect(await again.text()).toBe('');
    expect((await asks('', token, { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('B4 leads on by a fresh link, which opens a session', async () => {
    const { url } = NoticeLink.parse(await (await asks('/link', token, {}, 'POST')).json());
    const invitation = new URL(url).hash.slice('#vv='.length);
    expect((await app.post('/api/v1/freelancer/sessions', { invitation })).status).toBe(201);
  });

  it.each([
    ['GET', ''],
    ['POST', '/link'],
  ])('B2 is not answered to an invitation’s token, an API key or none: %s %s', async (method, path) => {
    const invitation = await app.invitationFor(account.email);
    for (const bearer of [invitation, 'a-key-for-tests-of-thirty-two-characters', '']) {
      const response = await asks(path, bearer, {}, method);
      expect(response.status).toBe(401);
      expect(Problem.parse(await response.json()).code).toBe('not-signed-in');
    }
  });

  it('B2 opens no session and asks the API nothing', async () => {
    const session = await app.post('/api/v1/freelancer/sessions', { invitation: token });
    expect(Problem.parse(await session.json()).code).toBe('invitation-invalid');
    const asked = await app.asMarketplace('/api/v1/accounts/notice-1/capabilities', undefined, token);
    expect(asked.status).toBe(401);
  });

  it('B1 gives a token to nobody without an API key', async () => {
    expect((await app.asMarketplace('/api/v1/accounts/notice-1/notice-tokens', {}, 'x'.repeat(40))).status).toBe(401);
  });

  it('B4 has no link for an account that nobody reported', async () => {
    const given = await app.asMarketplace('/api/v1/accounts/notice-none/notice-tokens', {});
    const other = NoticeToken.parse(await given.json()).token;
    expect((await asks('/link', other, {}, 'POST')).status).toBe(404);
    expect(NoticeFacts.parse(await (await asks('', other)).json())).toMatchObject({ stage: 'none' });
  });

  it.each([
    ['https://help.example', 'https://help.example'],
    ['https://elsewhere.example', null],
  ])('S3 can be read by a page of %s: %s', async (origin, allowed) => {
    expect((await asks('', token, { origin })).headers.get('access-control-allow-origin')).toBe(allowed);
    for (const path of ['', '/link']) {
      const preflight = await fetch(`${app.url}/api/v1/notice${path}`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': path ? 'POST' : 'GET',
          'access-control-request-headers': 'authorization,if-none-match',
        },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed);
      if (allowed) expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match');
    }
  });
});
