import { AccountCapabilities, EventResult, FreelancerSession, Problem, SignedInStaff } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.close());

async function problemIn(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('the marketplace’s API', () => {
  it('C5 opens a case for a reported event and answers the hold', async () => {
    const event = aMarketplaceEvent({ account: anAccount({ id: 'rest-1' as never }) });
    const answer = EventResult.parse(await (await app.asMarketplace('/api/v1/events', event)).json());
    expect(answer.result).toBe('case-opened');
    const asked = await app.asMarketplace('/api/v1/accounts/rest-1/capabilities');
    expect(asked.headers.get('cache-control')).toBe('private, no-cache');
    expect(AccountCapabilities.parse(await asked.json())).toMatchObject({ hold: 'on-hold', caseId: answer.caseId });
  });

  it('H4 answers for an account whose id is as long as one may be', async () => {
    for (const id of ['a'.repeat(128), '/'.repeat(128)]) {
      const asked = await app.asMarketplace(`/api/v1/accounts/${encodeURIComponent(id)}/capabilities`);
      expect(AccountCapabilities.parse(await asked.json())).toMatchObject({ accountId: id, hold: 'none' });
    }
  });

  it('R9 answers a backend that knows the capabilities already with the tag alone', async () => {
    const asks = (known: string) =>
      fetch(`${app.url}/api/v1/accounts/rest-nobody/capabilities`, {
        headers: { authorization: 'Bearer a-key-for-tests-of-thirty-two-characters', 'if-none-match': known },
      });
    const tag = (await asks('"another"')).headers.get('etag') ?? '';
    for (const known of [tag, `"another", W/${tag}`]) {
      const again = await asks(known);
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const event = aMarketplaceEvent({ account: anAccount({ id: 'rest-nobody' as never }) });
    await app.asMarketplace('/api/v1/events', event);
    expect((await asks(tag)).status).toBe(200);
  });

  it.each([
    ['no key', ''],
    ['a wrong key', 'x'.repeat(40)],
  ])('S5 knows nobody with %s', async (_case, key) => {
    const response = await app.asMarketplace('/api/v1/accounts/rest-1/capabilities', undefined, key);
    expect(response.status).toBe(401);
    expect((await problemIn(response)).code).toBe('not-signed-in');
  });

  it.each([
    ['an unknown field', { note: 'x' }, ''],
    ['a number as text', { account: { ...anAccount(), previousProposals: '0' } }, 'account.previousProposals'],
    ['two addresses', { account: { ...anAccount(), email: 'a@example.com,b@example.com' } }, 'account.email'],
    ['a date without a zone', { occurredAt: '2030-01-07T09:00:00' }, 'occurredAt'],
    [
      'a photo that is a script',
      { account: { ...anAccount(), profile: { ...anAccount().profile, photoUrl: 'data:text/html,x' } } },
      'account.profile.photoUrl',
    ],
    [
      'a date from before there were any',
      { account: { ...anAccount(), memberSince: '0001-01-01T00:00:00Z' } },
      'account.memberSince',
    ],
    ['a name with a NUL', { account: { ...anAccount(), name: 'Cleo\u0000' } }, 'account.name'],
    ['no account', { account: undefined }, 'account'],
  ])('S4 refuses an event with %s and says where', async (_case, over, path) => {
    const response = await app.asMarketplace('/api/v1/events', { ...aMarketplaceEvent(), ...over });
    const problem = await problemIn(response);
    expect(problem).toMatchObject({ status: 400, code: 'malformed' });
    expect(problem.fields?.map((field) => field.path)).toContain(path);
  });

  it('S4 explains a body that is no JSON, one that is too large, and a path that does not exist', async () => {
    const headers = { authorization: `Bearer a-key-for-tests-of-thirty-two-characters` };
    const broken = await fetch(`${app.url}/api/v1/events`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{',
    });
    expect((await problemIn(broken)).status).toBe(400);
    const huge = await app.asMarketplace('/api/v1/events', { ...aMarketplaceEvent(), note: 'x'.repeat(70_000) });
    expect((await problemIn(huge)).status).toBe(413);
    expect((await problemIn(await app.asMarketplace('/api/v1/nothing'))).code).toBe('not-found');
    expect(await problemIn(await fetch(`${app.url}/%zz`))).toMatchObject({ status: 400, code: 'malformed' });
  });
});

describe('a freelancer’s session', () => {
  it('E3 is given for the invitation’s token', async () => {
    const account = anAccount({ id: 'rest-2' as never, email: 'rest-2@freelancers.example' });
    await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
    const invitation = await app.invitationFor(account.email);
    const response = await app.post('/api/v1/freelancer/sessions', { invitation });
    expect(response.status).toBe(201);
    expect(FreelancerSession.safeParse(await response.json()).success).toBe(true);
  });

  it('E4 is not given for anything else', async () => {
    const response = await app.post('/api/v1/freelancer/sessions', { invitation: 'a.b.c' });
    expect((await problemIn(response)).code).toBe('invitation-invalid');
  });

  it.each([
    ['https://help.example', 'https://help.example'],
    ['https://elsewhere.example', null],
  ])('S3 can be read by a page of %s: %s', async (origin, allowed) => {
    const response = await app.post('/api/v1/freelancer/sessions', { invitation: 'a.b.c' }, { origin });
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
  });
});

describe('signing in', () => {
  const path = '/api/v1/staff/session';
  const whoIs = async (cookie: string) => fetch(app.url + path, { headers: { cookie } });

  it('S5 gives a cookie that no script can read, and knows who is behind it', async () => {
    const signedIn = await app.post(path, { username: 'nobody', password: 'x' });
    expect((await problemIn(signedIn)).code).toBe('wrong-credentials');
    const cookie = await app.cookieOf('ada');
    expect(SignedInStaff.parse(await (await whoIs(cookie)).json())).toMatchObject({ role: 'vv_agent' });
  });

  it('S5 sets HttpOnly and SameSite=Strict', async () => {
    const { DEMO_STAFF } = await import('../../demo/staff.ts');
    const [ada] = DEMO_STAFF;
    const signedIn = await app.post(path, { username: ada?.username, password: ada?.password });
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
  });

  it('S2 knows nobody after signing out', async () => {
    const cookie = await app.cookieOf('ada');
    await fetch(app.url + path, { method: 'DELETE', headers: { cookie } });
    expect((await whoIs(cookie)).status).toBe(401);
  });

  it('S4 refuses a password that is not text', async () => {
    const problem = await problemIn(await app.post(path, { username: 'ada', password: { $gt: '' } }));
    expect(problem.fields?.[0]?.path).toBe('password');
  });
});

describe('pages', () => {
  it.each(['/desk', '/desk/desk.html', '/desk/%64esk.html'])(
    'K6 forbids the desk at %s to open a camera, and anybody to frame it',
    async (path) => {
      const desk = await fetch(app.url + path);
      expect(await desk.text()).toContain('<title>Desk</title>');
      expect(desk.headers.get('permissions-policy')).toContain('camera=()');
      const policy = desk.headers.get('content-security-policy');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toContain('unsafe');
    },
  );

  it('S3 lets any page load the widget’s script', async () => {
    const script = await fetch(`${app.url}/embed/v1/visavis-widget.js`);
    expect(script.headers.get('access-control-allow-origin')).toBe('*');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('S4 serves nothing outside its folders', async () => {
    const outside = await fetch(`${app.url}/embed/v1/..%2f..%2fpackage.json`);
    expect(outside.status).toBeGreaterThanOrEqual(400);
  });

  it('K8 says that it is ready', async () => {
    const health = await fetch(`${app.url}/api/v1/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ready' }]);
  });
});
