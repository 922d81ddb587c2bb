import { expect, it } from 'vitest';
import { BadSetting, readConfig } from './config.ts';

const demo = { VISAVIS_DEMO: 'on' };
const oidc = {
  ...demo,
  VISAVIS_OIDC_ISSUER: 'https://login.example.com/realms/staff',
  VISAVIS_OIDC_CLIENT_ID: 'visavis',
  VISAVIS_OIDC_ROLES: 'cn=leads=supervisor, vv-agents=vv_agent',
};

it('has no provider, takes passwords and lets sessions idle for two hours unless told otherwise', () => {
  const { oidc: provider, firstAdmin, policy } = readConfig(demo);
  expect({ provider, firstAdmin }).toEqual({ provider: null, firstAdmin: null });
  expect(policy.signIn).toEqual({ takesPasswords: true, roleClaims: [], sessionMs: 43_200_000, idleMs: 7_200_000 });
});

it('reads a provider, and roles whose values may have equals signs', () => {
  const { oidc: provider, policy } = readConfig({ ...oidc, VISAVIS_PASSWORD_SIGN_IN: 'off' });
  expect(provider).toEqual({
    issuer: 'https://login.example.com/realms/staff',
    clientId: 'visavis',
    clientSecret: null,
    scopes: 'openid profile email',
    roleClaim: 'groups',
    name: 'single sign-on',
  });
  expect(policy.signIn.takesPasswords).toBe(false);
  expect(policy.signIn.roleClaims).toEqual([
    { value: 'cn=leads', role: 'supervisor' },
    { value: 'vv-agents', role: 'vv_agent' },
  ]);
});

it.each(['http://127.0.0.1:8300', 'http://localhost:8300', 'http://[::1]:8300'])(
  'Z2 lets a provider on this machine do without https: %s',
  (issuer) => expect(readConfig({ ...oidc, VISAVIS_OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer),
);

it.each([
  [{ ...oidc, VISAVIS_OIDC_ISSUER: 'http://login.example.com' }, /VISAVIS_OIDC_ISSUER must be an https address/],
  [{ ...oidc, VISAVIS_OIDC_ISSUER: 'http://127.0.0.1.example.com' }, /VISAVIS_OIDC_ISSUER must be/],
  [{ ...oidc, VISAVIS_OIDC_ISSUER: 'https://login.example.com/?tenant=1' }, /VISAVIS_OIDC_ISSUER must be/],
  [{ ...oidc, VISAVIS_OIDC_SCOPES: 'profile' }, /VISAVIS_OIDC_SCOPES must include openid/],
  [{ ...oidc, VISAVIS_OIDC_ROLES: 'vv-agents=agent' }, /VISAVIS_OIDC_ROLES must be pairs/],
  [{ ...oidc, VISAVIS_OIDC_ROLES: 'vv_agent' }, /VISAVIS_OIDC_ROLES must be pairs/],
  [{ ...oidc, VISAVIS_OIDC_ROLES: '' }, /must be set together/],
  [{ ...demo, VISAVIS_OIDC_CLIENT_ID: 'visavis' }, /must be set together/],
  [{ ...demo, VISAVIS_PASSWORD_SIGN_IN: 'off' }, /VISAVIS_PASSWORD_SIGN_IN=off needs VISAVIS_OIDC_ISSUER/],
  [{ ...demo, VISAVIS_ADMIN_USERNAME: 'root' }, /must be set together/],
  [{ ...demo, VISAVIS_ADMIN_USERNAME: 'root', VISAVIS_ADMIN_PASSWORD: 'elevenchars' }, /12 characters/],
  [{ ...demo, VISAVIS_STAFF_IDLE_MINUTES: '4' }, /VISAVIS_STAFF_IDLE_MINUTES must be 5 or more/],
])('says what is wrong with %o', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(BadSetting);
  expect(() => readConfig(environment)).toThrow(words);
});
