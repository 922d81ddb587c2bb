import type { CallId, CaseId, PreparedSeat, SfuEvent, StaffId, TicketId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { timelineOf } from '../store/timeline.ts';
import { acceptCall } from './accept-call.ts';
import { endCallAsAgent } from './end-call.ts';
import { endDesertedCalls } from './end-deserted-calls.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { noteMediaBack, noteRejoin, takeGap } from './note-gap.ts';
import { restoreCall, restoreLostCalls } from './restore-call.ts';

describe.each(DATABASES)('calls whose media was lost, on %s', (_name, place) => {
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

  const seatsOf = (to: CaseId | StaffId) => house.factsTo(to, 'media:seat') as PreparedSeat[];
  const kinds = async () => (await timelineOf(house.context.store.db, cleo)).map(({ kind }) => kind);
  const begun = (from: 'freelancer' | 'agent'): Extract<SfuEvent, { type: 'producer-added' }> => ({
    type: 'producer-added',
    callId,
    from,
    audience: [],
    producer: { producerId: 'one', kind: 'video', paused: false },
  });

  it('K20 makes the media anew under the same call, and tells both sides where it is', async () => {
    const [before] = [seatsOf(cleo).length, seatsOf(ada).length];
    await mediaNode().closeCall(callId);
    await restoreCall(house.context, callId);
    expect(await mediaNode().hasCall(callId)).toBe(true);
    expect(seatsOf(cleo)).toHaveLength(before + 1);
    expect(seatsOf(cleo).at(-1)).toMatchObject({ callId });
    expect(house.factsTo(ada, 'call:changed').at(-1)).toMatchObject({ call: { state: 'live', id: callId } });
    expect(await kinds()).toContain('media-lost');
  });

  it('K20 changes nothing of a call that the media node has, or that is over', async () => {
    const before = seatsOf(cleo).length;
    await restoreCall(house.context, callId);
    expect(seatsOf(cleo)).toHaveLength(before);
    await endCallAsAgent(house.context, ada, callId);
    await restoreCall(house.context, callId);
    expect(await mediaNode().hasCall(callId)).toBe(false);
  });

  it('K20 ends the call as interrupted where it is not to be made anew', async () => {
    await mediaNode().closeCall(callId);
    const { context } = house;
    await restoreCall({ ...context, policy: { ...context.policy, resumesCalls: false } }, callId);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toEqual({ call: null, ended: 'interrupted' });
    expect(house.factsTo(cleo, 'call:changed').at(-1)).toEqual({ call: null, ended: 'interrupted' });
    expect(await startCall(context, ada, ticketId)).toMatchObject({ ok: true });
  });

  it('K20 ends the call as interrupted when no media node takes it', async () => {
    await mediaNode().closeCall(callId);
    const { context } = house;
    const full = Object.assign(Object.create(context.sfu) as typeof context.sfu, {
      openCall: async () => refuse('media-unavailable'),
      hasCall: async () => false,
      closeCall: (id: CallId) => context.sfu.closeCall(id),
    });
    await restoreCall({ ...context, sfu: full }, callId);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toEqual({ call: null, ended: 'interrupted' });
  });

  it('K9 finds a call that the media node does not have, however late, and none that it may not have heard of yet', async () => {
    await mediaNode().closeCall(callId);
    house.clock.advance(4_000);
    await restoreLostCalls(house.context);
    expect(await mediaNode().hasCall(callId)).toBe(false);
    house.clock.advance(60_000);
    await restoreLostCalls(house.context);
    expect(await mediaNode().hasCall(callId)).toBe(true);
  });

  it('K21 writes down what was lost until the freelancer is there again, once', async () => {
    await noteMediaBack(house.context, begun('freelancer'));
    expect(await kinds()).not.toContain('media-back');
    await mediaNode().closeCall(callId);
    await restoreCall(house.context, callId);
    await noteMediaBack(house.context, begun('agent'));
    expect(await kinds()).not.toContain('media-back');
    house.clock.advance(2_000);
    await noteMediaBack(house.context, begun('freelancer'));
    await noteMediaBack(house.context, begun('freelancer'));
    expect((await kinds()).filter((kind) => kind === 'media-back')).toHaveLength(1);
  });

  it('K21 writes down a gap that a side tells of, and none of a call that is not theirs', async () => {
    const gap = { callId, ms: 2_400, why: 'line' } as const;
    expect(await takeGap(house.context, { side: 'freelancer', caseId: cleo }, gap)).toMatchObject({ ok: true });
    expect(await takeGap(house.context, { side: 'agent', agentId: ada }, gap)).toMatchObject({ ok: true });
    const bob = await house.hasAgent(`Bob-${people}`);
    expect(await takeGap(house.context, { side: 'agent', agentId: bob }, gap)).toEqual(refuse('not-found'));
    expect((await kinds()).filter((kind) => kind === 'call-gap')).toHaveLength(2);
  });

  it('S12 writes down at most a hundred gaps of each side of a call', async () => {
    const gap = { callId, ms: 2_400, why: 'line' } as const;
    const tells = () => takeGap(house.context, { side: 'freelancer', caseId: cleo }, gap);
    for (let times = 0; times < 100; times++) expect(await tells()).toMatchObject({ ok: true });
    expect(await tells()).toEqual(refuse('too-many'));
    expect(await takeGap(house.context, { side: 'agent', agentId: ada }, gap)).toMatchObject({ ok: true });
    expect((await kinds()).filter((kind) => kind === 'call-gap')).toHaveLength(101);
  });

  it('K22 writes down that a browser came back, once for all its tries', async () => {
    await noteRejoin(house.context, { callId, seat: 'freelancer' });
    await noteRejoin(house.context, { callId, seat: 'freelancer' });
    await noteRejoin(house.context, { callId, seat: 'agent' });
    await noteRejoin(house.context, { callId, seat: 'phone' });
    expect((await kinds()).filter((kind) => kind.endsWith('-rejoined'))).toEqual([
      'freelancer-rejoined',
      'agent-rejoined',
    ]);
  });

  it('K23 keeps a call for who is away, and not for ever', async () => {
    const { context, clock } = house;
    await setFreelancerPresence(context, cleo, false);
    clock.advance(context.policy.callKeptMs - 1_000);
    await endDesertedCalls(context);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toMatchObject({ call: { state: 'live' } });
    clock.advance(2_000);
    await endDesertedCalls(context);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toEqual({ call: null, ended: 'freelancer-left' });
  });
});
