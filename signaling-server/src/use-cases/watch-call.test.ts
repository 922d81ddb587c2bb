import type { CallId, CaseId, StaffId, TicketId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { newStaffId } from '../secrets/ids.ts';
import { auditRowsAfter } from '../store/audit.ts';
import { watchOfStaff } from '../store/call-watches.ts';
import { addStaff } from '../store/staff.ts';
import { acceptCall } from './accept-call.ts';
import { caseTimeline } from './case-timeline.ts';
import { lookUpCase } from './look-up-case.ts';
import { readBoard } from './read-board.ts';
import { recover } from './recover.ts';
import { endWatch, startWatch, watchSeat } from './watch-call.ts';

describe.each(DATABASES)('watching a call, on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let sol: StaffId;
  let tess: StaffId;
  let cleo: CaseId;
  let ticketId: TicketId;
  let callId: CallId;
  let people = 0;

  async function aSupervisor(name: string): Promise<StaffId> {
    const id = newStaffId();
    const staff = { id, username: `${name}-${people}`, name, role: 'supervisor', passwordHash: 'none' } as const;
    await addStaff(house.context.store.db, staff, house.clock.now());
    return id;
  }
  /** A freelancer is called by a new agent. */
  async function aCall(isAccepted = true): Promise<CallId> {
    cleo = await house.hasWaiting(`acct-${++people}`);
    ada = await house.hasAgent(`Ada-${people}`);
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    ticketId = taken.value.ticketId;
    const started = await startCall(house.context, ada, ticketId);
    if (!started.ok) throw new Error(started.refusal);
    if (isAccepted) await acceptCall(house.context, cleo, started.value.id);
    return started.value.id;
  }
  const watches = (who: StaffId, which = callId) => startWatch(house.context, who, { callId: which });
  async function stops(who: StaffId) {
    const watch = await watchOfStaff(house.context.store.db, who);
    if (watch) await endWatch(house.context, watch, 'stopped');
  }
  const audited = async () => {
    const rows = await auditRowsAfter(house.context.store.db, 0, 1000);
    return rows.map(({ actor, action, subject, detail }) => ({ actor, action, subject, detail }));
  };

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  beforeEach(async () => {
    callId = await aCall();
    sol = await aSupervisor('Sol');
    tess = await aSupervisor('Tess');
  });
  afterEach(async () => {
    for (const who of [sol, tess]) await stops(who);
    await house.empties();
  });

  it('WA2 watches a live call, and no other', async () => {
    expect(await watches(sol)).toMatchObject({ ok: true, value: { callId, agentName: `Ada-${people}` } });
    const ringing = await aCall(false);
    expect(await watches(tess, ringing)).toEqual(refuse('not-found'));
    await endTicket(house.context, ada, ticketId, 'no-show');
    expect(await watches(tess, ringing)).toEqual(refuse('call-ended'));
  });

  it('WA2 lets one watch a call, tells the second that somebody does, and shows on the board who', async () => {
    await watches(sol);
    expect(await watches(tess)).toEqual(refuse('watched-already'));
    const watchedBy = async (reader: StaffId) =>
      (await readBoard(house.context, reader)).agents.find(({ id }) => id === ada)?.contact?.call?.watchedBy;
    expect(await watchedBy(tess)).toBe('Sol');
    await stops(sol);
    expect(await watches(tess)).toMatchObject({ ok: true });
  });

  it('WA2 lets two who begin at once have one watch', async () => {
    const replies = await Promise.all([watches(sol), watches(tess)]);
    expect(replies.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it('WA2 is refused of one’s own call', async () => {
    expect(await watches(ada)).toEqual(refuse('not-yourself'));
  });

  it('WA3 gives a seat in the call that is watched, for as long as it is', async () => {
    expect(await watchSeat(house.context, sol, callId)).toEqual(refuse('not-found'));
    await watches(sol);
    expect(await watchSeat(house.context, sol, callId)).toMatchObject({ ok: true });
    expect(await watchSeat(house.context, tess, callId)).toEqual(refuse('not-found'));
    await stops(sol);
    expect(await watchSeat(house.context, sol, callId)).toEqual(refuse('not-found'));
  });

  it('WA4 ends with the ticket, and with another watch of the same person', async () => {
    const { sfu } = house.context;
    const seat = (of: CallId) => sfu.producersFor({ callId: of, seat: 'supervisor' });
    const first = callId;
    await watches(sol, first);
    await sfu.joinSeat({ callId: first, seat: 'supervisor' });
    const second = await aCall();
    await watches(sol, second);
    expect(await seat(first)).toEqual(refuse('not-found'));
    await endTicket(house.context, ada, ticketId, 'no-show');
    expect(house.factsTo(`watcher ${sol}`, 'watch:ended')).toEqual([
      { callId: first, why: 'moved-on' },
      { callId: second, why: 'call-ended' },
    ]);
  });

  it('WA4 ends with the process that it was in', async () => {
    await watches(sol);
    await recover(house.context);
    expect(await watchOfStaff(house.context.store.db, sol)).toBeNull();
    expect((await audited()).at(-1)).toMatchObject({ action: 'call:watch-end', detail: { why: 'interrupted' } });
  });

  it('WA5 is in the audit from its beginning: who, which call, why, since when and until when', async () => {
    await startWatch(house.context, sol, { callId, reason: 'training' });
    expect((await audited()).at(-1)).toEqual({
      actor: sol,
      action: 'call:watch',
      subject: callId,
      detail: { reason: 'training' },
    });
    await stops(sol);
    const last = (await audited()).at(-1);
    expect(last).toMatchObject({ actor: sol, action: 'call:watch-end', subject: callId, detail: { why: 'stopped' } });
    expect(Object.keys(last?.detail ?? {}).toSorted()).toEqual(['since', 'why']);
  });

  it('WA7 tells nobody in the call, and shows no agent that it is or was watched', async () => {
    const timeline = async () => JSON.stringify(await caseTimeline(house.context.store.db, cleo));
    const before = await timeline();
    house.told.length = 0;
    await watches(sol);
    expect(house.told).toEqual([]);
    expect((await readBoard(house.context, ada)).agents.find(({ id }) => id === ada)?.contact?.call).toMatchObject({
      watchedBy: null,
    });
    const staffReads = async () => {
      const card = await lookUpCase(house.context, 'supervisor', cleo);
      return card.ok ? card.value.timeline.filter(({ text }) => text.includes('watched')).map(({ by }) => by) : [];
    };
    expect(await staffReads()).toEqual([]);
    await stops(sol);
    expect(house.told.map(({ to }) => to)).toEqual([`watcher ${sol}`]);
    expect(await timeline()).toBe(before);
    expect(await staffReads()).toEqual(['Sol']);
  });
});
