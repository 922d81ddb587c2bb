import type { CaseId, Offer, StaffId } from '@visavis/protocol';
import { aClientId, aDeviceCheck, anOffer } from '@visavis/testing';
import { refuse } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { acceptOffer } from './accept-offer.ts';
import { setDeskPresence } from './desk-presence.ts';
import { declineOffer, endLapsedOffers } from './end-offer.ts';
import { goHome } from './go-home.ts';
import { joinQueue } from './join-queue.ts';
import { leaveQueue } from './leave-queue.ts';
import { offerNext, offerTo } from './offer-next.ts';
import { recover } from './recover.ts';
import { setAgentState } from './set-agent-state.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import { NOTHING_TOLD, tellQueue } from './tell-queue.ts';

describe.each(DATABASES)('an offer on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let cleo: CaseId;
  let people = 0;
  const newName = (): string => `acct-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(() => house.empties());
  beforeEach(async () => {
    cleo = await house.hasWaiting(newName());
    ada = await house.hasAgent(newName());
  });

  const offered = async (agentId = ada): Promise<Offer> => {
    const reply = await offerTo(house.context, agentId);
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value;
  };
  const desk = async (agentId = ada) => {
    const synced = await syncDesk(house.context, agentId);
    if (!synced.ok) throw new Error(synced.refusal);
    const { agent, offer, contact } = synced.value;
    return { state: agent.state, offer: offer?.id ?? null, caseId: contact?.case.id ?? null };
  };
  const free = { offer: null, caseId: null };
  const ticketOf = async (caseId: CaseId) => {
    const synced = await syncFreelancer(house.context, caseId);
    return synced.ok ? synced.value.ticket : null;
  };
  const endsOf = (agentId: StaffId) =>
    house.context.store.db.selectFrom('offers').select(['ended', 'reason']).where('agent_id', '=', agentId).execute();

  it('T8 says why and how long somebody waits, never who; to them nothing changes', async () => {
    const before = await ticketOf(cleo);
    const offer = await offered();
    expect(Object.keys(offer).sort()).toEqual(['id', 'isFront', 'isSecondReview', 'joinedAt', 'lapsesAt', 'offeredAt']);
    expect(offer.lapsesAt - offer.offeredAt).toBe(house.context.policy.offerMs);
    expect(await desk()).toEqual({ state: 'offered', offer: offer.id, caseId: null });
    expect(house.factsTo(ada, 'offer:changed')).toEqual([offer]);
    expect(await ticketOf(cleo)).toEqual(before);
  });

  it('A5 becomes the case when it is accepted, and both sides hear of it', async () => {
    const { id } = await offered();
    expect(await acceptOffer(house.context, ada, id)).toMatchObject({ value: { case: { id: cleo }, epoch: 1 } });
    expect(await desk()).toEqual({ state: 'in-case', offer: null, caseId: cleo });
    expect(house.factsTo(ada, 'offer:changed').at(-1)).toBeNull();
    expect(house.factsTo(cleo, 'ticket:changed').at(-1)).toMatchObject({ state: 'claimed', isAgentHere: true });
    expect(await endsOf(ada)).toEqual([{ ended: 'accepted', reason: null }]);
  });

  it('A5 answers with the same case when it is accepted again, also at once, and tells it once', async () => {
    const { id } = await offered();
    const replies = await Promise.all([1, 2, 3].map(() => acceptOffer(house.context, ada, id)));
    expect(replies.map((reply) => reply.ok && reply.value.ticketId)).toHaveLength(3);
    expect(new Set(replies.map((reply) => reply.ok && reply.value.epoch))).toEqual(new Set([1]));
    expect(house.factsTo(cleo, 'ticket:changed').filter((told) => told !== null)).toHaveLength(2);
  });

  it('A5 is refused at the instant it lapses, to another agent, and where there is none', async () => {
    const { id, lapsesAt } = await offered();
    const bob = await house.hasAgent(newName());
    expect(await acceptOffer(house.context, bob, id)).toEqual(refuse('offer-lapsed'));
    expect(await acceptOffer(house.context, ada, anOffer().id)).toEqual(refuse('offer-lapsed'));
    house.clock.advance(lapsesAt - house.clock.now());
    expect(await acceptOffer(house.context, ada, id)).toEqual(refuse('offer-lapsed'));
    expect(await declineOffer(house.context, ada, id, 'not-ready')).toEqual(refuse('offer-lapsed'));
    await endLapsedOffers(house.context);
    expect(await acceptOffer(house.context, ada, id)).toEqual(refuse('offer-lapsed'));
  });

  it.each(['not-ready', 'technical-problem'] as const)(
    'A6 leads to a break when it is declined: %s',
    async (reason) => {
      const { id } = await offered();
      expect(await declineOffer(house.context, ada, id, reason)).toMatchObject({ value: { state: 'break' } });
      expect(await desk()).toEqual({ state: 'break', ...free });
      expect(await endsOf(ada)).toEqual([{ ended: 'declined', reason }]);
      expect(await declineOffer(house.context, ada, id, reason)).toEqual(refuse('offer-lapsed'));
      await setAgentState(house.context, ada, 'available');
      expect((await offered()).joinedAt).toBe((await ticketOf(cleo))?.joinedAt);
    },
  );

  it('A6 Q7 never comes again after a conflict of interest, also once they came back; others are offered', async () => {
    const next = await house.hasWaiting(newName());
    const { id } = await offered();
    expect(await declineOffer(house.context, ada, id, 'conflict-of-interest')).toMatchObject({
      value: { state: 'available' },
    });
    const taken = await acceptOffer(house.context, ada, (await offered()).id);
    expect(taken.ok && taken.value.case.id).toBe(next);

    await leaveQueue(house.context, cleo);
    await joinQueue(house.context, cleo, { clientId: aClientId(), devices: aDeviceCheck() });
    const bob = await house.hasAgent(newName());
    const first = await offered(bob);
    await declineOffer(house.context, bob, first.id, 'conflict-of-interest');
    expect(await offerTo(house.context, bob)).toEqual(refuse('queue-empty'));
    expect(await offerNext(house.context)).toBe(0);
    await house.hasAgent(newName());
    expect(await offerNext(house.context)).toBe(1);
  });

  it('Q8 is counted at no desk while it lasts, and not at the desk that must not have it', async () => {
    const bob = await house.hasAgent(newName());
    const waitingAt = async (agentId: StaffId) => {
      const synced = await syncDesk(house.context, agentId);
      return synced.ok && synced.value.queue.waiting;
    };
    const { id } = await offered();
    expect([await waitingAt(ada), await waitingAt(bob)]).toEqual([0, 0]);
    await declineOffer(house.context, ada, id, 'conflict-of-interest');
    expect([await waitingAt(ada), await waitingAt(bob)]).toEqual([0, 1]);
    await tellQueue(house.context, NOTHING_TOLD);
    expect(house.factsTo(ada, 'queue:changed').at(-1)).toMatchObject({ waiting: 0 });
    expect(house.factsTo('desks', 'queue:changed').at(-1)).toMatchObject({ waiting: 1 });
  });

  it('A7 T9 is missed when nobody answers: the ticket in its old place, the agent not responding', async () => {
    const next = await house.hasWaiting(newName());
    const { lapsesAt } = await offered();
    house.clock.advance(lapsesAt - house.clock.now() - 1);
    await endLapsedOffers(house.context);
    expect(await desk()).toMatchObject({ state: 'offered' });
    house.clock.advance(1);
    await endLapsedOffers(house.context);
    expect(await desk()).toEqual({ state: 'not-responding', ...free });
    expect(await offerTo(house.context, ada)).toEqual(refuse('agent-unavailable'));
    expect(await ticketOf(cleo)).toMatchObject({ queue: { place: 1, waiting: 2 } });
    expect(await ticketOf(next)).toMatchObject({ queue: { place: 2 } });
    const bob = await house.hasAgent(newName());
    const taken = await acceptOffer(house.context, bob, (await offered(bob)).id);
    expect(taken.ok && taken.value.case.id).toBe(cleo);
  });

  it('A8 T3 is withdrawn when the freelancer leaves, and the agent is free for the next', async () => {
    const next = await house.hasWaiting(newName());
    const { id } = await offered();
    expect(await leaveQueue(house.context, cleo)).toMatchObject({ ok: true });
    expect(await desk()).toEqual({ state: 'available', ...free });
    expect(house.factsTo(ada, 'offer:changed').at(-1)).toBeNull();
    expect(await acceptOffer(house.context, ada, id)).toEqual(refuse('offer-lapsed'));
    const taken = await acceptOffer(house.context, ada, (await offered()).id);
    expect(taken.ok && taken.value.case.id).toBe(next);
  });

  it('A8 is taken or left, never both, when the freelancer leaves as the agent accepts', async () => {
    const { id } = await offered();
    const [accepted, left] = await Promise.all([acceptOffer(house.context, ada, id), leaveQueue(house.context, cleo)]);
    expect([accepted.ok, left.ok].sort()).toEqual([false, true]);
    expect((await desk()).caseId).toBe(accepted.ok ? cleo : null);
    expect((await ticketOf(cleo))?.state).toBe(accepted.ok ? 'claimed' : undefined);
  });

  it('T3 A8 never keeps a freelancer who leaves in the very instant they are drawn, or their offer ends', async () => {
    for (let n = 0; n < 12; n++) {
      const caseId = n === 0 ? cleo : await house.hasWaiting(newName());
      const drawn = offerTo(house.context, ada);
      expect(await leaveQueue(house.context, caseId)).toEqual({ ok: true, value: {} });
      await drawn;
      expect(await desk()).toEqual({ state: 'available', ...free });
    }
  });

  it('A8 is withdrawn when the desk goes, and made anew when it is back', async () => {
    const { id } = await offered();
    await setDeskPresence(house.context, ada, false);
    expect(await desk()).toEqual({ state: 'available', ...free });
    expect(await offerNext(house.context)).toBe(0);
    await setDeskPresence(house.context, ada, true);
    expect(await offerNext(house.context)).toBe(1);
    expect((await desk()).offer).not.toBe(id);
  });

  it('A8 is withdrawn when the agent signs out, who is offline in the same step', async () => {
    await offered();
    await Promise.all([goHome(house.context, ada), offerNext(house.context), goHome(house.context, ada)]);
    expect(await desk()).toEqual({ state: 'offline', ...free });
    expect(await ticketOf(cleo)).toMatchObject({ state: 'waiting', queue: { place: 1 } });
  });

  it('A8 is withdrawn by a restart, because nobody sees it any more', async () => {
    const { id } = await offered();
    await recover(house.context);
    expect(await desk()).toEqual({ state: 'available', ...free });
    expect(await acceptOffer(house.context, ada, id)).toEqual(refuse('offer-lapsed'));
    await setDeskPresence(house.context, ada, true);
    expect(await offerNext(house.context)).toBe(1);
  });
});
