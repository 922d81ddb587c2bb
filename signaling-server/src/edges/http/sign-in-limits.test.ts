import { afterAll, beforeAll, expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  // Without passwords each try is answered before one is hashed; it is counted all the same.
  app = await RunningApp.start({
    environment: {
      VISAVIS_TRUST_PROXY: 'on',
      VISAVIS_PASSWORD_SIGN_IN: 'off',
      VISAVIS_OIDC_ISSUER: 'https://login.example',
      VISAVIS_OIDC_CLIENT_ID: 'visavis',
      VISAVIS_OIDC_ROLES: 'agents=vv_agent',
    },
  });
});
afterAll(() => app.close());

const statusOf = async (username: string, address: string): Promise<number> =>
  (await app.signsIn(username, 'x', { 'x-forwarded-for': address })).status;

it('Z6 takes the right password from nobody where passwords are switched off, and says so in the options', async () => {
  expect(await statusOf('ada', '203.0.113.1')).toBe(403);
  expect((await app.signsIn('ada')).status).toBe(403);
  const options = await fetch(`${app.url}/api/v1/staff/sign-in-options`);
  expect(await options.json()).toMatchObject({ password: false, provider: { name: 'single sign-on' } });
});

it('Z8 leaves one address and one username their own part of what all may try', async () => {
  const one = await Promise.all(Array.from({ length: 60 }, (_, time) => statusOf(`nobody-${time}`, '203.0.113.9')));
  expect(one.filter((status) => status === 403)).toHaveLength(20);
  expect(await statusOf('somebody', '203.0.113.10')).toBe(403);
});

it('Z8 limits tries from everywhere and at everybody together', async () => {
  const all = Array.from({ length: 200 }, (_, time) => statusOf(`anybody-${time}`, `198.51.100.${time}`));
  expect(await Promise.all(all)).toContain(429);
  const late = await app.signsIn('late', 'x', { 'x-forwarded-for': '192.0.2.1' });
  expect(late.status).toBe(429);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
});
