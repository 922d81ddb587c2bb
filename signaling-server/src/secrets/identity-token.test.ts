import { randomBytes } from 'node:crypto';
import { AccountId } from '@visavis/protocol';
import { SignJWT, UnsecuredJWT } from 'jose';
import { expect, it } from 'vitest';
import { newCaseId, newInvitationId } from './ids.ts';
import { IdentityTokens } from './identity-token.ts';
import { InvitationTokens } from './invitation-token.ts';
import { NoticeTokens } from './notice-token.ts';

const key = randomBytes(32).toString('base64url');
const tokens = new IdentityTokens(key);
const cleo = AccountId.parse('acct-cleo');
const now = new Date('2030-01-07T09:00:00Z');
const later = new Date('2030-01-07T09:10:00Z');

it('I1 carries who is signed in, until it is too old', async () => {
  const token = await tokens.sign(cleo, later);
  expect(await tokens.read(token, now)).toBe(cleo);
  expect(await tokens.read(token, later)).toBeNull();
});

it('I1 is no other kind of token, and none is taken for it, though one key signs all', async () => {
  const [invitations, notices] = [new InvitationTokens(key), new NoticeTokens(key)];
  const identity = await tokens.sign(cleo, later);
  expect(await invitations.read(identity, now)).toBeNull();
  expect(await notices.read(identity, now)).toBeNull();
  const invitation = await invitations.sign({ caseId: newCaseId(), invitationId: newInvitationId() }, later);
  expect(await tokens.read(invitation, now)).toBeNull();
  expect(await tokens.read(await notices.sign(cleo, later), now)).toBeNull();
});

/** A token like ours but for one thing. */
const like = (over: { key?: string; alg?: string; typ?: string; iss?: string; aud?: string; sub?: string }) =>
  new SignJWT()
    .setProtectedHeader({ alg: over.alg ?? 'HS256', typ: over.typ ?? 'identity+jwt' })
    .setIssuer(over.iss ?? 'visavis')
    .setAudience(over.aud ?? 'visavis:identity')
    .setSubject(over.sub ?? cleo)
    .setExpirationTime(later)
    .sign(Buffer.from(over.key ?? key, 'base64url'));

it('I1 is read with nothing but one thing changed, as a check of these tests', async () => {
  expect(await tokens.read(await like({}), now)).toBe(cleo);
});

it.each([
  ['another key', { key: randomBytes(32).toString('base64url') }],
  ['another algorithm', { alg: 'HS512', key: key + key }],
  ['another type', { typ: 'JWT' }],
  ['another issuer', { iss: 'elsewhere' }],
  ['another audience', { aud: 'visavis:notice' }],
  ['a subject that is no account', { sub: 'two words' }],
])('I1 is not read with %s', async (_what, over) => {
  expect(await tokens.read(await like(over), now)).toBeNull();
});

it('I1 is not read without a signature', async () => {
  const bare = new UnsecuredJWT().setIssuer('visavis').setAudience('visavis:identity').setSubject(cleo);
  expect(await tokens.read(bare.setExpirationTime(later).encode(), now)).toBeNull();
});
