import type { StaffId } from '@visavis/protocol';
import { OutsideResult, refuse } from '@visavis/protocol';
import { aCaseId, aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endTicket, recordOutcome, takeNext } from '../../test/desk-acts.ts';
import { hasDecided, idAsked, mailsOf, referred, suspended, toldOf } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { caseOf } from '../store/cases.ts';
import { decisionsOf } from '../store/decisions.ts';
import { noteOf } from '../store/notes.ts';
import { activeTicketOf } from '../store/tickets.ts';
import { applyResult } from './apply-result.ts';
import { joinQueue } from './join-queue.ts';
import { objectToDecision } from './object-to-decision.ts';

describe.each(DATABASES)('a result from outside on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let people = 0;
  const newName = (): string => `referred-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ada = await house.hasAgent('Ada');
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  it.each([
    ['id-verification-passed', idAsked, 'verified', 'hold.lifted'],
    ['id-verification-failed', idAsked, 'suspended', 'hold.changed'],
    ['payment-risk-released', referred, 'verified', 'hold.lifted'],
    ['payment-risk-confirmed', referred, 'suspended', 'hold.changed'],
  ] as const)('O6 %s ends the referral, and everybody is told', async (result, decision, outcome, hold) => {
    const caseId = await hasDecided(house, ada, newName(), decision);
    house.told.length = 0;
    const applied = await applyResult(house.context, caseId, result);
    expect(applied).toMatchObject({ ok: true, value: { state: 'decided' } });
    expect(applied.ok && applied.value.decisions.at(-1)).toMatchObject({ outcome, source: 'outside', reason: result });
    expect(house.factsTo(caseId, 'case:changed')).toMatchObject([{ decided: { outcome } }]);
    expect((await toldOf(house, caseId)).slice(-2)).toMatchObject([
      { type: 'case.decided', data: { outcome, source: 'outside', reason: result } },
      { type: hold },
    ]);
    expect((await mailsOf(house, caseId)).map(({ kind }) => kind).slice(-2)).toEqual(['decision', 'decision']);
    expect(await noteOf(house.context.store.db, caseId)).toMatchObject({ step: 'decided' });
  });

  it('O6 is answered the same when it is sent again, or twice at once, and decides once', async () => {
    const caseId = await hasDecided(house, ada, newName(), idAsked);
    house.told.length = 0;
    const sends = () => applyResult(house.context, caseId, 'id-verification-passed');
    const [one, two] = await Promise.all([sends(), sends()]);
    expect(one?.ok).toBe(true);
    expect(two).toEqual(one);
    expect(await sends()).toEqual(one);
    expect(await decisionsOf(house.context.store.db, caseId)).toHaveLength(2);
    expect(house.factsTo(caseId, 'case:changed')).toHaveLength(1);
  });

  it('O6 is refused where it belongs to no referral that stands', async () => {
    const verified = await hasDecided(house, ada, newName(), aDecision());
    const closed = await hasDecided(house, ada, newName(), suspended);
    const asked = await hasDecided(house, ada, newName(), idAsked);
    const open = await house.opensCase(newName());
    for (const result of OutsideResult.options) {
      for (const caseId of [verified, closed, open]) {
        expect(await applyResult(house.context, caseId, result)).toEqual(refuse('not-referred'));
      }
    }
    expect(await applyResult(house.context, asked, 'payment-risk-released')).toEqual(refuse('not-referred'));
    expect(await applyResult(house.context, aCaseId(), 'payment-risk-released')).toEqual(refuse('not-found'));
    expect(await decisionsOf(house.context.store.db, asked)).toHaveLength(1);
  });

  it('O6 good news ends a second review, and the place in the queue with it', async () => {
    const caseId = await hasDecided(house, ada, newName(), idAsked);
    await objectToDecision(house.context, caseId, 'freelancer', 'That is my name.');
    await joinQueue(house.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
    house.told.length = 0;
    expect(await applyResult(house.context, caseId, 'id-verification-passed')).toMatchObject({ ok: true });
    expect(await activeTicketOf(house.context.store.db, caseId)).toBeNull();
    expect(house.factsTo(caseId, 'ticket:changed')).toEqual([null]);
    expect(await caseOf(house.context.store.db, caseId)).toMatchObject({ state: 'decided', outcome: 'verified' });
  });

  it('O6 bad news leaves a second review open, and the freelancer in the queue', async () => {
    const caseId = await hasDecided(house, ada, newName(), idAsked);
    await objectToDecision(house.context, caseId, 'freelancer', 'That is my name.');
    await joinQueue(house.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
    expect(await applyResult(house.context, caseId, 'id-verification-failed')).toMatchObject({
      ok: true,
      value: { state: 'under-review', hold: 'suspended' },
    });
    expect(await activeTicketOf(house.context.store.db, caseId)).toMatchObject({ state: 'waiting' });
  });

  it('O6 good news during the second contact is shown to its agent, who has nothing left to decide', async () => {
    const caseId = await hasDecided(house, ada, newName(), idAsked);
    await objectToDecision(house.context, caseId, 'freelancer', 'That is my name.');
    await joinQueue(house.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
    const bob = await house.hasAgent('Bob');
    const taken = await takeNext(house.context, bob);
    if (!taken.ok) throw new Error(taken.refusal);
    expect(await applyResult(house.context, caseId, 'id-verification-passed')).toMatchObject({ ok: true });
    expect(house.factsTo(bob, 'contact:changed').at(-1)).toMatchObject({ case: { state: 'decided', hold: 'none' } });
    const { ticketId } = taken.value;
    const late = await recordOutcome(house.context, bob, { clientId: aClientId(), ticketId, decision: suspended });
    expect(late).toEqual(refuse('case-decided'));
    expect(await endTicket(house.context, bob, ticketId, 'freelancer-left')).toMatchObject({ ok: true });
  });
});
