import type { CaseId, Contact, StaffId } from '@visavis/protocol';
import { AccountId, refuse } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, recordOutcome, startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { caseOf } from '../store/cases.ts';
import { timelineOf } from '../store/timeline.ts';
import { acceptCall } from './accept-call.ts';
import { askCapabilities } from './ask-capabilities.ts';
import { joinQueue } from './join-queue.ts';
import { syncDesk } from './sync-desk.ts';

describe.each(DATABASES)('an outcome on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let cleo: CaseId;
  let account: AccountId;
  let contact: Contact;
  let people = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(() => house.empties());
  beforeEach(async () => {
    account = AccountId.parse(`acct-${++people}`);
    cleo = await house.hasWaiting(account);
    ada = await house.hasAgent(`ada-${people}`);
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    contact = taken.value;
  });

  it.each([
    ['verified', 'profile-confirmed', ['yes', 'yes', 'yes', 'yes', 'yes']],
    ['suspended', 'profile-fabricated', ['no', 'no', 'no', 'no', 'limited']],
    ['payment-risk', 'payment-details-mismatch', ['no', 'no', 'no', 'yes', 'limited']],
    ['id-verification', 'identity-unclear', ['no', 'no', 'no', 'yes', 'yes']],
  ] as const)('O5 changes the hold at once: %s', async (outcome, reasonCode, allowed) => {
    const { ticketId } = contact;
    const decision = aDecision({ outcome, reasonCode });
    const reply = await recordOutcome(house.context, ada, { clientId: aClientId(), ticketId, decision });
    expect(reply).toMatchObject({ ok: true, value: { kind: 'outcome', outcome } });
    const { capabilities } = await askCapabilities(house.context, account);
    const { submitProposals, acceptOffers, editProfile, continueWork, withdrawEarnings } = capabilities;
    const answers = [submitProposals, acceptOffers, editProfile, continueWork, withdrawEarnings];
    expect(answers.map((answer) => answer.allowed)).toEqual(allowed);
    expect(house.factsTo(cleo, 'case:changed').at(-1)).toMatchObject({ decided: { outcome } });
    expect(await syncDesk(house.context, ada)).toMatchObject({ value: { agent: { state: 'wrap-up' } } });
  });

  it('O5 ends the live call with the ticket and writes down what happened, in order', async () => {
    const call = await startCall(house.context, ada, contact.ticketId);
    if (!call.ok) throw new Error(call.refusal);
    await acceptCall(house.context, cleo, call.value.id);
    const { ticketId } = contact;
    await recordOutcome(house.context, ada, { clientId: aClientId(), ticketId, decision: aDecision() });
    expect(house.factsTo(cleo, 'call:changed').at(-1)).toEqual({ call: null, ended: 'ticket-ended' });
    const kinds = (await timelineOf(house.context.store.db, cleo)).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'case-opened',
      'queue-joined',
      'ticket-offered',
      'ticket-claimed',
      'call-started',
      'call-accepted',
      'outcome-recorded',
      'call-ended',
      'ticket-ended',
    ]);
  });

  it('O2 records once when the button is pressed twice at once, and answers both the same', async () => {
    const asked = { clientId: aClientId(), ticketId: contact.ticketId, decision: aDecision() };
    const replies = await Promise.all([1, 2, 3].map(() => recordOutcome(house.context, ada, asked)));
    expect(replies[0]?.ok).toBe(true);
    expect(replies[1]).toEqual(replies[0]);
    expect(replies[2]).toEqual(replies[0]);
    expect(house.factsTo(cleo, 'case:changed')).toHaveLength(1);
  });

  it('O2 keeps the first of two different decisions', async () => {
    const { ticketId } = contact;
    const suspended = aDecision({ outcome: 'suspended', reasonCode: 'profile-fabricated' });
    const replies = await Promise.all([
      recordOutcome(house.context, ada, { clientId: aClientId(), ticketId, decision: aDecision() }),
      recordOutcome(house.context, ada, { clientId: aClientId(), ticketId, decision: suspended }),
    ]);
    const winner = replies.find((reply) => reply.ok);
    expect(replies).toContainEqual(refuse('outcome-conflict'));
    const kept = await caseOf(house.context.store.db, cleo);
    expect(winner?.value).toMatchObject({ outcome: kept?.state === 'decided' ? kept.outcome : 'none' });
  });

  it('O3 is refused to another agent', async () => {
    const bob = await house.hasAgent(`bob-${people}`);
    const asked = { clientId: aClientId(), ticketId: contact.ticketId, decision: aDecision() };
    expect(await recordOutcome(house.context, bob, asked)).toEqual(refuse('not-found'));
    expect(await caseOf(house.context.store.db, cleo)).toMatchObject({ state: 'open' });
  });

  it('O4 leaves the hold as it is without a decision, and the freelancer comes back', async () => {
    await endTicket(house.context, ada, contact.ticketId, 'technical-problem');
    expect(await askCapabilities(house.context, account)).toMatchObject({ hold: 'on-hold' });
    const back = await joinQueue(house.context, cleo, { clientId: aClientId(), devices: aDeviceCheck() });
    expect(back).toMatchObject({ ok: true, value: { state: 'waiting' } });
    expect(await endTicket(house.context, ada, contact.ticketId, 'no-show')).toEqual(refuse('ticket-ended'));
  });

  it('C2 lets nobody whose case is decided into the queue', async () => {
    const { ticketId } = contact;
    await recordOutcome(house.context, ada, { clientId: aClientId(), ticketId, decision: aDecision() });
    const back = await joinQueue(house.context, cleo, { clientId: aClientId(), devices: aDeviceCheck() });
    expect(back).toEqual(refuse('case-decided'));
  });
});
