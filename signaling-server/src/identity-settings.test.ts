import { expect, it } from 'vitest';
import { BadSetting, readConfig } from './config.ts';

const demo = { VISAVIS_DEMO: 'on' };
const helpCentre = { VISAVIS_HELP_JWT_ISSUER: 'https://help.example', VISAVIS_HELP_JWT_AUDIENCE: 'visavis' };
const secret = 'x'.repeat(32);

it('I2 takes no JWT of a help centre unless one is configured', () => {
  expect(readConfig(demo).identityJwt).toBeNull();
});

it('I2 checks it by a secret, or by the keys at an address', () => {
  expect(readConfig({ ...demo, ...helpCentre, VISAVIS_HELP_JWT_SECRET: secret }).identityJwt).toEqual({
    issuer: 'https://help.example',
    audience: 'visavis',
    key: { secret },
    accountClaim: 'sub',
  });
  const jwksUrl = 'https://help.example/jwks.json';
  const byKeys = { ...helpCentre, VISAVIS_HELP_JWT_JWKS_URL: jwksUrl, VISAVIS_HELP_JWT_ACCOUNT_CLAIM: 'external_id' };
  expect(readConfig({ ...demo, ...byKeys }).identityJwt).toMatchObject({
    key: { jwksUrl },
    accountClaim: 'external_id',
  });
});

it.each([
  [helpCentre, /must be set together/],
  [{ VISAVIS_HELP_JWT_SECRET: secret }, /must be set together/],
  [{ VISAVIS_HELP_JWT_ISSUER: 'x', VISAVIS_HELP_JWT_SECRET: secret }, /must be set together/],
  [
    { ...helpCentre, VISAVIS_HELP_JWT_SECRET: secret, VISAVIS_HELP_JWT_JWKS_URL: 'https://help.example/jwks' },
    /must not both be set/,
  ],
  [{ ...helpCentre, VISAVIS_HELP_JWT_SECRET: 'x'.repeat(31) }, /VISAVIS_HELP_JWT_SECRET must have 32 bytes/],
  [
    { ...helpCentre, VISAVIS_HELP_JWT_JWKS_URL: 'http://help.example/jwks' },
    /VISAVIS_HELP_JWT_JWKS_URL must be an https/,
  ],
  [{ ...helpCentre, VISAVIS_HELP_JWT_JWKS_URL: 'file:///jwks' }, /VISAVIS_HELP_JWT_JWKS_URL must be an https/],
])('I2 stops the start with %o', (environment, words) => {
  expect(() => readConfig({ ...demo, ...environment })).toThrow(BadSetting);
  expect(() => readConfig({ ...demo, ...environment })).toThrow(words);
});

it('I2 names no secret in what it says about it', () => {
  const short = 'a-secret-too-short';
  expect(() => readConfig({ ...demo, ...helpCentre, VISAVIS_HELP_JWT_SECRET: short })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(short) as string }),
  );
});
