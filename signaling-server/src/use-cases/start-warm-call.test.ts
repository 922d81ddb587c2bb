import type { CallChanged, CallId, CaseId, SeatMedia, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { startSfu } from '@visavis/sfu';
import { sendingParameters } from '@visavis/testing/rtp-parameters';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, startCall } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { gated, goneOf, heldSeatsOf, isOffered, isTaken, isWarm, seatsOf } from '../../test/warm-steps.ts';
import { openOfferOf } from '../store/offers.ts';
import { acceptCall } from './accept-call.ts';
import { acceptOffer } from './accept-offer.ts';
import { moveTicket } from './move-ticket.ts';
import { takeSeat } from './take-seat.ts';
import { keepWarm } from './warm-call.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

describe.each(DATABASES)('the start of a call, on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let bob: StaffId;
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
    bob = await house.hasAgent(`Bob-${people}`);
  });

  /** What was told of media and calls, in order. */
  const told = () =>
    house.told
      .filter(({ name }) => name.startsWith('media:') || name === 'call:changed')
      .map(({ to, name }) => `${to === cleo ? 'Cleo' : 'Ada'} ${name}`);

  it('K15 takes the call that is prepared, and makes nothing', async () => {
    const { ticketId, callId } = await isWarm(house, ada, cleo);
    house.told.length = 0;
    expect(await startCall(house.context, ada, ticketId)).toMatchObject({ value: { id: callId, state: 'ringing' } });
    expect(told().toSorted()).toEqual(['Ada call:changed', 'Cleo call:changed']);
  });

  it('K15 makes both seats where nothing is prepared, and tells them before it rings', async () => {
    const started = await startCall(house.context, ada, await isTaken(house.context, ada));
    expect(told().slice(0, 2).toSorted()).toEqual(['Ada media:seat', 'Cleo media:seat']);
    expect(told().slice(2).toSorted()).toEqual(['Ada call:changed', 'Cleo call:changed']);
    const id = started.ok ? started.value.id : null;
    expect([seatsOf(house, cleo), seatsOf(house, ada)]).toEqual([[id], [id]]);
  });

  it('K15 makes the seat that is missing', async () => {
    const offered = await isOffered(house.context, ada);
    await keepWarm(house.context);
    const contact = await acceptOffer(house.context, ada, offered);
    if (!contact.ok) throw new Error(contact.refusal);
    const [callId] = seatsOf(house, cleo);
    expect(await startCall(house.context, ada, contact.value.ticketId)).toMatchObject({ value: { id: callId } });
    expect([seatsOf(house, cleo), seatsOf(house, ada)]).toEqual([[callId], [callId]]);
  });

  it('K15 makes both seats anew when the media node lost what was prepared', async () => {
    const { ticketId, callId } = await isWarm(house, ada, cleo);
    await mediaNode().closeCall(callId);
    expect(await startCall(house.context, ada, ticketId)).toMatchObject({ value: { id: callId } });
    expect([seatsOf(house, cleo), seatsOf(house, ada)]).toEqual([
      [callId, callId],
      [callId, callId],
    ]);
  });

  it('K12 leaves a call in which another agent had a seat, and closes it', async () => {
    const { ticketId, callId } = await isWarm(house, ada, cleo);
    await moveTicket(house.context, ada, ticketId, { to: 'agent', agentId: bob });
    const offer = await house.context.store.transaction((tx) => openOfferOf(tx, bob));
    if (offer) await acceptOffer(house.context, bob, offer.id);
    const started = await startCall(house.context, bob, ticketId);
    expect(started.ok && started.value.id !== callId).toBe(true);
    expect(await mediaNode().hasCall(callId)).toBe(false);
    expect(seatsOf(house, bob)).toEqual([started.ok && started.value.id]);
    expect(heldSeatsOf(house, cleo)).toEqual(seatsOf(house, bob));
    expect(heldSeatsOf(house, ada)).toEqual([]);
  });

  it.each([true, false])(
    'K5 does not ring any more where the ticket ended as it began, prepared: %s',
    async (isPrepared) => {
      const ticketId = isPrepared ? (await isWarm(house, ada, cleo)).ticketId : await isTaken(house.context, ada);
      const gate = gated(mediaNode(), isPrepared ? 'beginCall' : 'joinSeat');
      const starting = startCall({ ...house.context, sfu: gate.sfu }, ada, ticketId);
      await gate.asked;
      await endTicket(house.context, ada, ticketId, 'no-show');
      gate.open();
      expect(await starting).toEqual(refuse('call-ended'));
      expect(house.factsTo(cleo, 'call:changed').at(-1)).toMatchObject({ call: null });
      expect(house.factsTo(ada, 'call:changed').filter((fact) => (fact as CallChanged).call)).toEqual([]);
      expect([heldSeatsOf(house, cleo), heldSeatsOf(house, ada)]).toEqual([[], []]);
      for (const callId of seatsOf(house, cleo)) expect(await mediaNode().hasCall(callId)).toBe(false);
    },
  );

  it('K14 has the place of what is only prepared for somebody else', async () => {
    const small = await startSfu({ callsPerWorker: 1, log: quiet });
    const context = { ...house.context, sfu: small };
    const dana = await house.hasWaiting(`acct-dana-${people}`);
    await isOffered(context, bob);
    await keepWarm(context);
    const ticketId = await isTaken(context, ada);
    await keepWarm(context);
    const [warmed, waits] = [cleo, dana].toSorted(
      (one, other) => seatsOf(house, other).length - seatsOf(house, one).length,
    );
    expect([seatsOf(house, warmed as CaseId).length, seatsOf(house, waits as CaseId).length]).toEqual([1, 0]);
    expect(await startCall(context, ada, ticketId)).toMatchObject({ ok: true });
    expect(goneOf(house, warmed as CaseId)).toEqual(seatsOf(house, warmed as CaseId));
    await keepWarm(context);
    expect(await small.hasCall(seatsOf(house, warmed as CaseId)[0] as CallId)).toBe(false);
    await small.close();
  });

  it('K16 has a seat for the freelancer from the offer, for the agent from the accept, for a phone and others never', async () => {
    const sits = (seat: Parameters<typeof takeSeat>[1], callId: CallId) => takeSeat(house.context, seat, callId);
    const offerId = await isOffered(house.context, ada);
    await keepWarm(house.context);
    const callId = seatsOf(house, cleo)[0] as CallId;
    const dana = await house.opensCase(`acct-dana-${people}`);
    expect(await sits({ seat: 'freelancer', caseId: cleo }, callId)).toMatchObject({ ok: true });
    expect(await sits({ seat: 'agent', agentId: ada }, callId)).toEqual(refuse('not-found'));
    await acceptOffer(house.context, ada, offerId);
    await keepWarm(house.context);
    expect(await sits({ seat: 'agent', agentId: ada }, callId)).toMatchObject({ ok: true });
    expect(await sits({ seat: 'freelancer', caseId: cleo }, callId)).toMatchObject({ ok: true });
    expect(await sits({ seat: 'agent', agentId: bob }, callId)).toEqual(refuse('not-found'));
    expect(await sits({ seat: 'freelancer', caseId: dana }, callId)).toEqual(refuse('not-found'));
    expect(await sits({ seat: 'phone', caseId: cleo }, callId)).toEqual(refuse('not-found'));
  });

  it('K18 passes the agent on from the accept, and the freelancer from the start', async () => {
    const { ticketId, callId } = await isWarm(house, ada, cleo);
    const sends = async (to: CaseId | StaffId, seat: 'agent' | 'freelancer') => {
      const { media } = house.factsTo(to, 'media:seat').at(-1) as { media: SeatMedia };
      await mediaNode().produce({ callId, seat }, media.send?.id ?? '', 'audio', sendingParameters('audio'));
    };
    await sends(cleo, 'freelancer');
    await sends(ada, 'agent');
    const held = async () => {
      const lists = await Promise.all(
        (['agent', 'freelancer'] as const).map((seat) => mediaNode().producersFor({ callId, seat })),
      );
      return lists.map((list) => list.ok && list.value.producers.map(({ paused }) => paused));
    };
    expect(await held()).toEqual([[true], [true]]);
    await startCall(house.context, ada, ticketId);
    expect(await held()).toEqual([[false], [true]]);
    await acceptCall(house.context, cleo, callId);
    expect(await held()).toEqual([[false], [false]]);
  });
});
