import type { AccountId, CaseId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOutcome, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { accountBehindNotice, askNotice, linkFromNotice } from './ask-notice.ts';
import { giveAccountToken } from './give-account-token.ts';
import { joinQueue } from './join-queue.ts';
import { leaveQueue } from './leave-queue.ts';
import { startSession } from './start-session.ts';

const DAY_MS = 86_400_000;

describe.each(DATABASES)('a notice on %s', (_name, place) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());

  const ask = (accountId: string) => askNotice(house.context, accountId as AccountId);
  const joins = (caseId: CaseId) =>
    joinQueue(house.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
  const everything = async () => {
    const { db } = house.context.store;
    const tables = ['cases', 'invitations', 'mails', 'timeline', 'freelancer_sessions', 'webhook_events'] as const;
    return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  };

  it('B3 has nothing to say of an account that nobody reported', async () => {
    expect(await ask('n-unknown')).toMatchObject({ stage: 'none', hold: 'none', phrase: null, clock: null });
  });

  it('B3 says what is blocked, how long there is time, and the words of the invitation', async () => {
    await house.opensCase('n-new');
    const facts = await ask('n-new');
    expect(facts).toMatchObject({ stage: 'new', canVerify: true, hold: 'on-hold', decidedAt: null });
    expect(facts.capabilities.submitProposals).toBe('no');
    expect(facts.clock).toEqual({ state: 'not-started', dueAt: null, daysLeft: 7 });
    expect(facts.phrase?.split(' ')).toHaveLength(4);
  });

  it('B3 counts the days once the invitation is with a mail server', async () => {
    const caseId = await house.opensCase('n-days');
    const started = house.clock.now();
    await house.context.store.db
      .updateTable('cases')
      .set({ clock_started_at: new Date(started) })
      .where('id', '=', caseId)
      .execute();
    house.clock.advance(5 * DAY_MS);
    expect(await ask('n-days')).toMatchObject({
      stage: 'soon',
      clock: { state: 'running', daysLeft: 2, dueAt: new Date(started + 7 * DAY_MS).toISOString() },
    });
  });

  it('B3 follows through queue, contact, decision, and the day after', async () => {
    const ada = await house.hasAgent('Ada');
    const caseId = await house.opensCase('n-way');
    const joined = await joins(caseId);
    expect((await ask('n-way')).stage).toBe('waiting');
    await takeNext(house.context, ada);
    expect((await ask('n-way')).stage).toBe('deciding');
    const ticketId = joined.ok ? joined.value.id : (null as never);
    await recordOutcome(house.context, ada, { clientId: aClientId(), ticketId, decision: aDecision() });
    expect(await ask('n-way')).toMatchObject({ stage: 'lifted', hold: 'none', canVerify: false });
    house.clock.advance(DAY_MS);
    expect((await ask('n-way')).stage).toBe('none');
    expect(await linkFromNotice(house.context, 'n-way' as AccountId)).toEqual(refuse('not-found'));
    await house.empties();
  });

  it('B4 links with the invitation that holds, and changes nothing', async () => {
    const caseId = await house.opensCase('n-link');
    const before = await everything();
    const link = await linkFromNotice(house.context, 'n-link' as AccountId);
    if (!link.ok) throw new Error(link.refusal);
    await ask('n-link');
    expect(await everything()).toEqual(before);

    const url = new URL(link.value.url);
    expect(url.searchParams.get('action')).toBe('verify-profile');
    expect(url.search).not.toContain('vv');
    const token = url.hash.slice('#vv='.length);
    expect((await startSession(house.context, { invitation: token })).ok).toBe(true);
    house.clock.advance(15 * 60_000 + 1_000);
    expect(await startSession(house.context, { invitation: token })).toEqual(refuse('invitation-invalid'));
    expect((await joins(caseId)).ok).toBe(true);
    await leaveQueue(house.context, caseId);
  });

  it('B4 has no link for an account without a case', async () => {
    expect(await linkFromNotice(house.context, 'n-nobody' as AccountId)).toEqual(refuse('not-found'));
  });

  it('B1 B2 gives a token for one account, which is nobody’s ten minutes later', async () => {
    const { token, expiresAt } = await giveAccountToken(
      house.context,
      house.context.noticeTokens,
      'n-token' as AccountId,
    );
    expect(Date.parse(expiresAt)).toBe(house.clock.now() + 600_000);
    expect(await accountBehindNotice(house.context, token)).toBe('n-token');
    house.clock.advance(600_001);
    expect(await accountBehindNotice(house.context, token)).toBeNull();
  });
});
