import { PassThrough } from 'node:stream';
import type { Identity } from '@visavis/protocol';
import { FreelancerSession, IdentityToken, Problem } from '@visavis/protocol';
import { aClientId, aDeviceCheck, aMarketplaceEvent, anAccount, until } from '@visavis/testing';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asks, refusalOf, RunningApp } from '../../../test/running-app.ts';
import { createLog } from '../../log.ts';

const SECRET = 'a-secret-that-both-sides-have-of-32-bytes';
const SESSIONS = '/api/v1/freelancer/sessions';
const lines: string[] = [];
let app: RunningApp;

beforeAll(async () => {
  const stream = new PassThrough();
  stream.write = (line: unknown) => lines.push(String(line)) > 0;
  app = await RunningApp.start({
    environment: {
      VISAVIS_HELP_JWT_ISSUER: 'https://help.example',
      VISAVIS_HELP_JWT_AUDIENCE: 'visavis',
      VISAVIS_HELP_JWT_SECRET: SECRET,
      VISAVIS_TRUST_PROXY: 'on',
    },
    log: createLog('trace', stream),
  });
});
afterAll(() => app.close());

let people = 0;
/** Somebody with an open case. */
async function somebody(): Promise<string> {
  const id = `identity-${++people}`;
  const account = anAccount({ id: id as never, email: `${id}@freelancers.example` });
  await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  return id;
}
async function identityOf(accountId: string): Promise<Identity> {
  const given = await app.asMarketplace(`/api/v1/accounts/${accountId}/identity-tokens`, {});
  expect([given.status, given.headers.get('cache-control')]).toEqual([201, 'no-store']);
  return { kind: 'account', token: IdentityToken.parse(await given.json()).token };
}
const helpCentre = async (sub: string): Promise<Identity> => ({
  kind: 'help-centre',
  token: await new SignJWT({ sub })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer('https://help.example')
    .setAudience('visavis')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(SECRET)),
});
async function sessionBy(identity: Identity): Promise<string> {
  const started = await app.post(SESSIONS, { identity });
  expect([started.status, started.headers.get('cache-control')]).toEqual([201, 'no-store']);
  return FreelancerSession.parse(await started.json()).session;
}
const codeOf = async (response: Response) => Problem.parse(await response.json()).code;

describe('who is signed in', () => {
  it('I1 I2 opens a line, said by the marketplace’s backend or by the help centre', async () => {
    const id = await somebody();
    for (const identity of [await identityOf(id), await helpCentre(id)]) {
      const line = app.asFreelancer(await sessionBy(identity));
      expect(await asks(line, 'session:sync', {})).toMatchObject({ ok: true });
    }
  });

  it('I1 is said by nobody without an API key', async () => {
    const asked = await app.asMarketplace('/api/v1/accounts/somebody/identity-tokens', {}, 'x'.repeat(40));
    expect(asked.status).toBe(401);
  });

  it('I1 asks the API nothing, and is no invitation', async () => {
    const { token } = await identityOf(await somebody());
    expect((await app.asMarketplace('/api/v1/accounts/somebody/capabilities', undefined, token)).status).toBe(401);
    expect(await codeOf(await app.post(SESSIONS, { invitation: token }))).toBe('invitation-invalid');
  });

  it('I3 keeps a session and its line, renewed', async () => {
    const id = await somebody();
    const session = await sessionBy(await identityOf(id));
    const line = app.asFreelancer(session);
    expect(await asks(line, 'session:sync', {})).toMatchObject({ ok: true });
    const renewed = await app.post(`${SESSIONS}/renewals`, { session, identity: await helpCentre(id) });
    expect(renewed.headers.get('cache-control')).toBe('no-store');
    expect(FreelancerSession.parse(await renewed.json()).session).toBe(session);
    expect(line.connected).toBe(true);
  });

  it('I4 closes the line at once when somebody else is signed in', async () => {
    const session = await sessionBy(await identityOf(await somebody()));
    const line = app.asFreelancer(session);
    await until('the line', () => line.connected);
    const renewed = await app.post(`${SESSIONS}/renewals`, { session, identity: await identityOf(await somebody()) });
    expect(await codeOf(renewed)).toBe('wrong-account');
    await until('the end of the line', () => !line.connected);
    expect(await refusalOf(app.asFreelancer(session))).toBe('session-ended');
  });

  it('I5 has no session without a case', async () => {
    expect(await codeOf(await app.post(SESSIONS, { identity: await identityOf('identity-none') }))).toBe('no-case');
  });

  it('I6 closes the line as the person signs out, and keeps the place', async () => {
    const id = await somebody();
    const session = await sessionBy(await identityOf(id));
    const line = app.asFreelancer(session);
    const joined = await asks(line, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
    expect(joined.ok).toBe(true);
    expect((await app.post(`${SESSIONS}/ends`, { session })).status).toBe(200);
    await until('the end of the line', () => !line.connected);
    const back = app.asFreelancer(await sessionBy(await identityOf(id)));
    expect(await asks(back, 'session:sync', {})).toMatchObject({ ok: true, value: { ticket: { state: 'waiting' } } });
  });

  it.each(['', '/renewals', '/ends'])('S3 can be said from a page that may embed us: sessions%s', async (path) => {
    for (const [origin, allowed] of [
      ['https://help.example', 'https://help.example'],
      ['https://elsewhere.example', null],
    ] as const) {
      const preflight = await fetch(app.url + SESSIONS + path, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed);
    }
  });

  it.each([
    ['', { identity: { kind: 'account', token: 'a.b.c' } }],
    ['/renewals', { session: 'x', identity: { kind: 'account', token: 'a.b.c' } }],
    ['/ends', { session: 'x' }],
  ])('I7 is asked thirty times a minute from one address, not more: sessions%s', async (path, body) => {
    const from = { 'x-forwarded-for': `192.0.2.${path.length}` };
    const ask = async () => (await app.post(SESSIONS + path, body, from)).status;
    const statuses = await Promise.all(Array.from({ length: 31 }, ask));
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it('I7 is in no log and no audit, and neither is a session', async () => {
    const id = await somebody();
    const identities = [await identityOf(id), await helpCentre(id)];
    const sessions = await Promise.all(identities.map(sessionBy));
    await app.post(SESSIONS, { identity: { kind: 'help-centre', token: `${identities[1]?.token}x` }, odd: 1 });
    for (const session of sessions) await app.post(`${SESSIONS}/ends`, { session });
    const written = lines.join('');
    expect(written).toContain('listening');
    for (const secret of [...identities.map(({ token }) => token), ...sessions, SECRET])
      expect(written.includes(secret)).toBe(false);
  });
});
