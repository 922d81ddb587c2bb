import { SignedInStaff } from '@visavis/protocol';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT, TestIdentityProvider } from '../../../test/identity-provider.ts';
import { RunningApp } from '../../../test/running-app.ts';
import { SmallBrowser } from '../../../test/small-browser.ts';
import { PROVIDER_CALLBACK, PROVIDER_SIGN_IN } from './provider-paths.ts';

const ROLES = 'vv-leads=supervisor, vv-agents=vv_agent, support=cs';
const logged: string[] = [];
let provider: TestIdentityProvider;
let app: RunningApp;
let site: string;

beforeAll(async () => {
  provider = await TestIdentityProvider.reserve();
  app = await RunningApp.start({
    log: pino({ level: 'info' }, { write: (line) => void logged.push(line) }),
    environment: {
      VISAVIS_OIDC_ISSUER: provider.issuer,
      VISAVIS_OIDC_CLIENT_ID: CLIENT.id,
      VISAVIS_OIDC_CLIENT_SECRET: CLIENT.secret,
      VISAVIS_OIDC_ROLES: ROLES,
      VISAVIS_OIDC_NAME: 'Example staff',
      VISAVIS_TRUST_PROXY: 'on',
    },
  });
  site = app.url.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await app.close();
  await provider.stops();
});

beforeEach(() => {
  provider.people.clear();
  provider.spoil = () => {};
  provider.person = 'ada-at-work';
  logged.length = 0;
});

const isCallback = ({ pathname }: URL): boolean => pathname === PROVIDER_CALLBACK;
const isDesk = ({ pathname }: URL): boolean => pathname === '/desk';
const begins = (browser: SmallBrowser): Promise<URL> => browser.follows(site + PROVIDER_SIGN_IN, isCallback);
const ends = async (browser: SmallBrowser, at: URL): Promise<string> => (await browser.follows(at.href, isDesk)).href;

async function whoIs(browser: SmallBrowser): Promise<SignedInStaff | number> {
  const answer = await browser.goes(`${site}/api/v1/staff/session`);
  return answer.ok ? SignedInStaff.parse(await answer.json()) : answer.status;
}

async function signsIn(browser = new SmallBrowser()): Promise<{ browser: SmallBrowser; at: string }> {
  return { browser, at: await ends(browser, await begins(browser)) };
}

describe('before the provider answers', () => {
  it('Z6 starts without it, says so in words, and works once it is there', async () => {
    provider.people.set('ada-at-work', { name: 'Ada Okafor', groups: ['vv-agents'] });
    const early = new SmallBrowser();
    const at = await early.follows(site + PROVIDER_SIGN_IN, isDesk);
    expect(at.hash).toBe('#sign-in=provider-away');
    expect(logged.join('')).toMatch(/ECONNREFUSED.*the identity provider signed nobody in/);
    await provider.starts(site + PROVIDER_CALLBACK);
    expect((await signsIn()).at).toBe(`${site}/desk`);
  });
});

describe('signing in by a provider', () => {
  it('Z2 is offered beside the password, by the address the provider knows', async () => {
    const options = await fetch(`${app.url}/api/v1/staff/sign-in-options`);
    expect(await options.json()).toEqual({
      password: true,
      provider: { name: 'Example staff', url: site + PROVIDER_SIGN_IN },
    });
  });

  it('Z3 makes an account for issuer and subject at the first sign-in, and finds it again whatever else changed', async () => {
    provider.person = 'bob-at-work';
    provider.people.set('bob-at-work', { name: 'Bob Lindqvist', email: 'bob@example.com', groups: ['vv-agents'] });
    const first = await signsIn();
    expect(first.at).toBe(`${site}/desk`);
    const bob = await whoIs(first.browser);
    expect(bob).toMatchObject({ name: 'Bob Lindqvist', role: 'vv_agent' });

    provider.people.set('bob-at-work', { name: 'Bob L. Okafor', email: 'b.okafor@example.com', groups: ['vv-leads'] });
    const { browser } = await signsIn();
    expect(await whoIs(browser)).toEqual({ id: (bob as SignedInStaff).id, name: 'Bob L. Okafor', role: 'supervisor' });

    provider.person = 'bob-the-second';
    provider.people.set('bob-the-second', { name: 'Bob', email: 'bob@example.com', groups: ['support'] });
    const other = await whoIs((await signsIn()).browser);
    expect(other).toMatchObject({ role: 'cs' });
    expect((other as SignedInStaff).id).not.toBe((bob as SignedInStaff).id);
  });

  it('Z4 turns away whoever has no role, makes no account, and ends what an earlier role had opened', async () => {
    provider.person = 'cleo-elsewhere';
    provider.people.set('cleo-elsewhere', { name: 'Cleo', groups: ['everybody'] });
    const without = await signsIn();
    expect(without.at).toBe(`${site}/desk#sign-in=no-role`);
    expect(await whoIs(without.browser)).toBe(401);

    provider.people.set('cleo-elsewhere', { name: 'Cleo', groups: ['support'] });
    const { browser } = await signsIn();
    expect(await whoIs(browser)).toMatchObject({ role: 'cs' });
    provider.people.set('cleo-elsewhere', { name: 'Cleo' });
    expect((await signsIn()).at).toBe(`${site}/desk#sign-in=no-role`);
    expect(await whoIs(browser)).toBe(401);
  });

  it('says so where the provider let nobody through', async () => {
    provider.person = null;
    const { at, browser } = await signsIn();
    expect(at).toBe(`${site}/desk#sign-in=declined`);
    expect(await whoIs(browser)).toBe(401);
  });
});

describe('an answer that is not the one asked for', () => {
  beforeEach(() => void provider.people.set('ada-at-work', { name: 'Ada', groups: ['vv-agents'] }));

  it('Z2 goes no further with another state, without one, or without what was begun', async () => {
    const browser = new SmallBrowser();
    const back = await begins(browser);
    back.searchParams.set('state', 'another');
    expect(await ends(browser, back)).toBe(`${site}/desk#sign-in=not-finished`);
    // What was begun with is used up by now, so the right state comes too late.
    expect(await ends(browser, await begins(browser).then(() => back))).toBe(`${site}/desk#sign-in=not-finished`);
    const stranger = new SmallBrowser();
    expect(await ends(stranger, await begins(new SmallBrowser()))).toBe(`${site}/desk#sign-in=not-finished`);
    expect(await whoIs(browser)).toBe(401);
    expect(await whoIs(stranger)).toBe(401);
  });

  it('Z2 takes an answer once, and the provider takes its code once', async () => {
    const browser = new SmallBrowser();
    const back = await begins(browser);
    const cookie = browser.cookie(site, 'visavis_sign_in') ?? '';
    expect(await ends(browser, back)).toBe(`${site}/desk`);
    expect(await ends(browser, back)).toBe(`${site}/desk#sign-in=not-finished`);
    const replayed = await fetch(back, { redirect: 'manual', headers: { cookie: `visavis_sign_in=${cookie}` } });
    expect(replayed.headers.get('location')).toBe('/desk#sign-in=not-accepted');
    expect(replayed.headers.getSetCookie().join()).not.toContain('visavis_staff');
  });

  it('Z2 believes no answer in the name of another issuer', async () => {
    const browser = new SmallBrowser();
    const back = await begins(browser);
    back.searchParams.set('iss', 'https://login.elsewhere.example');
    expect(await ends(browser, back)).toBe(`${site}/desk#sign-in=not-accepted`);
  });

  it('Z2 goes nowhere that somebody put into the address', async () => {
    const browser = new SmallBrowser();
    const start = `${site}${PROVIDER_SIGN_IN}?redirect_uri=https://elsewhere.example&returnTo=https://elsewhere.example`;
    const asked = await browser.goes(start);
    const sent = new URL(asked.headers.get('location') ?? '');
    expect(sent.origin).toBe(provider.issuer);
    expect(sent.searchParams.get('redirect_uri')).toBe(site + PROVIDER_CALLBACK);
    const back = await browser.follows(sent.href, isCallback);
    back.searchParams.set('returnTo', '//elsewhere.example');
    expect(await ends(browser, back)).toBe(`${site}/desk`);
  });

  const changed = (token: string, change: (claims: Record<string, unknown>) => void): string => {
    const [header, payload, signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as Record<string, unknown>;
    change(claims);
    return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
  };
  const unsigned = (token: string): string => {
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    return `${header}.${token.split('.')[1]}.`;
  };

  it.each<[string, (token: string) => string]>([
    ['says somebody else', (token) => changed(token, (claims) => (claims['sub'] = 'sol-at-work'))],
    ['gives a role that was not signed', (token) => changed(token, (claims) => (claims['groups'] = ['vv-leads']))],
    ['is signed by nobody', unsigned],
  ])('Z2 signs nobody in by an ID token that %s', async (_what, spoil) => {
    provider.spoil = (answer) => {
      answer['id_token'] = spoil(String(answer['id_token']));
    };
    const { at, browser } = await signsIn();
    expect(at).toBe(`${site}/desk#sign-in=not-accepted`);
    expect(await whoIs(browser)).toBe(401);
  });

  it('Z8 says in words that it was tried too often from one address', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.77' };
    const tries = Array.from({ length: 121 }, () => fetch(site + PROVIDER_CALLBACK, { redirect: 'manual', headers }));
    const places = (await Promise.all(tries)).map((answer) => answer.headers.get('location'));
    expect(places.filter((place) => place === '/desk#sign-in=too-many')).toHaveLength(1);
  });

  it('S6 logs no code, token, name or subject', () => {
    expect(logged.join('')).not.toMatch(/ada|bob|cleo|code=|eyJ/i);
  });
});
