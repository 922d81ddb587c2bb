import type { Contact, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDecision, aStaffId, aTicketId } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { heldNow, recordOutcome, startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { newStaffId } from '../secrets/ids.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { insertStaffSession, staffOfSession } from '../store/credentials.ts';
import { addStaff } from '../store/staff.ts';
import { acceptOffer } from './accept-offer.ts';
import { declineOffer } from './end-offer.ts';
import { moveTicket } from './move-ticket.ts';
import { offerNext, offerTo } from './offer-next.ts';
import { readAudit } from './read-audit.ts';
import { readBoard } from './read-board.ts';
import * as outcomes from './record-outcome.ts';
import { drainAgent, pauseQueue, signOutAgent } from './steer-queue.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';

describe.each(DATABASES)('what supervisors do from the board on %s', (_name, place) => {
  let house: House;
  let sol: StaffId;
  let people = 0;
  const newName = (): string => `acct-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    sol = await house.hasAgent('Sol');
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  const stateOf = async (agentId: StaffId) => {
    const synced = await syncDesk(house.context, agentId);
    return synced.ok ? synced.value : null;
  };
  async function hasContact(): Promise<{ ada: StaffId; contact: Contact }> {
    await house.hasWaiting(newName());
    const ada = await house.hasAgent(newName());
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    return { ada, contact: taken.value };
  }

  it('U3 U7 offers nobody while the queue is paused, lets go on what is offered, and goes on itself', async () => {
    await house.hasWaiting(newName());
    await house.hasWaiting(newName());
    const [ada, bob] = [await house.hasAgent(newName()), await house.hasAgent(newName())];
    const offered = await offerTo(house.context, ada);
    await pauseQueue(house.context, sol, true);
    await pauseQueue(house.context, sol, true);
    expect(await offerNext(house.context)).toBe(0);
    expect(await offerTo(house.context, bob)).toEqual(refuse('queue-empty'));
    expect((await stateOf(bob))?.queue).toMatchObject({ waiting: 1, isPaused: true });
    expect((await readBoard(house.context)).queue).toMatchObject({ isPaused: true, pausedBy: 'Sol' });
    expect(offered.ok && (await acceptOffer(house.context, ada, offered.value.id))).toMatchObject({ ok: true });

    await pauseQueue(house.context, sol, false);
    expect(await offerNext(house.context)).toBe(1);
    const { entries } = await readAudit(house.context, {});
    expect(entries.map(({ action }) => action)).toEqual(['queue:resume', 'queue:pause']);
  });

  it('U4 lets a drained agent finish, and takes back what one is offered', async () => {
    const { ada, contact } = await hasContact();
    expect(await drainAgent(house.context, sol, ada)).toEqual({ ok: true, value: {} });
    expect((await stateOf(ada))?.agent).toMatchObject({ state: 'in-case', next: 'offline' });
    expect((await stateOf(ada))?.contact?.ticketId).toBe(contact.ticketId);

    const caseId = await house.hasWaiting(newName());
    const bob = await house.hasAgent(newName());
    await offerTo(house.context, bob);
    await drainAgent(house.context, sol, bob);
    expect(await stateOf(bob)).toMatchObject({ agent: { state: 'offline' }, offer: null });
    expect(await syncFreelancer(house.context, caseId)).toMatchObject({ value: { ticket: { state: 'waiting' } } });
    expect(await drainAgent(house.context, sol, aStaffId())).toEqual(refuse('not-found'));
  });

  it('U5 signs an agent out: offline with nothing at hand', async () => {
    const ada = await house.hasAgent(newName());
    expect(await signOutAgent(house.context, sol, ada)).toMatchObject({ ok: true });
    expect((await stateOf(ada))?.agent.state).toBe('offline');
    expect(await signOutAgent(house.context, sol, aStaffId())).toEqual(refuse('not-found'));
  });

  it('U5 is about agents: nobody who has no desk is drained or signed out from the board', async () => {
    for (const role of ['admin', 'cs'] as const) {
      const [id, secretHash] = [newStaffId(), hashOf(newSecret())];
      const { db } = house.context.store;
      const now = house.clock.now();
      await addStaff(db, { id, username: newName(), name: 'Bob', role, passwordHash: 'none' }, now);
      await insertStaffSession(db, { secretHash, staffId: id, expiresAt: now + 60_000 });
      expect(await signOutAgent(house.context, sol, id)).toEqual(refuse('not-found'));
      expect(await drainAgent(house.context, sol, id)).toEqual(refuse('not-found'));
      expect(await staffOfSession(db, secretHash, now)).toMatchObject({ agent: { id } });
    }
  });

  it('U6 moves a contact from an agent to the front, with its call ended; what the agent does late is refused', async () => {
    const { ada, contact } = await hasContact();
    await startCall(house.context, ada, contact.ticketId);
    const held = await heldNow(house.context, contact.ticketId);
    await house.hasWaiting(newName());
    expect(await moveTicket(house.context, sol, contact.ticketId, { to: 'front' })).toMatchObject({ ok: true });
    expect(await stateOf(ada)).toMatchObject({ agent: { state: 'available' }, contact: null });
    expect(await syncFreelancer(house.context, contact.case.id)).toMatchObject({
      value: { ticket: { state: 'waiting', queue: { place: 1, waiting: 2 } }, call: null },
    });
    expect(house.factsTo(ada, 'contact:changed').at(-1)).toBeNull();

    const again = await takeNext(house.context, ada);
    expect(again.ok && again.value.ticketId).toBe(contact.ticketId);
    const late = { ...held, clientId: aClientId(), decision: aDecision(), override: 'late' };
    expect(await outcomes.recordOutcome(house.context, ada, late)).toEqual(refuse('not-found'));
  });

  it('U6 offers a contact straight to an agent, also one that is being offered to another', async () => {
    await house.hasWaiting(newName());
    const waited = await house.hasWaiting(newName());
    const [ada, bob] = [await house.hasAgent(newName()), await house.hasAgent(newName())];
    const [, second] = (await readBoard(house.context)).queue.line;
    if (!second) throw new Error('nobody is second');
    expect(await moveTicket(house.context, sol, second.ticketId, { to: 'agent', agentId: ada })).toMatchObject({
      ok: true,
    });
    expect((await stateOf(ada))?.agent.state).toBe('offered');
    expect(await moveTicket(house.context, sol, second.ticketId, { to: 'agent', agentId: ada })).toEqual(
      refuse('agent-busy'),
    );
    await moveTicket(house.context, sol, second.ticketId, { to: 'agent', agentId: bob });
    expect(await stateOf(ada)).toMatchObject({ agent: { state: 'available' }, offer: null });
    const offer = (await stateOf(bob))?.offer;
    const taken = offer && (await acceptOffer(house.context, bob, offer.id));
    expect(taken?.ok && taken.value.case.id).toBe(waited);
  });

  it('U6 refuses what cannot be moved, and leaves it where it is', async () => {
    const { ada, contact } = await hasContact();
    const bob = await house.hasAgent(newName());
    const away = aStaffId();
    const to = (agentId: StaffId) => moveTicket(house.context, sol, contact.ticketId, { to: 'agent', agentId });
    expect(await moveTicket(house.context, sol, aTicketId(), { to: 'front' })).toEqual(refuse('not-found'));
    expect(await to(ada)).toEqual(refuse('agent-busy'));
    expect(await to(away)).toEqual(refuse('not-found'));
    const waiting = await house.hasWaiting(newName());
    const offered = await offerTo(house.context, bob);
    expect(await to(bob)).toEqual(refuse('agent-busy'));
    if (offered.ok) await declineOffer(house.context, bob, offered.value.id, 'conflict-of-interest');
    const [theirs] = (await readBoard(house.context)).queue.line;
    if (!theirs) throw new Error('nobody waits');
    expect(await moveTicket(house.context, sol, theirs.ticketId, { to: 'agent', agentId: bob })).toEqual(
      refuse('agent-unavailable'),
    );
    expect((await stateOf(ada))?.contact?.ticketId).toBe(contact.ticketId);
    expect(await syncFreelancer(house.context, waiting)).toMatchObject({ value: { ticket: { state: 'waiting' } } });

    const undone = { ...house.context, policy: { ...house.context.policy, undoMs: 10_000 } };
    const asked = { clientId: aClientId(), ticketId: contact.ticketId, decision: aDecision() };
    expect(await recordOutcome(undone, ada, asked)).toMatchObject({ value: { kind: 'pending' } });
    expect(await moveTicket(house.context, sol, contact.ticketId, { to: 'front' })).toEqual(refuse('outcome-conflict'));
  });
});
