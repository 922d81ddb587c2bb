import type { CaseId, Contact, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCall, takeNext } from '../../test/desk-acts.ts';
import { idAsked, hasDecided } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { acceptCall } from './accept-call.ts';
import { applyResult } from './apply-result.ts';
import { releaseLostAgents, setDeskPresence } from './desk-presence.ts';
import * as ends from './end-ticket.ts';
import { endLapsedWrapUps } from './end-wrap-up.ts';
import { joinQueue } from './join-queue.ts';
import { objectToDecision } from './object-to-decision.ts';
import * as outcomes from './record-outcome.ts';
import { sendMessage } from './send-message.ts';
import { setAgentState } from './set-agent-state.ts';
import * as calls from './start-call.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import { takeSeat } from './take-seat.ts';

describe.each(DATABASES)('an agent whose desk is gone on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let cleo: CaseId;
  let contact: Contact;
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
    contact = await takes(ada);
  });

  const takes = async (agentId: StaffId): Promise<Contact> => {
    const taken = await takeNext(house.context, agentId);
    if (!taken.ok) throw new Error(taken.refusal);
    return taken.value;
  };
  const grace = () => house.context.policy.agentGraceMs;
  const isLost = async (): Promise<void> => {
    await setDeskPresence(house.context, ada, false);
    house.clock.advance(grace());
    await releaseLostAgents(house.context);
  };
  const says = (from: 'agent' | 'freelancer', text: string, { ticketId, epoch } = contact) =>
    sendMessage(house.context, from === 'agent' ? { from, agentId: ada, ticketId, epoch } : { from, caseId: cleo }, {
      clientId: aClientId(),
      text,
    });
  const seen = async () => {
    const synced = await syncFreelancer(house.context, cleo);
    if (!synced.ok) throw new Error(synced.refusal);
    return synced.value;
  };
  const stateOf = async (agentId = ada) => {
    const synced = await syncDesk(house.context, agentId);
    return synced.ok && { state: synced.value.agent.state, ticketId: synced.value.contact?.ticketId ?? null };
  };

  it('A11 is told to the freelancer at once, and is over when the desk is back in time', async () => {
    await setDeskPresence(house.context, ada, false);
    expect(house.factsTo(cleo, 'ticket:changed').at(-1)).toMatchObject({ state: 'claimed', isAgentHere: false });
    expect((await seen()).ticket).toMatchObject({ isAgentHere: false });
    house.clock.advance(grace() - 1);
    await releaseLostAgents(house.context);
    await setDeskPresence(house.context, ada, true);
    house.clock.advance(grace());
    await releaseLostAgents(house.context);
    expect(house.factsTo(cleo, 'ticket:changed').at(-1)).toMatchObject({ state: 'claimed', isAgentHere: true });
    expect(await stateOf()).toEqual({ state: 'in-case', ticketId: contact.ticketId });
    expect(await says('agent', 'I am back')).toMatchObject({ ok: true });
  });

  it('A10 T10 loses the case after the grace time: at the front, with the conversation, its call ended', async () => {
    await says('freelancer', 'Hello');
    const call = await startCall(house.context, ada, contact.ticketId);
    if (!call.ok) throw new Error(call.refusal);
    await acceptCall(house.context, cleo, call.value.id);
    const before = await house.hasWaiting(newName());
    await isLost();
    expect(await stateOf()).toEqual({ state: 'offline', ticketId: null });
    expect(house.factsTo(ada, 'contact:changed').at(-1)).toBeNull();
    expect(house.factsTo(cleo, 'call:changed').at(-1)).toEqual({ call: null, ended: 'ticket-ended' });
    expect(await seen()).toMatchObject({
      ticket: { state: 'waiting', id: contact.ticketId, queue: { place: 1, waiting: 2 } },
      messages: [{ text: 'Hello' }],
      call: null,
    });
    const bob = await house.hasAgent(newName());
    expect(await takes(bob)).toMatchObject({ case: { id: cleo }, epoch: 2, messages: [{ text: 'Hello' }] });
    expect((await takes(await house.hasAgent(newName()))).case.id).toBe(before);
  });

  it('T11 writes nothing to the ticket it lost, also when the very same agent has it again', async () => {
    const call = await startCall(house.context, ada, contact.ticketId);
    await isLost();
    const late = async () => {
      const { ticketId, epoch } = contact;
      const held = { ticketId, epoch };
      const outcome = { ...held, clientId: aClientId(), decision: aDecision(), override: 'late' };
      expect(await says('agent', 'too late')).toEqual(refuse('no-ticket'));
      expect(await outcomes.recordOutcome(house.context, ada, outcome)).toEqual(refuse('not-found'));
      expect(await ends.endTicket(house.context, ada, held, 'no-show')).toEqual(refuse('not-found'));
      expect(await calls.startCall(house.context, ada, held)).toEqual(refuse('not-found'));
      const seat = await takeSeat(
        house.context,
        { seat: 'agent', agentId: ada },
        call.ok ? call.value.id : (undefined as never),
      );
      expect(seat.ok).toBe(false);
    };
    await late();
    await setDeskPresence(house.context, ada, true);
    await setAgentState(house.context, ada, 'available');
    const again = await takes(ada);
    expect([again.ticketId, again.epoch]).toEqual([contact.ticketId, 2]);
    await late();
    expect(await says('agent', 'in time', again)).toMatchObject({ ok: true });
    expect((await seen()).messages.map(({ text }) => text)).toEqual(['in time']);
  });

  it('A10 takes nothing from an agent who is back at the very instant the grace time is over', async () => {
    await setDeskPresence(house.context, ada, false);
    house.clock.advance(grace());
    await Promise.all([releaseLostAgents(house.context), setDeskPresence(house.context, ada, true)]);
    const { state, ticketId } = (await stateOf()) || {};
    const { ticket } = await seen();
    expect([state, ticketId, ticket?.state]).toEqual(
      state === 'in-case' ? ['in-case', contact.ticketId, 'claimed'] : ['offline', null, 'waiting'],
    );
  });

  it.each(['available', 'break'] as const)(
    'A10 is offline after the grace time when they were on %s',
    async (state) => {
      const bob = await house.hasAgent(newName());
      await setAgentState(house.context, bob, state);
      await setDeskPresence(house.context, bob, false);
      house.clock.advance(grace());
      await releaseLostAgents(house.context);
      expect(await stateOf(bob)).toEqual({ state: 'offline', ticketId: null });
    },
  );

  it('A10 A4 has the wrap-up end by itself first, and is offline then', async () => {
    await ends.endTicket(house.context, ada, contact, 'no-show');
    await setDeskPresence(house.context, ada, false);
    house.clock.advance(grace());
    await releaseLostAgents(house.context);
    expect(await stateOf()).toMatchObject({ state: 'wrap-up' });
    house.clock.advance(house.context.policy.wrapUpMs);
    await endLapsedWrapUps(house.context);
    expect(await stateOf()).toEqual({ state: 'offline', ticketId: null });
  });

  it('T10 ends the contact of a case that was decided from outside meanwhile: nobody decided waits', async () => {
    await ends.endTicket(house.context, ada, contact, 'no-show');
    const bob = await house.hasAgent(newName());
    const dora = await hasDecided(house, bob, newName(), idAsked);
    await objectToDecision(house.context, dora, 'freelancer', 'That is my name.');
    await joinQueue(house.context, dora, { clientId: aClientId(), devices: aDeviceCheck() });
    const cara = await house.hasAgent(newName());
    const held = await takes(cara);
    await applyResult(house.context, dora, 'id-verification-passed');
    await setDeskPresence(house.context, cara, false);
    house.clock.advance(grace());
    await releaseLostAgents(house.context);
    expect(await stateOf(cara)).toEqual({ state: 'offline', ticketId: null });
    expect(await syncFreelancer(house.context, dora)).toMatchObject({ value: { ticket: null } });
    expect(house.factsTo(dora, 'ticket:changed').at(-1)).toBeNull();
    expect(await ends.endTicket(house.context, cara, held, 'no-show')).toEqual(refuse('ticket-ended'));
  });
});
