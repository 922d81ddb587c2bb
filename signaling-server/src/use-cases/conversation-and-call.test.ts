import type { CaseId, Contact, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aCallId, aClientId } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { acceptCall } from './accept-call.ts';
import { endCallAsAgent, endCallAsFreelancer, endLapsedCalls } from './end-call.ts';
import { finishWrapUp } from './end-wrap-up.ts';
import { recover } from './recover.ts';
import { sendMessage } from './send-message.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import type { Sitter } from './take-seat.ts';
import { takeSeat } from './take-seat.ts';

describe.each(DATABASES)('a conversation on %s', (_name, place) => {
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
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    contact = taken.value;
  });

  const says = (from: 'freelancer' | 'agent', text: string, clientId = aClientId()) =>
    sendMessage(
      house.context,
      from === 'agent'
        ? { from, agentId: ada, ticketId: contact.ticketId, epoch: contact.epoch }
        : { from, caseId: cleo },
      { clientId, text },
    );
  const rings = async () => {
    const started = await startCall(house.context, ada, contact.ticketId);
    if (!started.ok) throw new Error(started.refusal);
    return started.value.id;
  };

  it('M2 numbers the lines of both sides without gaps, also when they are sent at once', async () => {
    const texts = Array.from({ length: 10 }, (_, n) => `line ${n}`);
    await Promise.all(texts.map((text, n) => says(n % 2 ? 'agent' : 'freelancer', text)));
    const synced = await syncFreelancer(house.context, cleo);
    const messages = synced.ok ? synced.value.messages : [];
    expect(messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(messages.map(({ text }) => text))).toEqual(new Set(texts));
  });

  it('M3 keeps one line of a client id, even when both copies arrive at once', async () => {
    const clientId = aClientId();
    const replies = await Promise.all([says('freelancer', 'Hello', clientId), says('freelancer', 'Hello', clientId)]);
    expect(replies[0]).toEqual(replies[1]);
    const synced = await syncDesk(house.context, ada);
    expect(synced.ok && synced.value.contact?.messages).toHaveLength(1);
  });

  it('M4 refuses a line before an agent is there and after the ticket has ended', async () => {
    const waiting = await house.hasWaiting(newName());
    const early = { clientId: aClientId(), text: 'Anybody there?' };
    expect(await sendMessage(house.context, { from: 'freelancer', caseId: waiting }, early)).toEqual(
      refuse('no-ticket'),
    );
    await endTicket(house.context, ada, contact.ticketId, 'no-show');
    expect(await says('freelancer', 'Hello?')).toEqual(refuse('no-ticket'));
    expect(await says('agent', 'Hello?')).toEqual(refuse('no-ticket'));
  });

  it('M4 brings a line that an agent sends late to nobody else', async () => {
    const { ticketId } = contact;
    await endTicket(house.context, ada, ticketId, 'no-show');
    await finishWrapUp(house.context, ada, ticketId);
    const dana = await house.hasWaiting(newName());
    await takeNext(house.context, ada);
    expect(await says('agent', 'For Cleo only')).toEqual(refuse('no-ticket'));
    expect(house.factsTo(dana, 'chat:message')).toEqual([]);
  });

  it('K3 rings once, however often the agent presses', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => startCall(house.context, ada, contact.ticketId)));
    expect([one?.ok, other?.ok].sort()).toEqual([false, true]);
    expect([one, other]).toContainEqual(refuse('call-in-progress'));
    expect(house.factsTo(cleo, 'call:changed')).toHaveLength(1);
  });

  it('K7 is no call for another agent or another freelancer', async () => {
    const callId = await rings();
    const bob = await house.hasAgent(newName());
    const dana = await house.opensCase(newName());
    expect(await startCall(house.context, bob, contact.ticketId)).toEqual(refuse('not-found'));
    expect(await endCallAsAgent(house.context, bob, callId)).toEqual(refuse('not-found'));
    expect(await acceptCall(house.context, dana, callId)).toEqual(refuse('not-found'));
    expect(await endCallAsFreelancer(house.context, dana, callId, 'declined')).toEqual(refuse('not-found'));
    expect(await takeSeat(house.context, { seat: 'agent', agentId: bob }, callId)).toEqual(refuse('not-found'));
    expect(await takeSeat(house.context, { seat: 'agent', agentId: ada }, aCallId())).toEqual(refuse('not-found'));
  });

  it('K7 K16 has a seat for agent and freelancer as it rings, and for a phone once they accepted', async () => {
    const callId = await rings();
    const sits = (sitter: Sitter) => takeSeat(house.context, sitter, callId);
    expect(await sits({ seat: 'agent', agentId: ada })).toMatchObject({ ok: true });
    expect(await sits({ seat: 'freelancer', caseId: cleo })).toMatchObject({ ok: true });
    expect(await sits({ seat: 'phone', caseId: cleo })).toEqual(refuse('not-found'));
    await acceptCall(house.context, cleo, callId);
    expect(await sits({ seat: 'phone', caseId: cleo })).toMatchObject({ ok: true });
  });

  it('K5 closes the media with the call, and a call can be started again', async () => {
    const callId = await rings();
    await acceptCall(house.context, cleo, callId);
    expect((await house.context.sfu.joinSeat({ callId, seat: 'agent' })).ok).toBe(true);
    expect(await endCallAsAgent(house.context, ada, callId)).toEqual({ ok: true, value: {} });
    expect(await endCallAsAgent(house.context, ada, callId)).toEqual(refuse('call-ended'));
    expect(await house.context.sfu.joinSeat({ callId, seat: 'agent' })).toEqual(refuse('not-found'));
    expect(house.factsTo(cleo, 'call:changed').at(-1)).toEqual({ call: null, ended: 'agent-ended' });
    expect((await startCall(house.context, ada, contact.ticketId)).ok).toBe(true);
  });

  it('K1 goes unanswered after its time, and not before', async () => {
    await rings();
    house.clock.advance(house.context.policy.ringMs - 1);
    await endLapsedCalls(house.context);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toMatchObject({ call: { state: 'ringing' } });
    house.clock.advance(1);
    await endLapsedCalls(house.context);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toEqual({ call: null, ended: 'unanswered' });
  });

  it('K8 makes open calls anew after a restart, and keeps everything else', async () => {
    const waiting = await house.hasWaiting(newName());
    const callId = await rings();
    await acceptCall(house.context, cleo, callId);
    await says('freelancer', 'Can you hear me?');
    await mediaNode().closeCall(callId);
    await recover(house.context);
    expect(await syncDesk(house.context, ada)).toMatchObject({
      value: {
        agent: { state: 'in-case' },
        contact: { call: { state: 'live', id: callId }, messages: [{ text: 'Can you hear me?' }] },
      },
    });
    expect(await syncFreelancer(house.context, waiting)).toMatchObject({ value: { ticket: { state: 'waiting' } } });
    expect(await mediaNode().hasCall(callId)).toBe(true);
  });
});
