import { randomBytes } from 'node:crypto';
import { AccountId } from '@visavis/protocol';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { AccountTokens } from './account-tokens.ts';
import { newCaseId, newInvitationId } from './ids.ts';
import { InvitationTokens } from './invitation-token.ts';

const key = randomBytes(32).toString('base64url');
const cleo = AccountId.parse('acct-cleo');
const now = new Date('2030-01-07T09:00:00Z');
const later = new Date('2030-01-07T09:10:00Z');

const invitations = new InvitationTokens(key);
const KINDS = [
  { kind: 'identity', other: 'notice' },
  { kind: 'notice', other: 'identity' },
] as const;

describe.each(KINDS)('a token of an account for $kind', ({ kind, other }) => {
  const tokens = new AccountTokens(key, kind);
  const others = new AccountTokens(key, other);

  it('B1 I1 carries the account, and nothing else, until it is too old', async () => {
    const token = await tokens.sign(cleo, later);
    expect(await tokens.read(token, now)).toBe(cleo);
    expect(await tokens.read(token, later)).toBeNull();
    const body = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(Object.keys(body).sort()).toEqual(['aud', 'exp', 'iss', 'sub']);
  });

  it('B2 I1 is no other kind of token, and none is taken for it, though one key signs all', async () => {
    const token = await tokens.sign(cleo, later);
    expect(await invitations.read(token, now)).toBeNull();
    expect(await others.read(token, now)).toBeNull();
    const invitation = await invitations.sign({ caseId: newCaseId(), invitationId: newInvitationId() }, later);
    expect(await tokens.read(invitation, now)).toBeNull();
    expect(await tokens.read(await others.sign(cleo, later), now)).toBeNull();
  });

  /** A token like ours but for one thing. */
  const like = (over: { key?: string; alg?: string; typ?: string; iss?: string; aud?: string; sub?: string }) =>
    new SignJWT()
      .setProtectedHeader({ alg: over.alg ?? 'HS256', typ: over.typ ?? `${kind}+jwt` })
      .setIssuer(over.iss ?? 'visavis')
      .setAudience(over.aud ?? `visavis:${kind}`)
      .setSubject(over.sub ?? cleo)
      .setExpirationTime(later)
      .sign(Buffer.from(over.key ?? key, 'base64url'));

  it('B2 I1 is read with nothing but one thing changed, as a check of these tests', async () => {
    expect(await tokens.read(await like({}), now)).toBe(cleo);
  });

  it.each([
    ['another key', { key: randomBytes(32).toString('base64url') }],
    ['another algorithm', { alg: 'HS512', key: key + key }],
    ['another type', { typ: 'JWT' }],
    ['another issuer', { iss: 'elsewhere' }],
    ['the audience of the other kind', { aud: `visavis:${other}` }],
    ['the audience of invitations', { aud: 'visavis:freelancer' }],
    ['a subject that is no account', { sub: 'two words' }],
  ])('B2 I1 is not read with %s', async (_what, over) => {
    expect(await tokens.read(await like(over), now)).toBeNull();
  });

  it('B2 I1 is not read without a signature, when it is too old, or when it is none at all', async () => {
    const bare = new UnsecuredJWT().setIssuer('visavis').setAudience(`visavis:${kind}`).setSubject(cleo);
    expect(await tokens.read(bare.setExpirationTime(later).encode(), now)).toBeNull();
    expect(await tokens.read(await tokens.sign(cleo, now), later)).toBeNull();
    expect(await tokens.read('not a token', now)).toBeNull();
  });
});
