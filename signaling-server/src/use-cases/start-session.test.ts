import type { CaseId, Identity, StaffId } from '@visavis/protocol';
import { AccountId, refuse } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasDecided, suspended } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { revokeInvitation, latestInvitationOf } from '../store/invitations.ts';
import { endSession } from './end-session.ts';
import { giveAccountToken } from './give-account-token.ts';
import { freelancerBehind } from './identify.ts';
import { renewSession } from './renew-session.ts';
import { IDENTITY_SESSION_MS, startSession } from './start-session.ts';
import { syncFreelancer } from './sync-freelancer.ts';

describe.each(DATABASES)('a session by who is signed in on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let people = 0;
  const newName = (): string => `known-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ada = await house.hasAgent('Ada');
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  const identityOf = async (name: string): Promise<Identity> => {
    const { token } = await giveAccountToken(house.context, house.context.identityTokens, AccountId.parse(name));
    return { kind: 'account', token };
  };
  const invitationOf = async (caseId: CaseId): Promise<string> => {
    const invitation = await latestInvitationOf(house.context.store.db, caseId);
    if (!invitation) throw new Error('no invitation');
    const expiresAt = new Date(house.clock.now() + house.context.policy.invitationLifeMs);
    return house.context.tokens.sign({ caseId, invitationId: invitation.id }, expiresAt);
  };
  const started = async (asked: Parameters<typeof startSession>[1]): Promise<string> => {
    const reply = await startSession(house.context, asked);
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value.session;
  };
  const behind = (session: string) => freelancerBehind(house.context, session);

  it('I3 is one of the account’s case, changes nothing, and ends after ten minutes', async () => {
    const name = newName();
    const caseId = await house.opensCase(name);
    const before = await syncFreelancer(house.context, caseId);
    const session = await started({ identity: await identityOf(name) });
    expect(await behind(session)).toBe(caseId);
    expect(await syncFreelancer(house.context, caseId)).toEqual(before);
    house.clock.advance(IDENTITY_SESSION_MS - 1);
    expect(await behind(session)).toBe(caseId);
    house.clock.advance(1);
    expect(await behind(session)).toBeNull();
  });

  it('I3 goes on for as long as it is said again who is signed in, and never for less than it had', async () => {
    const name = newName();
    const caseId = await house.opensCase(name);
    const session = await started({ identity: await identityOf(name) });
    house.clock.advance(IDENTITY_SESSION_MS - 1_000);
    const renewed = await renewSession(house.context, { session, identity: await identityOf(name) });
    expect(renewed).toMatchObject({ ok: true, value: { session } });
    house.clock.advance(IDENTITY_SESSION_MS - 1_000);
    expect(await behind(session)).toBe(caseId);
    house.clock.advance(1_000);
    const late = await renewSession(house.context, { session, identity: await identityOf(name) });
    expect(late).toEqual(refuse('session-ended'));

    const invited = await started({ invitation: await invitationOf(caseId) });
    await renewSession(house.context, { session: invited, identity: await identityOf(name) });
    house.clock.advance(2 * IDENTITY_SESSION_MS);
    expect(await behind(invited)).toBe(caseId);
  });

  it('I4 lets in by an invitation only whose it is, if it is said who is signed in', async () => {
    const [name, other] = [newName(), newName()];
    const caseId = await house.opensCase(name);
    await house.opensCase(other);
    const invitation = await invitationOf(caseId);
    expect(await behind(await started({ invitation, identity: await identityOf(name) }))).toBe(caseId);
    const wrong = await startSession(house.context, { invitation, identity: await identityOf(other) });
    expect(wrong).toEqual(refuse('wrong-account'));
    const forged = { kind: 'account', token: 'a.b.c' } as const;
    expect(await startSession(house.context, { invitation, identity: forged })).toEqual(refuse('identity-invalid'));
  });

  it('I4 ends a session that somebody else wants to renew', async () => {
    const [name, other] = [newName(), newName()];
    const caseId = await house.opensCase(name);
    const session = await started({ identity: await identityOf(name) });
    const forged = { session, identity: { kind: 'account', token: 'a.b.c' } } as const;
    expect(await renewSession(house.context, forged)).toEqual(refuse('identity-invalid'));
    expect(await behind(session)).toBe(caseId);
    const renewed = await renewSession(house.context, { session, identity: await identityOf(other) });
    expect(renewed).toEqual(refuse('wrong-account'));
    expect(await behind(session)).toBeNull();
    const again = await renewSession(house.context, { session, identity: await identityOf(name) });
    expect(again).toEqual(refuse('session-ended'));
  });

  it('I5 is not there for an account without a case, or whose decision is long ago', async () => {
    const name = newName();
    expect(await startSession(house.context, { identity: await identityOf(name) })).toEqual(refuse('no-case'));
    const caseId = await hasDecided(house, ada, name, suspended);
    expect(await behind(await started({ identity: await identityOf(name) }))).toBe(caseId);
    house.clock.advance(house.context.policy.objectionMs);
    expect(await startSession(house.context, { identity: await identityOf(name) })).toEqual(refuse('no-case'));
  });

  it('I5 outlives an invitation that was sent again; a session by that invitation does not, renewed or not', async () => {
    const name = newName();
    const caseId = await house.opensCase(name);
    const known = await started({ identity: await identityOf(name) });
    const invited = await started({ invitation: await invitationOf(caseId), identity: await identityOf(name) });
    const invitation = await latestInvitationOf(house.context.store.db, caseId);
    await house.context.store.transaction((tx, now) => revokeInvitation(tx, invitation?.id as never, now));
    expect(await behind(known)).toBe(caseId);
    expect(await behind(invited)).toBeNull();
    const renewed = await renewSession(house.context, { session: invited, identity: await identityOf(name) });
    expect(renewed).toEqual(refuse('session-ended'));
  });

  it('I6 ends as the person signs out, once or twice, and an unknown one was no session', async () => {
    const name = newName();
    await house.opensCase(name);
    const session = await started({ identity: await identityOf(name) });
    expect(await endSession(house.context, { session })).toEqual({});
    expect(await behind(session)).toBeNull();
    expect(await endSession(house.context, { session })).toEqual({});
    expect(await endSession(house.context, { session: 'x'.repeat(43) })).toEqual({});
  });

  it('I2 knows nobody by a help centre that is not configured', async () => {
    const identity = { kind: 'help-centre', token: (await identityOf(newName())).token } as const;
    expect(await startSession(house.context, { identity })).toEqual(refuse('identity-invalid'));
  });
});
