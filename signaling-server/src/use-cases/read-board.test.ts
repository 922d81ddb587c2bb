import { aClientId, aDecision } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOutcome, startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { setDeskPresence } from './desk-presence.ts';
import { endLapsedOffers } from './end-offer.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { leaveQueue } from './leave-queue.ts';
import { offerTo } from './offer-next.ts';
import { readBoard } from './read-board.ts';
import { releaseAgent } from './release-agent.ts';

const MINUTE = 60_000;

describe.each(DATABASES)('the board on %s', (_name, place) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());

  it('U1 is empty before anything happens', async () => {
    const board = await readBoard(house.context);
    expect(board.queue).toMatchObject({ isPaused: false, isOpen: true, waiting: 0, longestWaitMs: null, line: [] });
    expect(board).toMatchObject({ agents: [], callsLive: 0 });
    expect(board.today.waits).toEqual({ count: 0, gaveUp: 0, p50Ms: null, p90Ms: null });
    expect(board.today.outcomes).toEqual({ verified: 0, suspended: 0, 'payment-risk': 0, 'id-verification': 0 });
  });

  it('U1 U2 shows the queue, agents and calls as they are, and today with those who gave up', async () => {
    const ada = await house.hasAgent('Ada');
    const bob = await house.hasAgent('Bob');
    await house.hasWaiting('acct-1');
    const second = await house.hasWaiting('acct-2');
    const third = await house.hasWaiting('acct-3');
    const fourth = await house.hasWaiting('acct-4');
    house.clock.advance(4 * MINUTE);

    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    await startCall(house.context, ada, taken.value.ticketId);
    await leaveQueue(house.context, second);
    await setFreelancerPresence(house.context, fourth, false);
    await offerTo(house.context, bob);
    house.clock.advance(3 * MINUTE);
    await endLapsedOffers(house.context);

    const board = await readBoard(house.context);
    expect(board.queue).toMatchObject({ waiting: 1, away: 1, rule: { mayPass: 3 } });
    expect(board.queue.line).toMatchObject([{ accountId: 'acct-3', place: 1, isOffered: false, isFront: false }]);
    expect(board.queue.longestWaitMs).toBeGreaterThan(7 * MINUTE);
    expect(board.agents.map(({ name, state }) => [name, state])).toEqual([
      ['Ada', 'in-case'],
      ['Bob', 'not-responding'],
    ]);
    expect(board.agents[0]).toMatchObject({
      next: 'available',
      contact: { accountId: 'acct-1', call: { state: 'ringing' }, isPending: false },
    });
    expect(board.today.offers).toEqual({ made: 2, accepted: 1, declined: 0, missed: 1 });
    expect(board.today.waits).toMatchObject({ count: 2, gaveUp: 1 });
    const { p50Ms, p90Ms } = board.today.waits;
    expect(p50Ms).toBeGreaterThanOrEqual(4 * MINUTE);
    expect(p90Ms).toBeGreaterThanOrEqual(p50Ms ?? 0);

    await recordOutcome(house.context, ada, {
      clientId: aClientId(),
      ticketId: taken.value.ticketId,
      decision: aDecision(),
    });
    const after = await readBoard(house.context);
    expect(after.today.outcomes).toMatchObject({ verified: 1, suspended: 0 });
    expect(after.agents[0]).toMatchObject({ state: 'wrap-up', contact: null });
    await leaveQueue(house.context, third);
    await leaveQueue(house.context, fourth);
  });

  it('U1 shows whose account was closed, or who may do something else, for as long as they have a contact', async () => {
    const { db } = house.context.store;
    const shown = async () => (await readBoard(house.context)).agents.map(({ name, contact }) => [name, !!contact]);
    const before = await shown();
    await house.hasWaiting('acct-5');
    const cara = await house.hasAgent('Cara');
    await takeNext(house.context, cara);
    await db.updateTable('staff').set({ role: 'cs', closed_at: new Date() }).where('id', '=', cara).execute();
    expect(await shown()).toEqual([...before, ['Cara', true]]);
    await setDeskPresence(house.context, cara, false);
    house.clock.advance(house.context.policy.agentGraceMs);
    await releaseAgent(house.context, cara, house.clock.now());
    expect(await shown()).toEqual(before);
  });

  it('U2 begins anew at midnight', async () => {
    house.clock.advance(24 * 60 * MINUTE);
    const { today } = await readBoard(house.context);
    expect(today.offers.made).toBe(0);
    expect(today.waits.count).toBe(0);
    expect(today.outcomes.verified).toBe(0);
  });
});
