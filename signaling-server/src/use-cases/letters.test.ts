import type { ActiveClient, CaseId } from '@visavis/protocol';
import { AccountId } from '@visavis/protocol';
import { anAccount, aMarketplaceEvent } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { decide } from '../domain/case.ts';
import { object } from '../domain/objection.ts';
import { accountOf } from '../store/accounts.ts';
import { holdCase, keepStanding } from '../store/cases.ts';
import type { Tx } from '../store/store.ts';
import { keepDecision } from './keep-decision.ts';
import { queueClientNotices, queueObjectionLetter, queueReminder } from './letters.ts';
import { deliverMail } from './deliver-mail.ts';
import { reportEvent } from './report-event.ts';

const client = (name: string, email: string | null): ActiveClient => ({
  id: AccountId.parse(`client-${name.toLowerCase()}`),
  name,
  email,
});

describe.each(DATABASES)('letters on %s', (_name, place) => {
  let house: House;
  let people = 0;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(async () => {
    await house.context.store.db.deleteFrom('mails').execute();
    house.sent.length = 0;
  });

  async function opensCase(activeClients: readonly ActiveClient[] = []): Promise<CaseId> {
    const id = AccountId.parse(`letters-${++people}`);
    const account = anAccount({ id, email: `${id}@freelancers.example`, activeClients: [...activeClients] });
    const reply = await reportEvent(house.context, aMarketplaceEvent({ account }));
    if (!reply.ok || reply.value.caseId === null) throw new Error('no case was opened');
    return reply.value.caseId;
  }

  /** Runs in a transaction that holds the case and has read its account. */
  async function withCase(
    caseId: CaseId,
    work: (
      tx: Tx,
      held: NonNullable<Awaited<ReturnType<typeof holdCase>>>,
      account: never,
      now: number,
    ) => Promise<void>,
  ): Promise<void> {
    await house.context.store.transaction(async (tx, now) => {
      const held = await holdCase(tx, caseId);
      const account = held && (await accountOf(tx, held.accountId));
      if (!held || !account) throw new Error('no such case');
      await work(tx, held, account as never, now);
    });
  }

  const reminds = (caseId: CaseId) =>
    withCase(caseId, async (tx, held, account, now) => {
      if (held.state === 'open') await queueReminder(house.context, tx, account, held, now);
    });
  const tellsClients = (caseId: CaseId) =>
    withCase(caseId, async (tx, held, account, now) => {
      if (held.state === 'open') await queueClientNotices(house.context, tx, account, held, now);
    });
  const decides = (caseId: CaseId, outcome: 'verified' | 'id-verification') =>
    withCase(caseId, async (tx, held, _account, now) => {
      const decided = decide(held, outcome, now);
      if (!decided.ok) throw new Error(decided.refusal);
      const reason = outcome === 'verified' ? 'id-verification-passed' : 'id-verification-failed';
      const made = {
        source: 'outside',
        ticketId: null,
        staffId: null,
        clientId: null,
        outcome,
        reason,
        comment: '',
      } as const;
      await keepDecision(house.context, tx, held, decided.value, made, now);
    });
  const objects = (caseId: CaseId) =>
    withCase(caseId, async (tx, held, account, now) => {
      const reviewed = object(held, house.context.policy.objectionMs, now);
      if (!reviewed.ok) throw new Error(reviewed.refusal);
      await keepStanding(tx, reviewed.value);
      await queueObjectionLetter(house.context, tx, account, reviewed.value, now);
    });
  const mails = () =>
    house.context.store.db
      .selectFrom('mails')
      .select(['id', 'kind', 'thread_id', 'state', 'to_address'])
      .orderBy('queued_at')
      .execute();

  it('E10 keeps everything to the freelancer in the thread of the invitation, and what a client gets apart', async () => {
    const caseId = await opensCase([client('Dora', 'dora@clients.example')]);
    for (const step of [reminds, tellsClients, (id: CaseId) => decides(id, 'id-verification'), objects]) {
      await deliverMail(house.context);
      house.clock.advance(1_000);
      await step(caseId);
    }
    await deliverMail(house.context);
    const [invitation, ...others] = house.sent;
    expect(invitation).toMatchObject({ kind: 'invitation', threadId: null });
    expect(others.map(({ kind, threadId }) => [kind, threadId])).toEqual([
      ['reminder', invitation?.id],
      ['client-notice', null],
      ['decision', invitation?.id],
      ['objection', invitation?.id],
    ]);
  });

  it('E13 reminds once, and tells each client with an address once', async () => {
    const caseId = await opensCase([
      client('Dora', 'dora@clients.example'),
      client('Emil', null),
      client('Fay', 'fay@clients.example'),
    ]);
    for (const _round of [1, 2]) {
      await reminds(caseId);
      await tellsClients(caseId);
    }
    expect((await mails()).map(({ kind, to_address }) => [kind, to_address]).toSorted()).toEqual([
      ['client-notice', 'dora@clients.example'],
      ['client-notice', 'fay@clients.example'],
      ['invitation', expect.stringContaining('@freelancers.example')],
      ['reminder', expect.stringContaining('@freelancers.example')],
    ]);
  });

  it('E9 takes back what a decision has overtaken, and sends the decision', async () => {
    const caseId = await opensCase([client('Dora', 'dora@clients.example')]);
    house.delivery = { result: 'unavailable', serverSaid: 'connect ECONNREFUSED' };
    await deliverMail(house.context);
    await reminds(caseId);
    await tellsClients(caseId);
    house.clock.advance(1_000);
    await decides(caseId, 'verified');
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    house.clock.advance(60_000);
    house.sent.length = 0;
    await deliverMail(house.context);
    expect(house.sent.map(({ kind }) => kind)).toEqual(['decision']);
    expect(Object.fromEntries((await mails()).map(({ kind, state }) => [kind, state]))).toEqual({
      invitation: 'withdrawn',
      reminder: 'withdrawn',
      'client-notice': 'withdrawn',
      decision: 'accepted',
    });
  });

  it('E10 gives every letter to the freelancer the phrase and the link of the invitation that holds', async () => {
    const caseId = await opensCase();
    await reminds(caseId);
    await deliverMail(house.context);
    const { phrase } = await house.context.store.db
      .selectFrom('invitations')
      .select('phrase')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    for (const { text, html } of house.sent) {
      expect(text).toContain(phrase);
      expect(html).toContain(phrase);
      expect(text).toContain('#vv=');
      expect(text).toContain(`#words=${phrase.replaceAll(' ', '-')}`);
    }
  });
});
