import type { CaseId, Disposition, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endTicket, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { setQueuePaused } from '../store/queue.ts';
import type { Context } from './context.ts';
import { declineOffer } from './end-offer.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { joinQueue } from './join-queue.ts';
import { offerNext, offerTo } from './offer-next.ts';
import { recover } from './recover.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import { NOTHING_TOLD, tellQueue } from './tell-queue.ts';

const HALF_AN_HOUR = 30 * 60_000;

describe.each(DATABASES)('the rank in the queue on %s', (_name, place) => {
  let house: House;
  let people = 0;
  const newName = (): string => `acct-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  const joins = (caseId: CaseId, context: Context = house.context) =>
    joinQueue(context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
  const placeOf = async (caseId: CaseId, context: Context = house.context) => {
    const synced = await syncFreelancer(context, caseId);
    return synced.ok && synced.value.ticket?.state === 'waiting' ? synced.value.ticket.queue.place : null;
  };
  const partsFrom = async (disposition: Disposition): Promise<CaseId> => {
    const caseId = await house.hasWaiting(newName());
    const ada = await house.hasAgent(newName());
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    await endTicket(house.context, ada, taken.value.ticketId, disposition);
    return caseId;
  };
  const offered = async (agentId: StaffId) => {
    const reply = await offerTo(house.context, agentId);
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value;
  };

  it.each(['technical-problem', 'agent-left'] as const)('T7 is the front for half an hour after: %s', async (why) => {
    const [cleo, dora] = [await partsFrom(why), await partsFrom(why)];
    const waiting = await house.hasWaiting(newName());
    house.clock.advance(HALF_AN_HOUR - 2_000);
    await joins(cleo);
    expect([await placeOf(cleo), await placeOf(waiting)]).toEqual([1, 2]);
    house.clock.advance(60_000);
    await joins(dora);
    expect([await placeOf(cleo), await placeOf(waiting), await placeOf(dora)]).toEqual([1, 2, 3]);
  });

  it.each(['no-show', 'freelancer-left'] as const)('T7 is the end of the line after: %s', async (why) => {
    const cleo = await partsFrom(why);
    const waiting = await house.hasWaiting(newName());
    house.clock.advance(1_000);
    await joins(cleo);
    expect([await placeOf(waiting), await placeOf(cleo)]).toEqual([1, 2]);
  });

  it('T12 is kept for half an hour away, and after that it is the end, also from the front', async () => {
    const front = await partsFrom('technical-problem');
    const [cleo, dora] = [await house.hasWaiting(newName()), await house.hasWaiting(newName())];
    await joins(front);
    for (const one of [front, cleo, dora]) await setFreelancerPresence(house.context, one, false);
    house.clock.advance(HALF_AN_HOUR);
    const stays = await house.hasWaiting(newName());
    expect(await placeOf(stays)).toBe(1);
    house.clock.advance(-1_000);
    await setFreelancerPresence(house.context, cleo, true);
    house.clock.advance(2_000);
    await setFreelancerPresence(house.context, front, true);
    house.clock.advance(1_000);
    await setFreelancerPresence(house.context, dora, true);
    expect(await Promise.all([cleo, stays, front, dora].map((one) => placeOf(one)))).toEqual([1, 2, 3, 4]);
    const taken = await takeNext(house.context, await house.hasAgent(newName()));
    expect(taken.ok && taken.value.case.id).toBe(cleo);
  });

  it('T5 is kept through a restart, and the grace time begins anew', async () => {
    const [cleo, dora] = [await house.hasWaiting(newName()), await house.hasWaiting(newName())];
    house.clock.advance(2 * HALF_AN_HOUR);
    await recover(house.context);
    house.clock.advance(house.context.policy.awayGraceMs);
    await setFreelancerPresence(house.context, dora, true);
    expect([await placeOf(cleo), await placeOf(dora)]).toEqual([1, 2]);
  });

  const closed = (): Context => {
    const { policy } = house.context;
    const inThreeDays = (new Date(house.clock.now()).getUTCDay() + 3) % 7;
    const hours = { ranges: [{ day: inThreeDays, from: 600, to: 660 }], holidays: [] };
    return { ...house.context, policy: { ...policy, clock: { ...policy.clock, hours } } };
  };

  it('Q10 lets nobody join while closed, who is told when it opens; who is in line stays, and is served', async () => {
    const waiting = await house.hasWaiting(newName());
    const late = await house.opensCase(newName());
    expect(await joins(late, closed())).toEqual(refuse('service-closed'));
    expect(await joins(waiting, closed())).toMatchObject({ ok: true });
    expect(await placeOf(waiting, closed())).toBe(1);
    const seen = await syncFreelancer(closed(), late);
    expect(seen.ok && seen.value.service).toMatchObject({ state: 'closed', opensAt: expect.any(Number) as number });
    await tellQueue(closed(), NOTHING_TOLD);
    expect(house.factsTo('freelancers', 'service:changed').at(-1)).toMatchObject({ state: 'closed' });
    const taken = await takeNext(closed(), await house.hasAgent(newName()));
    expect(taken.ok && taken.value.case.id).toBe(waiting);
  });

  it('Q10 is unattended without an agent and while paused, when nobody is offered', async () => {
    const cleo = await house.hasWaiting(newName());
    const service = async () => {
      const seen = await syncFreelancer(house.context, cleo);
      return seen.ok && seen.value.service.state;
    };
    expect(await service()).toBe('unattended');
    const ada = await house.hasAgent(newName());
    expect(await service()).toBe('open');
    await house.context.store.transaction((tx, now) => setQueuePaused(tx, ada, now));
    expect([await service(), await offerNext(house.context)]).toEqual(['unattended', 0]);
    expect(await offerTo(house.context, ada)).toEqual(refuse('queue-empty'));
    await house.context.store.transaction((tx, now) => setQueuePaused(tx, null, now));
    expect([await service(), await offerNext(house.context)]).toEqual(['open', 1]);
  });

  it('Q9 counts who is passed as somebody near the deadline is drawn, and no more once that is not accepted', async () => {
    const { db } = house.context.store;
    const [cleo, near] = [await house.hasWaiting(newName()), await house.hasWaiting(newName())];
    await db.updateTable('tickets').set({ left_ms: 1 }).where('case_id', '=', near).execute();
    const passed = async () =>
      (await db.selectFrom('tickets').select('passed').where('case_id', '=', cleo).executeTakeFirstOrThrow()).passed;
    const ada = await house.hasAgent(newName());
    expect([await placeOf(near), await placeOf(cleo), await passed()]).toEqual([1, 2, 0]);
    const { id } = await offered(ada);
    expect([await placeOf(near), await placeOf(cleo), await passed()]).toEqual([1, 2, 1]);
    await declineOffer(house.context, ada, id, 'not-ready');
    expect([await placeOf(near), await passed()]).toEqual([1, 0]);
    const bob = await house.hasAgent(newName());
    const taken = await takeNext(house.context, bob);
    expect([taken.ok && taken.value.case.id, await passed()]).toEqual([near, 1]);
  });
});
