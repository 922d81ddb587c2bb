import type { StaffId } from '@visavis/protocol';
import { aClientId, aDeviceCheck } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasDecided, suspended } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { joinQueue } from './join-queue.ts';
import { objectToDecision } from './object-to-decision.ts';
import { syncDesk } from './sync-desk.ts';
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
});
