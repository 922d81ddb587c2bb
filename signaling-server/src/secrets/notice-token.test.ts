import { randomBytes } from 'node:crypto';
import { AccountId } from '@visavis/protocol';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { newCaseId, newInvitationId } from './ids.ts';
import { InvitationTokens } from './invitation-token.ts';
import { NoticeTokens } from './notice-token.ts';

const key = randomBytes(32).toString('base64url');
const tokens = new NoticeTokens(key);
const cleo = AccountId.parse('acct-cleo');
const now = new Date('2030-01-07T09:00:00Z');
const later = new Date('2030-01-07T09:10:00Z');

it('B1 carries whose notice it asks for, and nothing else', async () => {
  const token = await tokens.sign(cleo, later);
  expect(await tokens.read(token, now)).toBe(cleo);
  const body = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
  expect(Object.keys(body).sort()).toEqual(['aud', 'exp', 'iss', 'sub']);
});

it('B2 is no invitation, and an invitation is no token for a notice, though one key signs both', async () => {
  const invitations = new InvitationTokens(key);
  const invitation = await invitations.sign({ caseId: newCaseId(), invitationId: newInvitationId() }, later);
  expect(await tokens.read(invitation, now)).toBeNull();
  expect(await invitations.read(await tokens.sign(cleo, later), now)).toBeNull();
});

describe('B2 reads nothing from', () => {
  /** A token like ours but for one thing. */
  const like = (over: { key?: string; alg?: string; typ?: string; iss?: string; aud?: string; sub?: string }) =>
    new SignJWT()
      .setProtectedHeader({ alg: over.alg ?? 'HS256', typ: over.typ ?? 'notice+jwt' })
      .setIssuer(over.iss ?? 'visavis')
      .setAudience(over.aud ?? 'visavis:notice')
      .setSubject(over.sub ?? cleo)
      .setExpirationTime(later)
      .sign(Buffer.from(over.key ?? key, 'base64url'));

  it('nothing but one thing changed, as a check of these tests', async () => {
    expect(await tokens.read(await like({}), now)).toBe(cleo);
  });

  it.each([
    ['another key', { key: randomBytes(32).toString('base64url') }],
    ['another algorithm', { alg: 'HS512', key: key + key }],
    ['another type', { typ: 'JWT' }],
    ['another issuer', { iss: 'elsewhere' }],
    ['another audience', { aud: 'visavis:freelancer' }],
    ['a subject that is no account', { sub: 'two words' }],
  ])('a token with %s', async (_what, over) => {
    expect(await tokens.read(await like(over), now)).toBeNull();
  });

  it('a token without a signature, one that is too old, and what is none at all', async () => {
    const claims = new UnsecuredJWT().setIssuer('visavis').setAudience('visavis:notice').setSubject(cleo);
    expect(await tokens.read(claims.setExpirationTime(later).encode(), now)).toBeNull();
    expect(await tokens.read(await tokens.sign(cleo, now), later)).toBeNull();
    expect(await tokens.read('not a token', now)).toBeNull();
  });
});
