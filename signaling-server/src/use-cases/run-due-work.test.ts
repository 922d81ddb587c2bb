import type { AccountId, CaseId, Disposition, MailId, TicketId } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck, aMarketplaceEvent, anAccount } from '@visavis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { accountOf } from '../store/accounts.ts';
import { caseOf } from '../store/cases.ts';
import { timelineOf } from '../store/timeline.ts';
import { askCapabilities } from './ask-capabilities.ts';
import { clockNow } from './clock-now.ts';
import type { ClockPolicy, Context } from './context.ts';
import { deliverMail } from './deliver-mail.ts';
import { endTicket } from './end-ticket.ts';
import { finishWrapUp } from './finish-wrap-up.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { joinQueue } from './join-queue.ts';
import { leaveQueue } from './leave-queue.ts';
import { recordOutcome } from './record-outcome.ts';
import { reportBounce } from './report-bounce.ts';
import { reportEvent } from './report-event.ts';
import { resendInvitation } from './resend-invitation.ts';
import { resumeSanctions, sanctionsState } from './resume-sanctions.ts';
import { runDueWork } from './run-due-work.ts';
import { setAgentState } from './set-agent-state.ts';
import { takeNext } from './take-next.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far the tests move time at once; a watch that goes its rounds so seldom must not take that for a gap. */
const STEP = HOUR;

describe.each(DATABASES)('deadlines on %s', (name, place) => {
  let house: House;
  let context: Context;
  let ada: Awaited<ReturnType<House['hasAgent']>>;
  let accounts = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ada = await house.hasAgent('Ada');
  });
  afterAll(() => house.context.store.close());

  const withClock = (over: Partial<ClockPolicy>): Context => {
    const { policy } = house.context;
    return { ...house.context, policy: { ...policy, clock: { ...policy.clock, downAfterMs: STEP, ...over } } };
  };

  beforeEach(async () => {
    context = withClock({});
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    await resumeSanctions(context, ada);
    await context.store.db.updateTable('staff').set({ state: 'available' }).execute();
    await context.store.db.deleteFrom('service_pauses').execute();
    await context.store.db.deleteFrom('duty_watch').execute();
    await runDueWork(context);
  });

  /** A case of its own, invited; its clock runs from now on. */
  const opens = async (): Promise<CaseId> => {
    const id = `acct-due-${(accounts += 1)}`;
    const caseId = await house.opensCase(id);
    await deliverMail(context);
    return caseId;
  };
  const goes = async (ms: number, during: Context = context): Promise<void> => {
    for (let passed = 0; passed < ms; passed += STEP) {
      house.clock.advance(Math.min(STEP, ms - passed));
      await runDueWork(during);
    }
  };
  const held = async (caseId: CaseId) => {
    const found = await caseOf(context.store.db, caseId);
    if (!found) throw new Error('no such case');
    return found;
  };
  const isOverdue = async (caseId: CaseId): Promise<boolean> => (await held(caseId)).overdue !== null;
  const clock = async (caseId: CaseId) => clockNow(context.store.db, await held(caseId), house.clock.now());
  const eventsOf = async (caseId: CaseId) =>
    context.store.db.selectFrom('webhook_events').selectAll().where('case_id', '=', caseId).orderBy('seq').execute();
  const mailsOf = async (caseId: CaseId, kind: 'reminder' | 'client-notice') =>
    context.store.db.selectFrom('mails').selectAll().where('case_id', '=', caseId).where('kind', '=', kind).execute();
  const joins = (caseId: CaseId) => joinQueue(context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
  const meets = async (caseId: CaseId) => {
    await joins(caseId);
    const contact = await takeNext(context, ada);
    if (!contact.ok) throw new Error(contact.refusal);
    return contact.value.ticketId;
  };
  const parts = async (ticketId: TicketId, disposition: Disposition): Promise<void> => {
    await endTicket(context, ada, ticketId, disposition);
    await finishWrapUp(context, ada, ticketId);
  };

  it('D5 brings everything of day 7 at once: hold, limits, reminder, notices, webhooks, note', async () => {
    const account = anAccount({
      id: 'acct-day-seven' as AccountId,
      activeClients: [
        { id: 'client-1', name: 'Harbour Café', email: 'office@harbour.example' },
        { id: 'client-2', name: 'Tide Books', email: null },
      ],
    } as never);
    const reply = await reportEvent(context, aMarketplaceEvent({ account }));
    const caseId = (reply.ok && reply.value.caseId) as CaseId;
    await deliverMail(context);
    await goes(7 * DAY - STEP);
    expect(await isOverdue(caseId)).toBe(false);

    await goes(STEP);
    expect(await isOverdue(caseId)).toBe(true);
    const { hold, capabilities } = await askCapabilities(context, account.id);
    expect([hold, capabilities.withdrawEarnings.allowed]).toEqual(['overdue', 'limited']);
    expect(await mailsOf(caseId, 'reminder')).toHaveLength(1);
    expect((await mailsOf(caseId, 'client-notice')).map(({ to_address }) => to_address)).toEqual([
      'office@harbour.example',
    ]);
    const types = (await eventsOf(caseId)).map(({ type }) => type);
    expect(types.slice(-4)).toEqual(['case.overdue', 'hold.changed', 'client.notice', 'client.notice']);
    expect((await timelineOf(context.store.db, caseId)).map(({ kind }) => kind)).toContain('case-overdue');
    expect(house.factsTo(caseId, 'case:changed').at(-1)).toMatchObject({ hold: 'overdue' });
    expect(await accountOf(context.store.db, account.id)).toMatchObject({ activeClients: [{}, {}] });

    await goes(DAY);
    expect(await mailsOf(caseId, 'reminder')).toHaveLength(1);
    expect((await eventsOf(caseId)).filter(({ type }) => type === 'case.overdue')).toHaveLength(1);
  });

  it('D8 does of day 7 only what is switched on', async () => {
    const caseId = await opens();
    const overdue = { remindsFreelancer: false, tellsClients: false, limitsWithdrawals: false };
    await goes(7 * DAY, { ...context, policy: { ...context.policy, overdue } });
    expect(await held(caseId)).toMatchObject({ overdue: { limitsWithdrawals: false } });
    expect(await mailsOf(caseId, 'reminder')).toEqual([]);
    const { capabilities } = await askCapabilities(context, (await held(caseId)).accountId);
    expect(capabilities.withdrawEarnings.allowed).toBe('yes');
  });

  it('D3 E7 F13 stands still from a bounce until another invitation is accepted', async () => {
    const caseId = await opens();
    await goes(2 * HOUR);
    const invitation = house.sent.findLast((mail) => mail.caseId === caseId);
    await reportBounce(context, invitation?.id as MailId, 'no such mailbox');
    await goes(8 * DAY);
    expect(await clock(caseId)).toMatchObject({ state: 'paused', usedMs: 2 * HOUR, pausedBy: ['mail-bounced'] });
    expect(await isOverdue(caseId)).toBe(false);
    expect(await resendInvitation(context, caseId, 'marketplace')).toMatchObject({ ok: true });
    await deliverMail(context);
    await goes(HOUR);
    expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: 3 * HOUR });
  });

  it('D1 F13 does not count before a mail server has the invitation', async () => {
    house.delivery = { result: 'unavailable', serverSaid: 'connection refused' };
    const caseId = await house.opensCase('acct-no-mail');
    await deliverMail(context);
    await goes(8 * DAY);
    expect(await clock(caseId)).toMatchObject({ state: 'not-started', usedMs: 0 });

    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    await deliverMail(context);
    await goes(HOUR);
    expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: HOUR });
    expect(await isOverdue(caseId)).toBe(false);
  });

  it('D3 stands still in the queue and with an agent, and goes on after a contact without a decision', async () => {
    const caseId = await opens();
    await goes(HOUR);
    await joins(caseId);
    await goes(9 * DAY);
    expect(await clock(caseId)).toMatchObject({ state: 'paused', usedMs: HOUR, pausedBy: ['with-us'] });
    expect(await isOverdue(caseId)).toBe(false);
    await leaveQueue(context, caseId);
    await goes(HOUR);
    const ticketId = await meets(caseId);
    await goes(5 * HOUR);
    await parts(ticketId, 'no-show');
    await goes(HOUR);
    expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: 3 * HOUR });
  });

  it('D3 goes on for somebody who waits and has been away for long, until they are back', async () => {
    const caseId = await opens();
    await joins(caseId);
    await setFreelancerPresence(context, caseId, false);
    await goes(5 * HOUR);
    expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: 4 * HOUR });
    await setFreelancerPresence(context, caseId, true);
    await runDueWork(context);
    await goes(2 * HOUR);
    expect(await clock(caseId)).toMatchObject({ state: 'paused', usedMs: 4 * HOUR });
    await leaveQueue(context, caseId);
  });

  it.each(['technical-problem', 'agent-left'] as const)(
    'D3 stands still after %s until they join, a day at most',
    async (disposition) => {
      const caseId = await opens();
      await parts(await meets(caseId), disposition);
      await goes(10 * HOUR);
      expect(await clock(caseId)).toMatchObject({ state: 'paused', pausedBy: ['technical-problem'], usedMs: 0 });
      await joins(caseId);
      await leaveQueue(context, caseId);
      await goes(HOUR);
      expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: HOUR });

      await parts(await meets(caseId), disposition);
      await goes(30 * HOUR);
      expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: 7 * HOUR });
    },
  );

  it('D4 stands still while closed, and fires in the morning', async () => {
    const ranges = [1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, to: 18 * 60 }));
    context = withClock({ hours: { ranges, holidays: [] } });
    const midnight = Math.ceil(house.clock.now() / DAY) * DAY;
    await goes(midnight - house.clock.now());
    const caseId = await opens();
    await goes(7 * DAY);
    const { usedMs, pausedMs } = await clock(caseId);
    expect(usedMs + pausedMs).toBe(7 * DAY);
    expect(usedMs).toBeLessThanOrEqual(5 * 9 * HOUR);
    expect(usedMs).toBeGreaterThanOrEqual(5 * 8 * HOUR);
    expect(await isOverdue(caseId)).toBe(false);
  });

  it('D4 stands still while nobody is on duty', async () => {
    const caseId = await opens();
    await setAgentState(context, ada, 'offline');
    await goes(8 * DAY);
    expect(await clock(caseId)).toMatchObject({ state: 'paused', usedMs: 0, pausedBy: ['nobody-on-duty'] });
    await setAgentState(context, ada, 'available');
    await goes(2 * STEP);
    expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: STEP });
  });

  it('D8 is not paused by what the setting leaves out', async () => {
    const pausing = withClock({ pausedBy: [] });
    const caseId = await opens();
    await setAgentState(pausing, ada, 'offline');
    await goes(HOUR, pausing);
    expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: HOUR });
  });

  it('D6 D7 F20 counts nothing of an outage over day 7, and holds back until somebody confirms', async () => {
    const caseId = await opens();
    await goes(7 * DAY - HOUR);
    house.clock.advance(3 * DAY);
    expect(await runDueWork(context)).toMatchObject({ isAlarming: true, gapMs: 3 * DAY });
    expect(await clock(caseId)).toMatchObject({ usedMs: 7 * DAY - HOUR, pausedMs: 3 * DAY });
    await goes(4 * HOUR);
    expect(await isOverdue(caseId)).toBe(false);
    expect((await sanctionsState(context)).heldBack).toMatchObject({ why: 'gap' });

    const { state, resumedBy } = await resumeSanctions(context, ada);
    expect([state.heldBack, resumedBy]).toEqual([null, ada]);
    await runDueWork(context);
    expect(await isOverdue(caseId)).toBe(true);
    expect((await resumeSanctions(context, ada)).resumedBy).toBeNull();
  });

  it('D7 F21 lets sanctions go on by itself after a steady day', async () => {
    const caseId = await opens();
    await goes(7 * DAY - HOUR);
    house.clock.advance(2 * HOUR);
    await runDueWork(context);
    await goes(DAY - STEP);
    expect(await isOverdue(caseId)).toBe(false);
    await goes(STEP);
    expect(await isOverdue(caseId)).toBe(true);
  });

  it('D6 F21 survives a clock that goes back: pauses last on, and nothing comes early', async () => {
    const caseId = await opens();
    await goes(6 * DAY);
    await setAgentState(context, ada, 'offline');
    await joins(caseId);
    await goes(HOUR);
    house.clock.advance(-2 * DAY);
    expect(await runDueWork(context)).toMatchObject({ isAlarming: false, gapMs: 0 });
    expect(await clock(caseId)).toMatchObject({ state: 'paused' });
    const { usedMs } = await clock(caseId);
    await goes(HOUR);
    expect((await clock(caseId)).usedMs).toBe(usedMs);
    await leaveQueue(context, caseId);
    await setAgentState(context, ada, 'available');
    await goes(2 * DAY);
    expect(await isOverdue(caseId)).toBe(false);
    await goes(3 * DAY);
    expect(await isOverdue(caseId)).toBe(true);
  });

  it('D5 F23 does it once, however many rounds run at the same time', async () => {
    const caseIds = [await opens(), await opens(), await opens()];
    await goes(7 * DAY - STEP);
    house.clock.advance(STEP);
    const rounds = await Promise.all(Array.from({ length: 5 }, () => runDueWork(context)));
    expect(rounds.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(3);
    for (const caseId of caseIds) {
      expect(await mailsOf(caseId, 'reminder')).toHaveLength(1);
      expect((await eventsOf(caseId)).filter(({ type }) => type === 'case.overdue')).toHaveLength(1);
    }
  });

  it.runIf(name === 'PostgreSQL')('D5 F22 never fires after a decision that races it', async () => {
    for (let round = 0; round < 2; round += 1) {
      const caseId = await opens();
      await goes(7 * DAY - STEP);
      const ticketId = await meets(caseId);
      await context.store.db.deleteFrom('case_pauses').where('case_id', '=', caseId).execute();
      house.clock.advance(STEP);
      const asked = { clientId: aClientId(), ticketId, decision: aDecision() };
      const [, outcome] = await Promise.all([
        runDueWork(context),
        recordOutcome(context, ada, asked),
        runDueWork(context),
      ]);
      expect(outcome).toMatchObject({ ok: true });
      const types = (await eventsOf(caseId)).map(({ type }) => type);
      expect(types).not.toContain('case.overdue');
      expect((await held(caseId)).overdue).toBeNull();
      await finishWrapUp(context, ada, ticketId);
    }
  });
});
