import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { newCaseId, newInvitationId } from './ids.ts';
import { InvitationTokens } from './invitation-token.ts';

const key = randomBytes(32).toString('base64url');
const tokens = new InvitationTokens(key);
const claims = { caseId: newCaseId(), invitationId: newInvitationId() };
const now = new Date('2030-01-07T09:00:00Z');
const later = new Date('2030-02-07T09:00:00Z');

it('E3 carries which invitation and which case, and nothing else', async () => {
  const token = await tokens.sign(claims, later);
  expect(await tokens.read(token, now)).toEqual(claims);
  const body = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
  expect(Object.keys(body).sort()).toEqual(['aud', 'exp', 'iss', 'jti', 'sub']);
});

describe('E4 reads nothing from', () => {
  /** A token like ours but for one thing. */
  const like = (over: { key?: string; alg?: string; typ?: string; iss?: string; aud?: string; sub?: string }) =>
    new SignJWT()
      .setProtectedHeader({ alg: over.alg ?? 'HS256', typ: over.typ ?? 'invitation+jwt' })
      .setIssuer(over.iss ?? 'visavis')
      .setAudience(over.aud ?? 'visavis:freelancer')
      .setSubject(over.sub ?? claims.caseId)
      .setJti(claims.invitationId)
      .setExpirationTime(later)
      .sign(Buffer.from(over.key ?? key, 'base64url'));

  it('nothing but one thing changed, as a check of these tests', async () => {
    expect(await tokens.read(await like({}), now)).toEqual(claims);
  });

  it.each([
    ['another key', { key: randomBytes(32).toString('base64url') }],
    ['another algorithm', { alg: 'HS512', key: key + key }],
    ['another type', { typ: 'JWT' }],
    ['another issuer', { iss: 'elsewhere' }],
    ['another audience', { aud: 'visavis:staff' }],
    ['a subject that is no case', { sub: 'admin' }],
  ])('a token with %s', async (_what, over) => {
    expect(await tokens.read(await like(over), now)).toBeNull();
  });

  it('a token without a signature', async () => {
    const unsigned = new UnsecuredJWT()
      .setIssuer('visavis')
      .setAudience('visavis:freelancer')
      .setSubject(claims.caseId)
      .setJti(claims.invitationId)
      .setExpirationTime(later)
      .encode();
    expect(await tokens.read(unsigned, now)).toBeNull();
  });

  it('a token that is too old, or none at all', async () => {
    expect(await tokens.read(await tokens.sign(claims, now), later)).toBeNull();
    expect(await tokens.read('not a token', now)).toBeNull();
  });
});
