import type { CallId, CaseId, OfferId, PreparedSeat, StaffId } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCall } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { acceptOffer } from './accept-offer.ts';
import { offerTo } from './offer-next.ts';
import { keepWarm } from './warm-call.ts';

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

  const seatsOf = (to: CaseId | StaffId) => house.factsTo(to, 'media:seat') as PreparedSeat[];
  const goneOf = (to: CaseId | StaffId) =>
    house.factsTo(to, 'media:seat-gone').map((fact) => (fact as { callId: CallId }).callId);
  async function isOffered(to: StaffId = ada): Promise<OfferId> {
    const offered = await offerTo(house.context, to);
    if (!offered.ok) throw new Error(offered.refusal);
    await keepWarm(house.context);
    return offered.value.id;
  }
  async function isTaken(): Promise<CallId> {
    const contact = await acceptOffer(house.context, ada, await isOffered());
    if (!contact.ok) throw new Error(contact.refusal);
    await keepWarm(house.context);
    return seatsOf(cleo)[0]?.callId as CallId;
  }

  it('K10 is prepared for the freelancer as they are offered, and for the agent as they accept', async () => {
    const offerId = await isOffered();
    const [seat] = seatsOf(cleo);
    expect(seatsOf(cleo)).toHaveLength(1);
    expect(seatsOf(ada)).toEqual([]);
    await acceptOffer(house.context, ada, offerId);
    await keepWarm(house.context);
    await keepWarm(house.context);
    expect(seatsOf(cleo)).toHaveLength(1);
    expect(seatsOf(ada).map(({ callId }) => callId)).toEqual([seat?.callId]);
  });

  it('K15 is the call that is started', async () => {
    const callId = await isTaken();
    const { ticketId } = house.factsTo(ada, 'contact:changed').at(-1) as never;
    expect(await startCall(house.context, ada, ticketId)).toMatchObject({ value: { id: callId, state: 'ringing' } });
    expect([seatsOf(cleo), seatsOf(ada)].map(({ length }) => length)).toEqual([1, 1]);
    expect(goneOf(cleo)).toEqual([]);
  });
});
