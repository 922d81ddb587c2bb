import type { AccountId, CaseId, MailId } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, DeadlineHouse, HOUR, STEP } from '../../test/deadline-house.ts';
import { DATABASES } from '../../test/house.ts';
import { timelineOf } from '../store/timeline.ts';
import { askCapabilities } from './ask-capabilities.ts';
import { deliverMail } from './deliver-mail.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { leaveQueue } from './leave-queue.ts';
import { reportBounce } from './report-bounce.ts';
import { reportEvent } from './report-event.ts';
import { resendInvitation } from './resend-invitation.ts';
import { runDueWork } from './run-due-work.ts';
import { setAgentState } from './set-agent-state.ts';

describe.each(DATABASES)('deadlines on %s', (_name, place) => {
  let at: DeadlineHouse;

  beforeAll(async () => {
    at = await DeadlineHouse.open(await place());
  });
  beforeEach(() => at.begins());
  afterAll(() => at.context.store.close());

  it('D5 brings everything of day 7 at once: hold, limits, reminder, notices, webhooks, note', async () => {
    const account = anAccount({
      id: 'acct-day-seven' as AccountId,
      activeClients: [
        { id: 'client-1', name: 'Harbour Café', email: 'office@harbour.example' },
        { id: 'client-2', name: 'Tide Books', email: null },
      ],
    } as never);
    const reply = await reportEvent(at.context, aMarketplaceEvent({ account }));
    const caseId = (reply.ok && reply.value.caseId) as CaseId;
    await deliverMail(at.context);
    await at.goes(7 * DAY - STEP);
    expect(await at.isOverdue(caseId)).toBe(false);

    await at.goes(STEP);
    expect(await at.isOverdue(caseId)).toBe(true);
    const { hold, capabilities } = await askCapabilities(at.context, account.id);
    expect([hold, capabilities.withdrawEarnings.allowed]).toEqual(['overdue', 'limited']);
    expect(await at.mails(caseId, 'reminder')).toHaveLength(1);
    expect(await at.mails(caseId, 'client-notice')).toEqual(['office@harbour.example']);
    const types = await at.events(caseId);
    expect(types.slice(-4)).toEqual(['case.overdue', 'hold.changed', 'client.notice', 'client.notice']);
    expect((await timelineOf(at.context.store.db, caseId)).map(({ kind }) => kind)).toContain('case-overdue');
    expect(at.house.factsTo(caseId, 'case:changed').at(-1)).toMatchObject({ hold: 'overdue' });

    await at.goes(DAY);
    expect(await at.mails(caseId, 'reminder')).toHaveLength(1);
    expect((await at.events(caseId)).filter((type) => type === 'case.overdue')).toHaveLength(1);
  });

  it('D5 does all or nothing of day 7, and a case that fails holds up no other', async () => {
    const activeClients = [{ id: 'client-3', name: 'Faulty Notices', email: 'office@faulty.example' }];
    const account = anAccount({ id: 'acct-faulty' as AccountId, activeClients } as never);
    const reply = await reportEvent(at.context, aMarketplaceEvent({ account }));
    const faulty = (reply.ok && reply.value.caseId) as CaseId;
    const sound = await at.opens();
    const { writer } = at.context;
    const clientNotice = (facts: Parameters<typeof writer.clientNotice>[0]) => {
      if (facts.clientName === 'Faulty Notices') throw new Error('the database is away');
      return writer.clientNotice(facts);
    };
    const before = await at.events(faulty);
    await at.goes(7 * DAY, { ...at.context, writer: { ...writer, clientNotice } });
    expect([await at.isOverdue(faulty), await at.isOverdue(sound)]).toEqual([false, true]);
    expect(await at.mails(faulty, 'reminder')).toEqual([]);
    expect((await at.events(faulty)).slice(before.length)).toEqual([]);

    expect(await runDueWork(at.context)).toMatchObject({ overdue: 1, failed: [] });
    expect(await at.mails(faulty, 'client-notice')).toEqual(['office@faulty.example']);
    expect((await at.events(faulty)).slice(-3)).toEqual(['case.overdue', 'hold.changed', 'client.notice']);
  });

  it('D8 does of day 7 only what is switched on', async () => {
    const caseId = await at.opens();
    const overdue = { remindsFreelancer: false, tellsClients: false, limitsWithdrawals: false };
    await at.goes(7 * DAY, { ...at.context, policy: { ...at.context.policy, overdue } });
    expect(await at.held(caseId)).toMatchObject({ overdue: { limitsWithdrawals: false } });
    expect(await at.mails(caseId, 'reminder')).toEqual([]);
    const { capabilities } = await askCapabilities(at.context, (await at.held(caseId)).accountId);
    expect(capabilities.withdrawEarnings.allowed).toBe('yes');
  });

  it('D3 E7 stands still from a bounce until another invitation is accepted (F13)', async () => {
    const caseId = await at.opens();
    await at.goes(2 * HOUR);
    const invitation = at.house.sent.findLast((mail) => mail.caseId === caseId);
    await reportBounce(at.context, invitation?.id as MailId, 'no such mailbox');
    await at.goes(8 * DAY);
    expect(await at.clock(caseId)).toMatchObject({ state: 'paused', usedMs: 2 * HOUR, pausedBy: ['mail-bounced'] });
    expect(await at.isOverdue(caseId)).toBe(false);
    expect(await resendInvitation(at.context, caseId, 'marketplace')).toMatchObject({ ok: true });
    await deliverMail(at.context);
    await at.goes(HOUR);
    expect(await at.clock(caseId)).toMatchObject({ state: 'running', usedMs: 3 * HOUR });
  });

  it('D1 does not count before a mail server has the invitation (F13)', async () => {
    at.house.delivery = { result: 'unavailable', serverSaid: 'connection refused' };
    const caseId = await at.house.opensCase('acct-no-mail');
    await deliverMail(at.context);
    await at.goes(8 * DAY);
    expect(await at.clock(caseId)).toMatchObject({ state: 'not-started', usedMs: 0 });

    at.house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    await deliverMail(at.context);
    await at.goes(HOUR);
    expect(await at.clock(caseId)).toMatchObject({ state: 'running', usedMs: HOUR });
    expect(await at.isOverdue(caseId)).toBe(false);
  });

  it('D3 stands still in the queue and with an agent, and goes on after a contact without a decision', async () => {
    const caseId = await at.opens();
    await at.goes(HOUR);
    await at.joins(caseId);
    await at.goes(9 * DAY);
    expect(await at.clock(caseId)).toMatchObject({ state: 'paused', usedMs: HOUR, pausedBy: ['with-us'] });
    expect(await at.isOverdue(caseId)).toBe(false);
    await leaveQueue(at.context, caseId);
    await at.goes(HOUR);
    const ticketId = await at.meets(caseId);
    await at.goes(5 * HOUR);
    await at.parts(ticketId, 'no-show');
    await at.goes(HOUR);
    expect(await at.clock(caseId)).toMatchObject({ state: 'running', usedMs: 3 * HOUR });
  });

  it('D3 goes on for somebody who waits and has been away for long, until they are back', async () => {
    const caseId = await at.opens();
    await at.joins(caseId);
    await setFreelancerPresence(at.context, caseId, false);
    await at.goes(5 * HOUR);
    expect(await at.clock(caseId)).toMatchObject({ state: 'running', usedMs: 4 * HOUR });
    await setFreelancerPresence(at.context, caseId, true);
    await runDueWork(at.context);
    await at.goes(2 * HOUR);
    expect(await at.clock(caseId)).toMatchObject({ state: 'paused', usedMs: 4 * HOUR });
    await leaveQueue(at.context, caseId);
  });

  it.each(['technical-problem', 'agent-left'] as const)(
    'D3 stands still after %s until they join, a day at most',
    async (disposition) => {
      const caseId = await at.opens();
      await at.parts(await at.meets(caseId), disposition);
      await at.goes(10 * HOUR);
      expect(await at.clock(caseId)).toMatchObject({ state: 'paused', pausedBy: ['technical-problem'], usedMs: 0 });
      await at.joins(caseId);
      await leaveQueue(at.context, caseId);
      await at.goes(HOUR);
      expect(await at.clock(caseId)).toMatchObject({ state: 'running', usedMs: HOUR });

      await at.parts(await at.meets(caseId), disposition);
      await at.goes(30 * HOUR);
      expect(await at.clock(caseId)).toMatchObject({ state: 'running', usedMs: 7 * HOUR });
    },
  );

  it('D4 stands still while closed', async () => {
    const ranges = [1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, to: 18 * 60 }));
    at.context = at.withClock({ hours: { ranges, holidays: [] } });
    const midnight = Math.ceil(at.house.clock.now() / DAY) * DAY;
    await at.goes(midnight - at.house.clock.now());
    const caseId = await at.opens();
    await at.goes(7 * DAY);
    const { usedMs, pausedMs } = await at.clock(caseId);
    expect(usedMs + pausedMs).toBe(7 * DAY);
    expect(usedMs).toBeLessThanOrEqual(5 * 9 * HOUR);
    expect(usedMs).toBeGreaterThanOrEqual(5 * 8 * HOUR);
    expect(await at.isOverdue(caseId)).toBe(false);
  });

  it('D4 stands still while nobody is on duty', async () => {
    const caseId = await at.opens();
    await setAgentState(at.context, at.ada, 'offline');
    await at.goes(8 * DAY);
    expect(await at.clock(caseId)).toMatchObject({ state: 'paused', usedMs: 0, pausedBy: ['nobody-on-duty'] });
    await setAgentState(at.context, at.ada, 'available');
    await at.goes(2 * STEP);
    expect(await at.clock(caseId)).toMatchObject({ state: 'running', usedMs: STEP });
  });

  it('D8 is not paused by what the setting leaves out', async () => {
    const pausing = at.withClock({ pausedBy: [] });
    const caseId = await at.opens();
    await setAgentState(pausing, at.ada, 'offline');
    await at.goes(HOUR, pausing);
    expect(await at.clock(caseId)).toMatchObject({ state: 'running', usedMs: HOUR });
  });
});
