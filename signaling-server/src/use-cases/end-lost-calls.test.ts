import type { CallId, CaseId, StaffId, TicketId } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { acceptCall } from './accept-call.ts';
import { endLostCalls } from './end-lost-calls.ts';

describe.each(DATABASES)('calls that the media node lost, on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let cleo: CaseId;
  let ticketId: TicketId;
  let callId: CallId;
  let people = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(() => house.empties());
  beforeEach(async () => {
    cleo = await house.hasWaiting(`acct-${++people}`);
    ada = await house.hasAgent(`Ada-${people}`);
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    ticketId = taken.value.ticketId;
    const started = await startCall(house.context, ada, ticketId);
    if (!started.ok) throw new Error(started.refusal);
    callId = started.value.id;
    await acceptCall(house.context, cleo, callId);
  });

  it('K9 ends a call that the media node does not have, however late the store can be told', async () => {
    await mediaNode().closeCall(callId);
    house.clock.advance(60_000);
    await endLostCalls(house.context);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toEqual({ call: null, ended: 'interrupted' });
    expect(house.factsTo(cleo, 'call:changed').at(-1)).toEqual({ call: null, ended: 'interrupted' });
    expect(await startCall(house.context, ada, ticketId)).toMatchObject({ ok: true });
  });

  it('K9 leaves a call that the media node has', async () => {
    house.clock.advance(60_000);
    await endLostCalls(house.context);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toMatchObject({ call: { state: 'live' } });
  });

  it('K9 leaves a call that the media node may not have heard of yet', async () => {
    await mediaNode().closeCall(callId);
    house.clock.advance(4_999);
    await endLostCalls(house.context);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toMatchObject({ call: { state: 'live' } });
  });
});
