import type { Contact, Reply, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endTicket, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { finishWrapUp } from './end-wrap-up.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { joinQueue } from './join-queue.ts';
import { leaveQueue } from './leave-queue.ts';
import { setAgentState } from './set-agent-state.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import { NOTHING_TOLD, tellQueue } from './tell-queue.ts';

describe.each(DATABASES)('the queue on %s', (_name, place) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  let people = 0;
  const newName = (): string => `acct-${++people}`;
  const placeOf = async (caseId: Parameters<typeof syncFreelancer>[1]) => {
    const synced = await syncFreelancer(house.context, caseId);
    return synced.ok && synced.value.ticket?.state === 'waiting' ? synced.value.ticket.queue.place : null;
  };

  it('Q3 gives one ticket to exactly one of two agents who press at once', async () => {
    for (let round = 0; round < 10; round++) {
      const caseId = await house.hasWaiting(newName());
      const [ada, bob] = [await house.hasAgent(newName()), await house.hasAgent(newName())];
      const replies = await Promise.all([takeNext(house.context, ada), takeNext(house.context, bob)]);
      const won = replies.filter((reply) => reply.ok);
      expect(won.map((reply) => reply.value.case.id)).toEqual([caseId]);
      expect(replies.filter((reply) => !reply.ok)).toEqual([refuse('queue-empty')]);
    }
  });

  it('Q3 gives twelve tickets to twelve agents, each a different one, in the order of joining', async () => {
    const cases = [];
    for (let n = 0; n < 12; n++) cases.push(await house.hasWaiting(newName()));
    const agents: StaffId[] = [];
    for (let n = 0; n < 12; n++) agents.push(await house.hasAgent(newName()));
    const replies = await Promise.all(agents.map((agent) => takeNext(house.context, agent)));
    const taken = replies.flatMap((reply: Reply<Contact>) => (reply.ok ? [reply.value.case.id] : []));
    expect(new Set(taken)).toEqual(new Set(cases));
  });

  it('Q1 takes in the order of joining', async () => {
    const first = await house.hasWaiting(newName());
    const second = await house.hasWaiting(newName());
    expect([await placeOf(first), await placeOf(second)]).toEqual([1, 2]);
    const taken = await takeNext(house.context, await house.hasAgent(newName()));
    expect(taken.ok && taken.value.case.id).toBe(first);
    expect(await placeOf(second)).toBe(1);
  });

  it('Q4 keeps the place of somebody who joins again, also after a second press at once', async () => {
    const cleo = await house.opensCase(newName());
    const again = { clientId: aClientId(), devices: aDeviceCheck() };
    const joined = await Promise.all([joinQueue(house.context, cleo, again), joinQueue(house.context, cleo, again)]);
    await house.hasWaiting(newName());
    const late = await joinQueue(house.context, cleo, { clientId: aClientId(), devices: aDeviceCheck() });
    expect(new Set([...joined, late].map((reply) => reply.ok && reply.value.id)).size).toBe(1);
    expect(await placeOf(cleo)).toBe(1);
  });

  it('Q6 makes no second ticket of a join that is sent again after its ticket ended', async () => {
    const cleo = await house.opensCase(newName());
    const press = { clientId: aClientId(), devices: aDeviceCheck() };
    await joinQueue(house.context, cleo, press);
    await leaveQueue(house.context, cleo);
    expect(await joinQueue(house.context, cleo, press)).toEqual(refuse('ticket-ended'));
    expect(await placeOf(cleo)).toBeNull();

    const anew = await joinQueue(house.context, cleo, { clientId: aClientId(), devices: aDeviceCheck() });
    expect(await joinQueue(house.context, cleo, press)).toEqual(anew);
  });

  it('A2 gives a second ticket to nobody who has one, and none to somebody on a break', async () => {
    await house.hasWaiting(newName());
    await house.hasWaiting(newName());
    const ada = await house.hasAgent(newName());
    const replies = await Promise.all([takeNext(house.context, ada), takeNext(house.context, ada)]);
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await takeNext(house.context, ada)).toEqual(refuse('agent-busy'));
    const bob = await house.hasAgent(newName());
    await setAgentState(house.context, bob, 'break');
    expect(await takeNext(house.context, bob)).toEqual(refuse('agent-unavailable'));
  });

  it('T5 passes over a freelancer who stays away, and takes them in their old place when they are back', async () => {
    const away = await house.hasWaiting(newName());
    const next = await house.hasWaiting(newName());
    await setFreelancerPresence(house.context, away, false);
    house.clock.advance(house.context.policy.awayGraceMs + 1);
    const taken = await takeNext(house.context, await house.hasAgent(newName()));
    expect(taken.ok && taken.value.case.id).toBe(next);
    expect(await takeNext(house.context, await house.hasAgent(newName()))).toEqual(refuse('queue-empty'));

    await house.hasWaiting(newName());
    await setFreelancerPresence(house.context, away, true);
    expect(await placeOf(away)).toBe(1);
    const back = await takeNext(house.context, await house.hasAgent(newName()));
    expect(back.ok && back.value.case.id).toBe(away);
  });

  it('T5 counts nobody who is passed over: not in a place, not at the desks; who is back is told the old place', async () => {
    const away = await house.hasWaiting(newName());
    const next = await house.hasWaiting(newName());
    const ada = await house.hasAgent(newName());
    await setFreelancerPresence(house.context, away, false);
    let told = await tellQueue(house.context, NOTHING_TOLD);
    expect(house.factsTo(next, 'queue:place').at(-1)).toMatchObject({ place: 2, waiting: 2 });

    house.clock.advance(house.context.policy.awayGraceMs + 1);
    told = await tellQueue(house.context, told);
    expect(house.factsTo(next, 'queue:place').at(-1)).toMatchObject({ place: 1, waiting: 1 });
    expect(house.factsTo('desks', 'queue:changed').at(-1)).toMatchObject({ waiting: 1 });
    expect(await syncDesk(house.context, ada)).toMatchObject({ value: { queue: { waiting: 1 } } });
    expect(await placeOf(next)).toBe(1);

    expect(await placeOf(away)).toBe(1);
    await setFreelancerPresence(house.context, away, true);
    await tellQueue(house.context, told);
    expect(house.factsTo(away, 'queue:place').at(-1)).toMatchObject({ place: 1, waiting: 2 });
    expect(house.factsTo(next, 'queue:place').at(-1)).toMatchObject({ place: 2, waiting: 2 });
  });

  it('T5 takes a freelancer whose line just went', async () => {
    const cleo = await house.hasWaiting(newName());
    await setFreelancerPresence(house.context, cleo, false);
    house.clock.advance(house.context.policy.awayGraceMs);
    const taken = await takeNext(house.context, await house.hasAgent(newName()));
    expect(taken.ok && taken.value.freelancerOnline).toBe(false);
  });

  it('T3 frees the place of somebody who leaves, who may join again at the end', async () => {
    const first = await house.hasWaiting(newName());
    const second = await house.hasWaiting(newName());
    expect(await leaveQueue(house.context, first)).toEqual({ ok: true, value: {} });
    expect(await leaveQueue(house.context, first)).toEqual(refuse('no-ticket'));
    expect(await placeOf(second)).toBe(1);
    house.clock.advance(1_000);
    await joinQueue(house.context, first, { clientId: aClientId(), devices: aDeviceCheck() });
    expect(await placeOf(first)).toBe(2);
  });

  it('Q5 tells those whose place changed, and the desks how many wait', async () => {
    const [first, second] = [await house.hasWaiting(newName()), await house.hasWaiting(newName())];
    const told = await tellQueue(house.context, NOTHING_TOLD);
    expect(house.factsTo('desks', 'queue:changed').at(-1)).toMatchObject({ waiting: 2 });
    expect(house.factsTo(second, 'queue:place')).toHaveLength(1);

    await tellQueue(house.context, told);
    expect(house.factsTo(second, 'queue:place')).toHaveLength(1);
    await leaveQueue(house.context, first);
    await tellQueue(house.context, told);
    expect(house.factsTo(second, 'queue:place').at(-1)).toMatchObject({ place: 1, waiting: 1 });
  });

  it('A4 takes an agent through a ticket and back to the queue', async () => {
    await house.hasWaiting(newName());
    const ada = await house.hasAgent(newName());
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    const { ticketId } = taken.value;
    expect(await finishWrapUp(house.context, ada, ticketId)).toEqual(refuse('not-found'));
    await endTicket(house.context, ada, ticketId, 'no-show');
    expect(await syncDesk(house.context, ada)).toMatchObject({
      value: { agent: { state: 'wrap-up' }, contact: { ticketId, ended: { disposition: 'no-show' } } },
    });
    expect(await finishWrapUp(house.context, ada, ticketId)).toMatchObject({ value: { state: 'available' } });
    expect(await syncDesk(house.context, ada)).toMatchObject({ value: { contact: null } });
  });
});
