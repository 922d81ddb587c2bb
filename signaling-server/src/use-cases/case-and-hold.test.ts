import type { AccountId, MarketplaceEvent } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { accountOf } from '../store/accounts.ts';
import { casesOf } from '../store/cases.ts';
import { askCapabilities } from './ask-capabilities.ts';
import { freelancerBehind } from './identify.ts';
import { reportEvent } from './report-event.ts';
import { startSession } from './start-session.ts';
import { syncFreelancer } from './sync-freelancer.ts';

const linkIn = (text: string): URL => new URL(/https?:\/\/\S+#vv=\S+/.exec(text)?.[0] ?? 'about:blank');
const tokenIn = (text: string): string => linkIn(text).hash.slice('#vv='.length);

describe.each(DATABASES)('a case on %s', (_name, place) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());

  const queuedMails = () => house.context.store.db.selectFrom('mails').selectAll().execute();

  const reports = async (event: MarketplaceEvent) => {
    const reply = await reportEvent(house.context, event);
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value;
  };

  it('H2 places the hold and queues the invitation with the case that a first proposal opens', async () => {
    const account = anAccount({ id: 'acct-hold' as AccountId });
    const event = aMarketplaceEvent({ account });
    const { result, caseId } = await reports(event);
    expect(result).toBe('case-opened');

    const { hold, capabilities, ...asked } = await askCapabilities(house.context, account.id);
    expect(asked).toEqual({ accountId: account.id, caseId });
    expect(hold).toBe('on-hold');
    expect(capabilities.submitProposals).toMatchObject({ allowed: 'no', reason: 'on-hold', until: null });
    expect(capabilities.continueWork).toMatchObject({ allowed: 'yes', reason: 'allowed-during-hold' });
    const mail = (await queuedMails()).find(({ case_id }) => case_id === caseId);
    expect(mail).toMatchObject({ to_address: account.email, state: 'queued' });
    expect(linkIn(mail?.text ?? '').searchParams.get('action')).toBe('verify-profile');
  });

  it('H2 lets an account it never heard of do everything', async () => {
    const { hold, caseId, capabilities } = await askCapabilities(house.context, 'acct-unknown' as AccountId);
    expect({ hold, caseId }).toEqual({ hold: 'none', caseId: null });
    expect(Object.values(capabilities).map(({ allowed }) => allowed)).toEqual(Array(5).fill('yes'));
  });

  it.each([
    [0, 'no-trigger'],
    [100, 'case-opened'],
  ])('C9 with a sample of %i in a hundred a listed category means: %s', async (samplePercent, result) => {
    const account = anAccount({ id: `acct-sample-${samplePercent}` as AccountId, previousProposals: 3 });
    const { policy } = house.context;
    const context = { ...house.context, policy: { ...policy, samplePercent } };
    const event = aMarketplaceEvent({ account, job: { category: 'design' } });
    expect(await reportEvent(context, event)).toMatchObject({ ok: true, value: { result } });
  });

  it('C7 answers the same event the same, and opens no second case', async () => {
    const event = aMarketplaceEvent({ account: anAccount({ id: 'acct-twice' as AccountId }) });
    const [once, again] = [await reports(event), await reports(event)];
    expect(again).toEqual(once);
    expect(await casesOf(house.context.store.db, event.account.id)).toHaveLength(1);
  });

  it('C7 changes nothing about an account when an old event comes again', async () => {
    const named = (name: string) => anAccount({ id: 'acct-renamed' as AccountId, name });
    const old = aMarketplaceEvent({ account: named('Cleo Marsh') });
    await reports(old);
    const renamed = aMarketplaceEvent({ account: named('Cleo Moreau'), occurredAt: '2030-01-08T09:00:00Z' });
    await reports(renamed);
    await reports(old);
    expect(await accountOf(house.context.store.db, old.account.id)).toMatchObject({ name: 'Cleo Moreau' });
  });

  it('C7 refuses the id of another account’s event, also when both come at once', async () => {
    const mine = aMarketplaceEvent({ account: anAccount({ id: 'acct-mine' as AccountId }) });
    const theirs = { ...mine, account: anAccount({ id: 'acct-theirs' as AccountId }) };
    const replies = await Promise.all([reportEvent(house.context, mine), reportEvent(house.context, theirs)]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies).toContainEqual(refuse('event-conflict'));
  });

  it('C8 keeps the later of two reports that come in the wrong order', async () => {
    const named = (name: string) => anAccount({ id: 'acct-late' as AccountId, name });
    await reports(aMarketplaceEvent({ account: named('New Name'), occurredAt: '2030-01-08T09:00:00Z' }));
    await reports(aMarketplaceEvent({ account: named('Old Name'), occurredAt: '2030-01-07T09:00:00Z' }));
    expect(await accountOf(house.context.store.db, 'acct-late' as AccountId)).toMatchObject({ name: 'New Name' });
  });

  it('C3 opens one case when ten events of an account come at once', async () => {
    const account = anAccount({ id: 'acct-at-once' as AccountId });
    const events = Array.from({ length: 10 }, () => aMarketplaceEvent({ account }));
    const results = await Promise.all(events.map(reports));
    expect(results.filter(({ result }) => result === 'case-opened')).toHaveLength(1);
    expect(results.filter(({ result }) => result === 'case-already-open')).toHaveLength(9);
    expect(new Set(results.map(({ caseId }) => caseId)).size).toBe(1);
  });

  it('E3 gives a session for the invitation in the mail, as often as it is asked', async () => {
    const caseId = await house.opensCase('acct-session');
    const token = tokenIn((await queuedMails()).find(({ case_id }) => case_id === caseId)?.text ?? '');
    const before = await syncFreelancer(house.context, caseId);
    for (const _ of [1, 2]) {
      const started = await startSession(house.context, { invitation: token });
      if (!started.ok) throw new Error(started.refusal);
      expect(await freelancerBehind(house.context, started.value.session)).toBe(caseId);
    }
    expect(await syncFreelancer(house.context, caseId)).toEqual(before);
  });

  it('E4 opens no session for a token that is forged, too old or revoked', async () => {
    const caseId = await house.opensCase('acct-revoked');
    const token = tokenIn((await queuedMails()).find(({ case_id }) => case_id === caseId)?.text ?? '');
    const forged = `${token.slice(0, -4)}AAAA`;
    expect(await startSession(house.context, { invitation: forged })).toEqual(refuse('invitation-invalid'));

    const session = await startSession(house.context, { invitation: token });
    await house.context.store.db
      .updateTable('invitations')
      .set({ revoked_at: new Date() })
      .where('case_id', '=', caseId)
      .execute();
    expect(await startSession(house.context, { invitation: token })).toEqual(refuse('invitation-revoked'));
    expect(session.ok && (await freelancerBehind(house.context, session.value.session))).toBeNull();

    house.clock.advance(house.context.policy.invitationLifeMs + 1_000);
    expect(await startSession(house.context, { invitation: token })).toEqual(refuse('invitation-invalid'));
  });

  it('S2 knows nobody behind a session that has expired', async () => {
    const caseId = await house.opensCase('acct-expired');
    const token = tokenIn((await queuedMails()).find(({ case_id }) => case_id === caseId)?.text ?? '');
    const started = await startSession(house.context, { invitation: token });
    if (!started.ok) throw new Error(started.refusal);
    house.clock.advance(house.context.policy.freelancerSessionMs);
    expect(await freelancerBehind(house.context, started.value.session)).toBeNull();
  });
});
