import type { CaseId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { aClientId, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endTicket, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { awayCount } from '../store/board.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { joinQueue } from './join-queue.ts';
import { leaveQueue } from './leave-queue.ts';
import { offerNext, offerTo } from './offer-next.ts';
import { sayPresence } from './step-away.ts';
import { syncFreelancer } from './sync-freelancer.ts';

const HALF_AN_HOUR = 30 * 60_000;

describe.each(DATABASES)('stepping away on %s', (_name, place) => {
  let house: House;
  let people = 0;
  const newName = (): string => `acct-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  const ticketOf = async (caseId: CaseId) => {
    const synced = await syncFreelancer(house.context, caseId);
    return synced.ok ? synced.value.ticket : null;
  };
  const endedOf = async (caseId: CaseId) => {
    const synced = await syncFreelancer(house.context, caseId);
    return synced.ok ? synced.value.ended : undefined;
  };
  const placeOf = async (caseId: CaseId) => {
    const ticket = await ticketOf(caseId);
    return ticket?.state === 'waiting' ? ticket.queue.place : null;
  };
  const goes = (caseId: CaseId) => sayPresence(house.context, caseId, false);
  const comesBack = (caseId: CaseId) => sayPresence(house.context, caseId, true);

  it('T13 passes over who stepped away at once, and keeps the old rank for who comes back', async () => {
    const [cleo, dora] = [await house.hasWaiting(newName()), await house.hasWaiting(newName())];
    expect(await goes(cleo)).toEqual(done({}));
    expect([await placeOf(cleo), await placeOf(dora)]).toEqual([1, 1]);
    expect(await ticketOf(cleo)).toMatchObject({
      steppedAway: { since: house.clock.now(), keptUntil: house.clock.now() + HALF_AN_HOUR },
    });
    const ada = await house.hasAgent(newName());
    expect(await takeNext(house.context, ada)).toMatchObject({ value: { case: { id: dora } } });
    house.clock.advance(HALF_AN_HOUR - 1_000);
    const late = await house.hasWaiting(newName());
    await comesBack(cleo);
    expect([await placeOf(cleo), await placeOf(late)]).toEqual([1, 2]);
    expect(await ticketOf(cleo)).not.toHaveProperty('steppedAway');
  });

  it('T13 has who comes back late at the end, as anybody who was away for so long', async () => {
    const [cleo, dora] = [await house.hasWaiting(newName()), await house.hasWaiting(newName())];
    await goes(cleo);
    house.clock.advance(HALF_AN_HOUR + 1_000);
    await comesBack(cleo);
    expect([await placeOf(dora), await placeOf(cleo)]).toEqual([1, 2]);
  });

  it('T13 takes no line for somebody at the screen', async () => {
    const cleo = await house.hasWaiting(newName());
    await goes(cleo);
    await setFreelancerPresence(house.context, cleo, false);
    await setFreelancerPresence(house.context, cleo, true);
    expect(await ticketOf(cleo)).toHaveProperty('steppedAway');
    expect(await offerNext(house.context)).toBe(0);
    expect(await awayCount(house.context.store.db, 0)).toBe(1);
  });

  it('T13 withdraws the offer of who steps away, and the agent is free for the next', async () => {
    const [cleo, dora] = [await house.hasWaiting(newName()), await house.hasWaiting(newName())];
    const ada = await house.hasAgent(newName());
    await offerTo(house.context, ada);
    expect(await goes(cleo)).toEqual(done({}));
    expect(house.factsTo(ada, 'offer:changed').at(-1)).toBeNull();
    expect(await takeNext(house.context, ada)).toMatchObject({ value: { case: { id: dora } } });
    await comesBack(cleo);
    expect(await placeOf(cleo)).toBe(1);
  });

  it('T13 is nothing twice, and nothing to who is with an agent or not in the queue', async () => {
    const cleo = await house.hasWaiting(newName());
    expect(await comesBack(cleo)).toEqual(done({}));
    await goes(cleo);
    expect(await goes(cleo)).toEqual(done({}));
    await comesBack(cleo);
    await takeNext(house.context, await house.hasAgent(newName()));
    expect(await goes(cleo)).toEqual(refuse('no-ticket'));
    expect(await goes(await house.opensCase(newName()))).toEqual(refuse('no-ticket'));
  });

  it.each([
    ['technical-problem', HALF_AN_HOUR],
    ['agent-left', HALF_AN_HOUR],
    ['no-show', null],
    ['freelancer-left', null],
  ] as const)('T14 says how a contact ended, then and for half an hour: %s', async (disposition, front) => {
    const cleo = await house.hasWaiting(newName());
    const ada = await house.hasAgent(newName());
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    await endTicket(house.context, ada, taken.value.ticketId, disposition);
    const at = house.clock.now();
    const ended = { disposition, isWithAgent: true, at, frontUntil: front && at + front };
    expect(house.factsTo(cleo, 'ticket:ended')).toEqual([ended]);
    expect(await endedOf(cleo)).toEqual(ended);
    house.clock.advance(HALF_AN_HOUR);
    expect(await endedOf(cleo)).toBeUndefined();
  });

  it('T14 tells who left the queue that it was they, until they join again', async () => {
    const cleo = await house.hasWaiting(newName());
    await leaveQueue(house.context, cleo);
    expect(await endedOf(cleo)).toMatchObject({ disposition: 'freelancer-left', isWithAgent: false });
    await joinQueue(house.context, cleo, { clientId: aClientId(), devices: aDeviceCheck() });
    expect(await endedOf(cleo)).toBeUndefined();
  });
});
