import { newCaseId } from '../secrets/ids.ts';
import type { CaseId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { caseOf } from '../store/cases.ts';
import { pausesOf } from '../store/pauses.ts';
import { timelineOf } from '../store/timeline.ts';
import { checkPhrase } from './check-phrase.ts';
import { deliverMail } from './deliver-mail.ts';
import { giveAccountToken } from './give-account-token.ts';
import { freelancerBehind } from './identify.ts';
import { reportBounce } from './report-bounce.ts';
import { resendInvitation } from './resend-invitation.ts';
import { startSession } from './start-session.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe.each(DATABASES)('an invitation and what becomes of it on %s', (_name, place) => {
  let house: House;
  let people = 0;
  const newName = (): string => `invited-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(async () => {
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    await deliverMail(house.context);
    house.sent.length = 0;
  });

  const tokenIn = (mail: { text: string } | undefined): string => /#vv=([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const invited = async (): Promise<CaseId> => {
    const caseId = await house.opensCase(newName());
    await deliverMail(house.context);
    return caseId;
  };
  const events = async (caseId: CaseId) => {
    const rows = await house.context.store.db
      .selectFrom('webhook_events')
      .select('type')
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute();
    return rows.map(({ type }) => type);
  };
  const clockStartedAt = async (caseId: CaseId) => (await caseOf(house.context.store.db, caseId))?.clockStartedAt;
  const pauses = async (caseId: CaseId) =>
    (await pausesOf(house.context.store.db, caseId, 0))
      .filter(({ cause }) => cause === 'mail-bounced')
      .map(({ beganAt, endedAt }) => ({ beganAt, endedAt }));

  it('E6 starts the clock when a mail server accepts the invitation, not before', async () => {
    const caseId = await house.opensCase(newName());
    house.delivery = { result: 'unavailable', serverSaid: 'connect ECONNREFUSED' };
    await deliverMail(house.context);
    expect(await clockStartedAt(caseId)).toBeNull();
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    house.clock.advance(2 * DAY_MS);
    await deliverMail(house.context);
    expect(await clockStartedAt(caseId)).toBe(house.clock.now());
    expect(await events(caseId)).toEqual(['case.opened', 'hold.placed', 'invitation.sent']);
  });

  it('E6 leaves the clock as it started when the invitation is sent again', async () => {
    const caseId = await invited();
    const started = await clockStartedAt(caseId);
    house.clock.advance(DAY_MS);
    await resendInvitation(house.context, caseId, 'marketplace');
    await deliverMail(house.context);
    expect(await clockStartedAt(caseId)).toBe(started);
    expect((await events(caseId)).slice(2)).toEqual(['invitation.sent', 'invitation.sent']);
  });

  it('E7 stands the clock still from a refused invitation until another one is accepted', async () => {
    const caseId = await house.opensCase(newName());
    house.delivery = { result: 'bounced', serverSaid: '550 no such mailbox' };
    await deliverMail(house.context);
    const bouncedAt = house.clock.now();
    expect(await clockStartedAt(caseId)).toBeNull();
    expect(await pauses(caseId)).toEqual([{ beganAt: bouncedAt, endedAt: null }]);
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    house.clock.advance(DAY_MS);
    await resendInvitation(house.context, caseId, 'marketplace');
    await deliverMail(house.context);
    expect(await pauses(caseId)).toEqual([{ beganAt: bouncedAt, endedAt: house.clock.now() }]);
    expect((await events(caseId)).slice(2)).toEqual(['invitation.bounced', 'invitation.sent']);
  });

  it('E7 takes a bounce that comes later, once', async () => {
    const caseId = await invited();
    const mailId = house.sent.at(-1)?.id as never;
    house.clock.advance(DAY_MS);
    const first = await reportBounce(house.context, mailId, '5.1.1 mailbox gone');
    house.clock.advance(DAY_MS);
    const again = await reportBounce(house.context, mailId, '5.1.1 mailbox gone');
    expect([first, again]).toEqual([done({ mailId, result: 'kept' }), done({ mailId, result: 'known-already' })]);
    expect(await pauses(caseId)).toHaveLength(1);
    expect((await events(caseId)).slice(2)).toEqual(['invitation.sent', 'invitation.bounced']);
    expect((await timelineOf(house.context.store.db, caseId)).map(({ kind }) => kind)).toEqual([
      'case-opened',
      'mail-accepted',
      'mail-bounced',
    ]);
  });

  it('E7 does not pause for an invitation that another has replaced', async () => {
    const caseId = await invited();
    const replaced = house.sent.at(-1)?.id as never;
    house.clock.advance(DAY_MS);
    await resendInvitation(house.context, caseId, 'marketplace');
    await deliverMail(house.context);
    await reportBounce(house.context, replaced, '5.1.1 mailbox gone');
    expect(await pauses(caseId)).toEqual([]);
  });

  it('E8 sends the same phrase into the same thread, with a new link', async () => {
    const caseId = await invited();
    const first = house.sent.at(-1);
    house.clock.advance(10 * MINUTE_MS);
    expect(await resendInvitation(house.context, caseId, 'marketplace')).toMatchObject({ ok: true });
    await deliverMail(house.context);
    const second = house.sent.at(-1);
    expect(second).toMatchObject({ kind: 'invitation', threadId: first?.id, caseId });
    expect(second?.id).not.toBe(first?.id);
    const phrases = await house.context.store.db
      .selectFrom('invitations')
      .select('phrase')
      .where('case_id', '=', caseId)
      .execute();
    expect(new Set(phrases.map(({ phrase }) => phrase)).size).toBe(1);
    expect(tokenIn(second)).not.toBe(tokenIn(first));
  });

  it('E8 revokes the link of the one before, and the sessions it opened', async () => {
    const caseId = await invited();
    const former = tokenIn(house.sent.at(-1));
    const session = await startSession(house.context, { invitation: former });
    if (!session.ok) throw new Error(session.refusal);
    expect(await freelancerBehind(house.context, session.value.session)).toBe(caseId);
    house.clock.advance(10 * MINUTE_MS);
    await resendInvitation(house.context, caseId, 'marketplace');
    await deliverMail(house.context);
    expect(await startSession(house.context, { invitation: former })).toEqual(refuse('invitation-revoked'));
    expect(await freelancerBehind(house.context, session.value.session)).toBeNull();
    expect(await startSession(house.context, { invitation: tokenIn(house.sent.at(-1)) })).toMatchObject({ ok: true });
  });

  it('E8 is refused within ten minutes of the last one, however that came about', async () => {
    const caseId = await invited();
    house.clock.advance(10 * MINUTE_MS - 1);
    expect(await resendInvitation(house.context, caseId, 'marketplace')).toEqual(refuse('resent-lately'));
    house.clock.advance(1);
    const both = await Promise.all([1, 2].map(() => resendInvitation(house.context, caseId, 'marketplace')));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both).toContainEqual(refuse('resent-lately'));
  });

  it('E8 takes back an invitation that is still queued when it is sent again', async () => {
    const caseId = await house.opensCase(newName());
    house.clock.advance(10 * MINUTE_MS);
    await resendInvitation(house.context, caseId, 'marketplace');
    await deliverMail(house.context);
    expect(house.sent.filter((mail) => mail.caseId === caseId)).toHaveLength(1);
    expect(await startSession(house.context, { invitation: tokenIn(house.sent.at(-1)) })).toMatchObject({ ok: true });
  });

  it('E8 closes at once what is open by the revoked link, and nothing else', async () => {
    const caseId = await invited();
    const byLink = await startSession(house.context, { invitation: tokenIn(house.sent.at(-1)) });
    if (!byLink.ok) throw new Error(byLink.refusal);
    const { session } = byLink.value;
    const { accountId } = (await caseOf(house.context.store.db, caseId))!;
    const { token } = await giveAccountToken(house.context, house.context.identityTokens, accountId);
    house.clock.advance(10 * MINUTE_MS - 1);
    const other = await startSession(house.context, { identity: { kind: 'account', token } });
    if (!other.ok) throw new Error(other.refusal);
    house.clock.advance(1);
    const closed: string[] = [];
    const lines = {
      sessionsOf: () => [session, other.value.session],
      close: (_caseId: CaseId, ended: string) => ({ isElsewhere: closed.push(ended) > 0 }),
    };
    expect((await resendInvitation({ ...house.context, lines }, caseId, 'marketplace')).ok).toBe(true);
    expect(closed).toEqual([session]);
  });

  it('E8 is refused once the case is decided, and for a case that does not exist', async () => {
    const caseId = await invited();
    await house.context.store.db
      .updateTable('cases')
      .set({ state: 'decided', outcome: 'verified', decided_at: new Date(house.clock.now()) })
      .where('id', '=', caseId)
      .execute();
    house.clock.advance(10 * MINUTE_MS);
    expect(await resendInvitation(house.context, caseId, 'marketplace')).toEqual(refuse('case-decided'));
    expect(await resendInvitation(house.context, newCaseId(), 'marketplace')).toEqual(refuse('not-found'));
  });

  describe('checking a phrase', () => {
    const phraseOf = async (caseId: CaseId): Promise<string> => {
      const row = await house.context.store.db
        .selectFrom('invitations')
        .select('phrase')
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow();
      return row.phrase;
    };

    it.each([
      ['as it is', (phrase: string) => phrase],
      ['in capitals', (phrase: string) => phrase.toUpperCase()],
      ['with commas', (phrase: string) => ` ${phrase.replaceAll(' ', ',  ')}. `],
      ['as in the link', (phrase: string) => phrase.replaceAll(' ', '-')],
      ['over two lines', (phrase: string) => phrase.replace(' ', '\r\n')],
    ])('E11 knows the words typed %s, and says only when they were sent', async (_how, typed) => {
      const caseId = await invited();
      const answer = await checkPhrase(house.context, typed(await phraseOf(caseId)));
      const sentAt = new Date(house.clock.now()).toISOString();
      expect(answer).toEqual({ known: true, sentAt, brandName: 'Brightwork' });
    });

    it.each(['', '....', 'amber kettle river', "amber' or 1=1 --", 'amber kettle river willow oak'])(
      'E11 does not know %j',
      async (typed) => {
        expect(await checkPhrase(house.context, typed)).toMatchObject({ known: false, sentAt: null });
      },
    );

    it('E11 knows words for 60 days, and says nothing of a mail that has not been sent', async () => {
      house.clock.advance(61 * DAY_MS);
      const caseId = await house.opensCase(newName());
      const phrase = await phraseOf(caseId);
      expect(await checkPhrase(house.context, phrase)).toMatchObject({ known: true, sentAt: null });
      house.clock.advance(60 * DAY_MS);
      expect(await checkPhrase(house.context, phrase)).toMatchObject({ known: false });
    });
  });
});
