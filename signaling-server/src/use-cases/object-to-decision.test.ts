import type { CaseId, StaffId } from '@visavis/protocol';
import { AccountId, refuse } from '@visavis/protocol';
import { aCaseId, aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeNext } from '../../test/desk-acts.ts';
import { decidesNext, hasDecided, mailsOf, suspended, toldOf } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { caseOf } from '../store/cases.ts';
import { noteOf } from '../store/notes.ts';
import { objectionOf } from '../store/objections.ts';
import { timelineOf } from '../store/timeline.ts';
import { askCapabilities } from './ask-capabilities.ts';
import { deliverMail } from './deliver-mail.ts';
import { joinQueue } from './join-queue.ts';
import { objectToDecision } from './object-to-decision.ts';
import { resendInvitation } from './resend-invitation.ts';
import { setAgentState } from './set-agent-state.ts';
import { startSession } from './start-session.ts';

const DAY_MS = 86_400_000;
const TEXT = 'I was on another continent that day.';

describe.each(DATABASES)('an objection on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let bob: StaffId;
  let people = 0;
  const newName = (): string => `objecting-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ada = await house.hasAgent('Ada');
    bob = await house.hasAgent('Bob');
  });
  const onDuty = async (): Promise<void> => {
    for (const agent of [ada, bob]) await setAgentState(house.context, agent, 'available');
  };
  beforeEach(onDuty);
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  const objects = (caseId: CaseId, text = TEXT) => objectToDecision(house.context, caseId, 'freelancer', text);
  const joins = (caseId: CaseId) =>
    joinQueue(house.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
  const objected = async (name = newName()): Promise<CaseId> => {
    const caseId = await hasDecided(house, ada, name, suspended);
    expect(await objects(caseId)).toMatchObject({ ok: true });
    house.clock.advance(1_000);
    return caseId;
  };

  it('O9 is kept with timeline, note, letter and webhook, and everybody is told', async () => {
    const caseId = await hasDecided(house, ada, newName(), suspended);
    house.told.length = 0;
    expect(await objects(caseId)).toMatchObject({ ok: true, value: { state: 'under-review', hold: 'suspended' } });
    const { db } = house.context.store;
    expect(await objectionOf(db, caseId)).toEqual({ text: TEXT, madeAt: house.clock.now() });
    expect((await timelineOf(db, caseId)).at(-1)).toEqual({ kind: 'case-objected', actor: 'freelancer' });
    expect(await noteOf(db, caseId)).toMatchObject({ step: 'objected' });
    expect((await mailsOf(house, caseId)).map(({ kind }) => kind)).toContain('objection');
    expect((await toldOf(house, caseId)).at(-1)).toMatchObject({ type: 'case.objected', data: { caseId } });
    expect(house.factsTo(caseId, 'case:changed')).toMatchObject([
      { state: 'under-review', decided: { outcome: 'suspended', canObject: false } },
    ]);
  });

  it('O9 the same text again is the same objection, and another text is a second one', async () => {
    const caseId = await hasDecided(house, ada, newName(), suspended);
    house.told.length = 0;
    const [one, two] = await Promise.all([objects(caseId), objects(caseId)]);
    expect(one?.ok).toBe(true);
    expect(two).toEqual(one);
    expect(house.factsTo(caseId, 'case:changed')).toHaveLength(1);
    expect(await objects(caseId, 'And another thing.')).toEqual(refuse('already-objected'));
  });

  it('O7 is refused before a decision, after "verified", and once its time is over', async () => {
    expect(await objects(await house.opensCase(newName()))).toEqual(refuse('not-decided'));
    expect(await objects(await hasDecided(house, ada, newName(), aDecision()))).toEqual(refuse('nothing-to-object'));
    expect(await objects(aCaseId())).toEqual(refuse('not-found'));
    const late = await hasDecided(house, ada, newName(), suspended);
    house.clock.advance(house.context.policy.objectionMs);
    expect(await objects(late)).toEqual(refuse('nothing-to-object'));
  });

  it('O8 leaves the hold, and the freelancer comes back by the link of the decision’s mail', async () => {
    const name = newName();
    const caseId = await objected(name);
    expect(await askCapabilities(house.context, AccountId.parse(name))).toMatchObject({ hold: 'suspended' });
    const letter = (await mailsOf(house, caseId)).find(({ kind }) => kind === 'decision');
    const token = /#vv=([\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(await startSession(house.context, { invitation: token })).toMatchObject({ ok: true });
    expect(await joins(caseId)).toMatchObject({ ok: true, value: { state: 'waiting' } });
  });

  it('O8 lets the invitation be sent again, and its link work', async () => {
    const caseId = await objected();
    house.clock.advance(DAY_MS);
    expect(await resendInvitation(house.context, caseId, 'marketplace')).toMatchObject({ ok: true });
    const letter = (await mailsOf(house, caseId)).findLast(({ kind }) => kind === 'invitation');
    const token = /#vv=([\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(await startSession(house.context, { invitation: token })).toMatchObject({ ok: true });
    await deliverMail(house.context);
  });

  it('Q7 never gives the case to who decided it, and gives them whoever is behind it', async () => {
    const caseId = await objected();
    await joins(caseId);
    expect(await takeNext(house.context, ada)).toEqual(refuse('queue-empty'));
    const behind = await house.hasWaiting(newName());
    expect(await decidesNext(house, ada, aDecision())).toBe(behind);
    expect(await decidesNext(house, bob, aDecision())).toBe(caseId);
  });

  it('Q7 holds when everybody takes at once: the second review is another agent’s', async () => {
    for (let round = 0; round < 5; round++) {
      const caseId = await objected();
      await joins(caseId);
      const [one, two] = await Promise.all([takeNext(house.context, ada), takeNext(house.context, bob)]);
      expect(one).toEqual(refuse('queue-empty'));
      expect(two).toMatchObject({ ok: true, value: { case: { id: caseId, state: 'under-review' } } });
      await house.empties();
      await onDuty();
    }
  });

  it('O8 the second agent reads what is said against which decision', async () => {
    const caseId = await objected();
    const madeAt = (await objectionOf(house.context.store.db, caseId))?.madeAt;
    await joins(caseId);
    expect(await takeNext(house.context, bob)).toMatchObject({
      value: { case: { id: caseId, objection: { text: TEXT, madeAt, against: 'suspended' } } },
    });
  });

  it('O8 the second agent decides anew, and that is the end of it', async () => {
    const name = newName();
    const caseId = await objected(name);
    await joins(caseId);
    expect(await decidesNext(house, bob, aDecision())).toBe(caseId);
    expect(await caseOf(house.context.store.db, caseId)).toMatchObject({ state: 'decided', outcome: 'verified' });
    expect(await askCapabilities(house.context, AccountId.parse(name))).toMatchObject({ hold: 'none' });
    expect((await toldOf(house, caseId)).slice(-2)).toMatchObject([{ type: 'case.decided' }, { type: 'hold.lifted' }]);
    expect(await joins(caseId)).toEqual(refuse('case-decided'));
  });

  it('O11 the clock stays where the first decision stopped it', async () => {
    await house.hasWaiting(newName());
    await deliverMail(house.context);
    house.clock.advance(DAY_MS);
    const caseId = await decidesNext(house, ada, suspended);
    house.clock.advance(3 * DAY_MS);
    const reviewed = await objects(caseId);
    await joins(caseId);
    await decidesNext(house, bob, suspended);
    const again = await objects(caseId);
    expect(again.ok && again.value.clock).toEqual(reviewed.ok && reviewed.value.clock);
    expect(reviewed.ok && reviewed.value.clock).toMatchObject({ state: 'stopped' });
  });
});
