import type { CallId, CaseId, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, startCall } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { gated, goneOf, heldSeatsOf, isOffered, isTaken, isWarm, seatsOf, withInstead } from '../../test/warm-steps.ts';
import { acceptOffer } from './accept-offer.ts';
import { endCallAsAgent } from './end-call.ts';
import { declineOffer, endLapsedOffers } from './end-offer.ts';
import { leaveQueue } from './leave-queue.ts';
import { moveTicket } from './move-ticket.ts';
import { recover } from './recover.ts';
import { sayPresence } from './step-away.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import { dropLostWarmCalls, keepWarm } from './warm-call.ts';

describe.each(DATABASES)('a warm call, on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let cleo: CaseId;
  let people = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(async () => {
    await house.empties();
    await keepWarm(house.context);
  });
  beforeEach(async () => {
    cleo = await house.hasWaiting(`acct-${++people}`);
    ada = await house.hasAgent(`Ada-${people}`);
  });

  const round = () => keepWarm(house.context);
  const isThere = (callId: CallId | undefined) => mediaNode().hasCall(callId as CallId);
  const rows = () => house.context.store.db.selectFrom('warm_calls').selectAll().execute();

  it('K10 is prepared for the freelancer as they are offered, and for the agent as they accept', async () => {
    const offerId = await isOffered(house.context, ada);
    await round();
    const [callId] = seatsOf(house, cleo);
    expect(seatsOf(house, ada)).toEqual([]);
    expect(await syncFreelancer(house.context, cleo)).toMatchObject({ value: { warmCallId: callId } });
    await acceptOffer(house.context, ada, offerId);
    await round();
    await round();
    expect(seatsOf(house, cleo)).toEqual([callId]);
    expect(seatsOf(house, ada)).toEqual([callId]);
    expect(await syncDesk(house.context, ada)).toMatchObject({ value: { contact: { warmCallId: callId } } });
  });

  it('K10 follows a call that ended while the contact goes on', async () => {
    const { ticketId, callId } = await isWarm(house, ada, cleo);
    await startCall(house.context, ada, ticketId);
    await round();
    expect(seatsOf(house, cleo)).toEqual([callId]);
    await endCallAsAgent(house.context, ada, callId);
    await round();
    expect(seatsOf(house, cleo)).toEqual([callId, expect.any(String)]);
    expect(seatsOf(house, ada)).toEqual(seatsOf(house, cleo));
    expect(seatsOf(house, cleo)[1]).not.toBe(callId);
    expect(await isThere(callId)).toBe(false);
  });

  it('K11 is one for each ticket, however many prepare it at once', async () => {
    await isTaken(house.context, ada);
    await Promise.all([round(), round(), round()]);
    expect(seatsOf(house, cleo)).toHaveLength(1);
    expect(seatsOf(house, ada)).toEqual(seatsOf(house, cleo));
    expect(await rows()).toHaveLength(1);
  });

  it.each([
    ['is declined', (id: string) => declineOffer(house.context, ada, id as never, 'not-ready')],
    ['lapses', async () => (house.clock.advance(house.context.policy.offerMs), endLapsedOffers(house.context))],
    ['is withdrawn, because the freelancer leaves', () => leaveQueue(house.context, cleo)],
    ['is withdrawn, because the freelancer steps away', () => sayPresence(house.context, cleo, false)],
  ])('K12 is closed as the offer %s', async (_how, ends: (offerId: string) => Promise<unknown>) => {
    const offerId = await isOffered(house.context, ada);
    await round();
    const [callId] = seatsOf(house, cleo);
    expect(await isThere(callId)).toBe(true);
    await ends(offerId);
    await round();
    expect(await isThere(callId)).toBe(false);
    expect(goneOf(house, cleo)).toEqual([callId]);
    expect(await rows()).toEqual([]);
    expect(await syncFreelancer(house.context, cleo)).toMatchObject({ value: { warmCallId: null } });
  });

  it('K12 is closed with the ticket, and both are told', async () => {
    const { ticketId, callId } = await isWarm(house, ada, cleo);
    await endTicket(house.context, ada, ticketId, 'no-show');
    await round();
    expect(await isThere(callId)).toBe(false);
    expect([goneOf(house, cleo), goneOf(house, ada)]).toEqual([[callId], [callId]]);
  });

  it('K12 does not go over to the agent who has the ticket next', async () => {
    const bob = await house.hasAgent(`Bob-${people}`);
    const { ticketId, callId } = await isWarm(house, ada, cleo);
    await moveTicket(house.context, ada, ticketId, { to: 'agent', agentId: bob });
    await round();
    expect(await isThere(callId)).toBe(false);
    expect(goneOf(house, ada)).toEqual([callId]);
    expect(seatsOf(house, cleo)).toEqual([callId, expect.any(String)]);
    expect(seatsOf(house, bob)).toEqual([]);
  });

  it('K13 hinders nothing while the media node takes none, and is prepared once it does', async () => {
    const full = {
      ...house.context,
      sfu: withInstead(mediaNode(), 'openCall', async () => refuse('media-unavailable')),
    };
    const offerId = await isOffered(full, ada);
    await keepWarm(full);
    expect(await acceptOffer(full, ada, offerId)).toMatchObject({ ok: true });
    await keepWarm(full);
    expect(await rows()).toEqual([]);
    expect(house.told.filter(({ name }) => name === 'media:seat')).toEqual([]);
    await round();
    expect(seatsOf(house, cleo)).toHaveLength(1);
    expect(seatsOf(house, ada)).toHaveLength(1);
  });

  it('K13 is prepared anew when the media node lost it', async () => {
    const { callId } = await isWarm(house, ada, cleo);
    await dropLostWarmCalls(house.context);
    expect(goneOf(house, cleo)).toEqual([]);
    await mediaNode().closeCall(callId);
    await dropLostWarmCalls(house.context);
    await round();
    expect([goneOf(house, cleo), goneOf(house, ada)]).toEqual([[callId], [callId]]);
    expect(seatsOf(house, ada)).toEqual([callId, expect.any(String)]);
  });

  it('K13 is forgotten by a restart', async () => {
    const { callId } = await isWarm(house, ada, cleo);
    await recover(house.context);
    expect(await rows()).toEqual([]);
    await mediaNode().closeCall(callId);
  });

  it.each(['openCall', 'joinSeat'] as const)('K12 leaves nothing of an offer that ended at its %s', async (step) => {
    const gate = gated(mediaNode(), step);
    const offerId = await isOffered(house.context, ada);
    const warming = keepWarm({ ...house.context, sfu: gate.sfu });
    await gate.asked;
    const [row] = await rows();
    await declineOffer(house.context, ada, offerId, 'not-ready');
    await round();
    gate.open();
    await warming;
    expect(await isThere(row?.call_id)).toBe(false);
    expect(await rows()).toEqual([]);
    expect(heldSeatsOf(house, cleo)).toEqual([]);
  });

  it('K15 is what is started by a start that comes while it is being prepared', async () => {
    const gate = gated(mediaNode(), 'openCall');
    const ticketId = await isTaken(house.context, ada);
    const warming = keepWarm({ ...house.context, sfu: gate.sfu });
    await gate.asked;
    const [row] = await rows();
    const starting = startCall(house.context, ada, ticketId);
    gate.open();
    await warming;
    expect(await starting).toMatchObject({ value: { id: row?.call_id } });
    expect([seatsOf(house, cleo), seatsOf(house, ada)]).toEqual([[row?.call_id], [row?.call_id]]);
  });
});
