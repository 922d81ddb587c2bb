import type { CaseId, StaffId } from '@visavis/protocol';
import { aClientId, aDeviceCheck } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDecided, suspended } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { joinQueue } from './join-queue.ts';
import { objectToDecision } from './object-to-decision.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import { NOTHING_TOLD, tellQueue } from './tell-queue.ts';

describe.each(DATABASES)('what desks are told of the queue on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let bob: StaffId;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ada = await house.hasAgent('Ada');
    bob = await house.hasAgent('Bob');
  });
  afterAll(() => house.context.store.close());

  const counted = async (agentId: StaffId) => {
    const snapshot = await syncDesk(house.context, agentId);
    return snapshot.ok && snapshot.value.queue.waiting;
  };

  it('Q8 counts at nobody’s desk a freelancer whose case they decided before', async () => {
    const caseId = await hasDecided(house, ada, 'counted-1', suspended);
    await objectToDecision(house.context, caseId, 'freelancer', 'I was abroad.');
    await joinQueue(house.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
    await tellQueue(house.context, NOTHING_TOLD);
    expect(house.factsTo(ada, 'queue:changed').at(-1)).toEqual({ waiting: 0, oldestJoinedAt: null, isPaused: false });
    expect(house.factsTo('desks', 'queue:changed').at(-1)).toMatchObject({ waiting: 1 });
    expect([await counted(ada), await counted(bob)]).toEqual([0, 1]);

    await house.hasWaiting('counted-2');
    await tellQueue(house.context, NOTHING_TOLD);
    expect(house.factsTo(ada, 'queue:changed').at(-1)).toMatchObject({ waiting: 1 });
    expect([await counted(ada), await counted(bob)]).toEqual([1, 2]);
  });

  it('Q1 Q9 tells whoever asks the place that everybody is told, with some near their deadline and somebody away', async () => {
    const { db } = house.context.store;
    await house.empties();
    const cases: CaseId[] = [];
    for (let n = 0; n < 9; n++) cases.push(await house.hasWaiting(`placed-${n}`));
    const near = [cases[4], cases[5], cases[8]] as CaseId[];
    await db.updateTable('tickets').set({ left_ms: 1 }).where('case_id', 'in', near).execute();
    await setFreelancerPresence(house.context, cases[1] as CaseId, false);
    house.clock.advance(house.context.policy.awayGraceMs + 1);
    const { places } = await tellQueue(house.context, NOTHING_TOLD);
    const there = cases.filter((_, at) => at !== 1);
    const asked = await Promise.all(there.map((caseId) => syncFreelancer(house.context, caseId)));
    const seen = asked.map((one) => (one.ok && one.value.ticket?.state === 'waiting' ? one.value.ticket.queue : null));
    expect(seen).toEqual(there.map((caseId) => places.get(caseId)));
    expect(near.map((caseId) => places.get(caseId)?.place)).toEqual([1, 2, 5]);
  });
});
