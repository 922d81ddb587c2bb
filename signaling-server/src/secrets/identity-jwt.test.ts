import { done, refuse } from '@visavis/protocol';
import type { CryptoKey } from 'jose';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeySet } from '../../test/key-set.ts';
import type { IdentityJwtSettings } from '../identity-settings.ts';
import { HelpCentreJwt } from './identity-jwt.ts';

const SECRET = 'a-secret-that-both-sides-have-of-32-bytes';
const now = new Date('2030-01-07T09:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
const silent = pino({ level: 'silent' });
const settings: IdentityJwtSettings = {
  issuer: 'https://help.example',
  audience: 'visavis',
  key: { secret: SECRET },
  accountClaim: 'sub',
};

type Over = {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: CryptoKey | Uint8Array;
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the help centre signs, but for what is told otherwise; a claim that is undefined is missing. */
const signed = ({ header, claims, key = bytes(SECRET) }: Over = {}): Promise<string> =>
  new SignJWT({
    iss: 'https://help.example',
    aud: 'visavis',
    sub: 'acct-cleo',
    iat: seconds - 5,
    exp: seconds + 300,
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', ...header })
    .sign(key);

describe('with a secret', () => {
  const helpCentre = new HelpCentreJwt(settings, silent);

  it('I2 says whom the help centre has signed in', async () => {
    expect(await helpCentre.accountBehind(await signed(), now)).toEqual(done('acct-cleo'));
  });

  it('I2 takes the account from the claim that is configured, also by a path', async () => {
    const other = new HelpCentreJwt({ ...settings, accountClaim: 'user.external_id' }, silent);
    const token = await signed({ claims: { sub: '7', user: { external_id: 'acct-cleo' } } });
    expect(await other.accountBehind(token, now)).toEqual(done('acct-cleo'));
    expect(await other.accountBehind(await signed(), now)).toEqual(refuse('identity-invalid'));
  });

  it('I2 allows for a clock that is a few seconds ahead', async () => {
    const token = await signed({ claims: { iat: seconds + 20 } });
    expect(await helpCentre.accountBehind(token, now)).toEqual(done('acct-cleo'));
  });

  it.each<[string, Over]>([
    ['another key', { key: bytes('another-secret-of-thirty-two-bytes-or-more') }],
    ['another algorithm of the same key', { header: { alg: 'HS512' }, key: bytes(SECRET + SECRET) }],
    ['another type', { header: { typ: 'at+jwt' } }],
    ['no type', { header: { typ: undefined } }],
    ['another issuer', { claims: { iss: 'https://help.example.evil.example' } }],
    ['another audience', { claims: { aud: 'something-else' } }],
    ['no issuer', { claims: { iss: undefined } }],
    ['no audience', { claims: { aud: undefined } }],
    ['no account', { claims: { sub: undefined } }],
    ['an account that is none', { claims: { sub: 'two words' } }],
    ['an account that is no text', { claims: { sub: 7 } }],
    ['no end', { claims: { exp: undefined } }],
    ['an end that is past', { claims: { iat: seconds - 600, exp: seconds - 60 } }],
    ['no beginning', { claims: { iat: undefined } }],
    ['a beginning in the future', { claims: { iat: seconds + 120 } }],
    ['a beginning long ago, though it claims to last', { claims: { iat: seconds - 7200, exp: seconds + 7200 } }],
    ['a time from which on it counts, which has not come', { claims: { nbf: seconds + 120 } }],
    ['an extension that has to be understood', { header: { crit: ['exp'], exp: 1 } }],
  ])('I2 says nothing for a token with %s', async (_what, over) => {
    const token = await signed(over).catch(() => 'not.to.sign');
    expect(await helpCentre.accountBehind(token, now)).toEqual(refuse('identity-invalid'));
  });

  it('I2 says nothing for a token without a signature, and for what is none at all', async () => {
    const claims = { iss: 'https://help.example', aud: 'visavis', sub: 'acct-cleo', iat: seconds, exp: seconds + 60 };
    const none = new UnsecuredJWT(claims).encode();
    const [, payload] = (await signed()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const token of [none, `${header}.${payload}.`, `${header}.${payload}.AAAA`, 'not a token', '..', '{}'])
      expect(await helpCentre.accountBehind(token, now)).toEqual(refuse('identity-invalid'));
  });
});

describe('with a set of keys', () => {
  let rsa: Awaited<ReturnType<typeof generateKeyPair>>;
  let elliptic: typeof rsa;
  let keys: KeySet;
  let helpCentre: HelpCentreJwt;
  beforeAll(async () => {
    [rsa, elliptic] = [await generateKeyPair('RS256', { extractable: true }), await generateKeyPair('ES256')];
    keys = await KeySet.of({ rsa: rsa.publicKey, elliptic: elliptic.publicKey });
    helpCentre = new HelpCentreJwt({ ...settings, key: { jwksUrl: keys.url } }, silent);
  });
  afterAll(() => keys.close());

  it('I2 takes RS256 and ES256 by the key that is named', async () => {
    const tokens = [
      await signed({ header: { alg: 'RS256', kid: 'rsa' }, key: rsa.privateKey }),
      await signed({ header: { alg: 'ES256', kid: 'elliptic' }, key: elliptic.privateKey }),
    ];
    for (const token of tokens) expect(await helpCentre.accountBehind(token, now)).toEqual(done('acct-cleo'));
  });

  it('I2 takes no HS256 that is signed with what everybody can read of the key', async () => {
    const pem = bytes(await exportSPKI(rsa.publicKey));
    const token = await signed({ header: { alg: 'HS256', kid: 'rsa' }, key: pem });
    expect(await helpCentre.accountBehind(token, now)).toEqual(refuse('identity-invalid'));
    expect(await helpCentre.accountBehind(await signed(), now)).toEqual(refuse('identity-invalid'));
  });

  it('I2 takes no key that somebody else made, whatever its name', async () => {
    const other = await generateKeyPair('RS256');
    for (const kid of ['rsa', 'elliptic', 'unknown']) {
      const token = await signed({ header: { alg: 'RS256', kid }, key: other.privateKey });
      expect(await helpCentre.accountBehind(token, now)).toEqual(refuse('identity-invalid'));
    }
  });

  it('I2 asks to come again while the keys cannot be fetched, and never lets in meanwhile', async () => {
    const token = await signed({ header: { alg: 'RS256', kid: 'rsa' }, key: rsa.privateKey });
    const nowhere = new HelpCentreJwt({ ...settings, key: { jwksUrl: 'http://127.0.0.1:9/jwks.json' } }, silent);
    expect(await nowhere.accountBehind(token, now)).toEqual(refuse('try-again'));
    const away = await KeySet.of({ rsa: rsa.publicKey });
    away.status = 503;
    const later = new HelpCentreJwt({ ...settings, key: { jwksUrl: away.url } }, silent);
    expect(await later.accountBehind(token, now)).toEqual(refuse('try-again'));
    away.status = 200;
    expect(await later.accountBehind(token, now)).toEqual(done('acct-cleo'));
    await away.close();
  });
});
