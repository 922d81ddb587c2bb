import type { CaseId, ClientId, Contact, StaffId } from '@visavis/protocol';
import { AccountId, refuse } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasDecided, idAsked, mailsOf, suspended } from '../../test/decided-case.ts';
import { endTicket, recordOutcome, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { applyResult } from './apply-result.ts';
import { askCapabilities } from './ask-capabilities.ts';
import type { Context } from './context.ts';
import { releaseLostAgents, setDeskPresence } from './desk-presence.ts';
import { endLapsedWrapUps } from './end-wrap-up.ts';
import { joinQueue } from './join-queue.ts';
import { objectToDecision } from './object-to-decision.ts';
import { recover } from './recover.ts';
import { settleOutcomes, undoOutcome } from './settle-outcome.ts';
import { syncDesk } from './sync-desk.ts';

const UNDO = 10_000;

describe.each(DATABASES)('a decision that waits for its effect on %s', (_name, place) => {
  let house: House;
  let context: Context;
  let ada: StaffId;
  let account: AccountId;
  let cleo: CaseId;
  let contact: Contact;
  let key: ClientId;
  let people = 0;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    context = { ...house.context, policy: { ...house.context.policy, undoMs: UNDO } };
  });
  afterAll(() => house.context.store.close());
  afterEach(() => house.empties());
  beforeEach(async () => {
    account = AccountId.parse(`acct-${++people}`);
    cleo = await house.hasWaiting(account);
    ada = await house.hasAgent(`ada-${people}`);
    const taken = await takeNext(context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    contact = taken.value;
    key = aClientId();
    house.told.length = 0;
  });

  const decides = (decision = suspended, clientId = key) =>
    recordOutcome(context, ada, { clientId, ticketId: contact.ticketId, decision });
  const undoes = (clientId = key, agentId = ada, epoch = contact.epoch) =>
    undoOutcome(context, agentId, { ticketId: contact.ticketId, epoch, clientId });
  const lapses = async (): Promise<void> => {
    house.clock.advance(UNDO);
    await settleOutcomes(context);
  };
  const holdNow = async () => (await askCapabilities(context, account)).hold;
  const desk = async (agentId = ada) => {
    const synced = await syncDesk(context, agentId);
    if (!synced.ok) throw new Error(synced.refusal);
    const { agent, contact: held } = synced.value;
    return { state: agent.state, pending: held?.pending?.outcome ?? null, ended: held?.ended?.kind ?? null };
  };

  it('O13 is answered with when it takes effect, and nobody but its agent hears of what it is', async () => {
    const takesEffectAt = house.clock.now() + UNDO;
    expect(await decides()).toMatchObject({ value: { kind: 'pending', outcome: 'suspended', takesEffectAt } });
    expect(house.told.filter(({ to }) => to !== ada).map(({ to, name }) => [to, name])).toEqual([
      [cleo, 'ticket:changed'],
    ]);
    expect(JSON.stringify(house.factsTo(cleo, 'ticket:changed'))).not.toContain('suspended');
    expect([await holdNow(), (await mailsOf(house, cleo)).length]).toEqual(['on-hold', 1]);
    expect(await desk()).toEqual({ state: 'in-case', pending: 'suspended', ended: null });
    house.clock.advance(UNDO - 1);
    await settleOutcomes(context);
    expect(await holdNow()).toBe('on-hold');
  });

  it('T14 says that the agent is finishing, until the decision is taken back', async () => {
    const heard = () => house.factsTo(cleo, 'ticket:changed').at(-1);
    await decides();
    expect(heard()).toMatchObject({ state: 'claimed', isFinishing: true });
    await undoes();
    expect(heard()).toMatchObject({ state: 'claimed', isFinishing: false });
  });

  it('O13 takes effect when its time has come, once, whoever looks', async () => {
    await decides();
    house.clock.advance(UNDO);
    await Promise.all([1, 2, 3].map(() => settleOutcomes(context)));
    expect(await holdNow()).toBe('suspended');
    expect(await desk()).toEqual({ state: 'wrap-up', pending: null, ended: 'outcome' });
    expect(house.factsTo(cleo, 'case:changed')).toHaveLength(1);
    expect((await mailsOf(house, cleo)).map(({ kind }) => kind)).toEqual(['invitation', 'decision']);
  });

  it('O2 O13 is answered the same under its key before and after, and is a conflict under another', async () => {
    const [first, again] = [await decides(), await decides()];
    expect(again).toEqual(first);
    expect(await decides(suspended, aClientId())).toEqual(refuse('outcome-conflict'));
    expect(await decides(aDecision())).toEqual(refuse('outcome-conflict'));
    await lapses();
    expect(await decides()).toMatchObject({ value: { kind: 'outcome', outcome: 'suspended' } });
    expect(await decides(suspended, aClientId())).toEqual(refuse('outcome-conflict'));
  });

  it('O13 is taken back in time, and another is made instead', async () => {
    await decides();
    expect(await undoes()).toEqual({ ok: true, value: {} });
    expect(await desk()).toEqual({ state: 'in-case', pending: null, ended: null });
    await lapses();
    expect(await holdNow()).toBe('on-hold');
    await decides(aDecision(), aClientId());
    await lapses();
    expect(await holdNow()).toBe('none');
  });

  it('O2 O13 is not made again under the key it was taken back under: what comes late undoes nothing', async () => {
    await decides();
    await undoes();
    expect(await decides()).toEqual(refuse('outcome-conflict'));
    await lapses();
    expect([await holdNow(), await desk()]).toEqual(['on-hold', { state: 'in-case', pending: null, ended: null }]);
    expect(await decides(suspended, aClientId())).toMatchObject({ value: { kind: 'pending' } });
  });

  it('O13 is not taken back too late, twice, under another key, or by anybody else', async () => {
    expect(await undoes()).toEqual(refuse('nothing-to-undo'));
    await decides();
    const bob = await house.hasAgent(`bob-${people}`);
    expect(await undoes(aClientId())).toEqual(refuse('nothing-to-undo'));
    expect(await undoes(key, bob)).toEqual(refuse('not-found'));
    expect(await undoes(key, ada, contact.epoch - 1)).toEqual(refuse('not-found'));
    house.clock.advance(UNDO);
    expect(await undoes()).toEqual(refuse('nothing-to-undo'));
    await settleOutcomes(context);
    expect(await undoes()).toEqual(refuse('nothing-to-undo'));
    expect(await holdNow()).toBe('suspended');
  });

  it('O13 is taken back or takes effect, never both, at the last instant', async () => {
    await decides();
    house.clock.advance(UNDO - 1);
    const undone = undoes();
    house.clock.advance(1);
    const [reply] = await Promise.all([undone, settleOutcomes(context)]);
    expect(await holdNow()).toBe(reply.ok ? 'on-hold' : 'suspended');
  });

  it('O3 O13 does not exist for another agent, who learns nothing of it by asking', async () => {
    await decides();
    const bob = await house.hasAgent(`bob-${people}`);
    const asked = { clientId: key, ticketId: contact.ticketId, decision: suspended };
    expect(await recordOutcome(context, bob, asked)).toEqual(refuse('not-found'));
  });

  it('O13 keeps the contact from being ended otherwise', async () => {
    await decides();
    expect(await endTicket(context, ada, contact.ticketId, 'no-show')).toEqual(refuse('outcome-conflict'));
  });

  it('O13 A10 survives a restart and the loss of its agent, who is offline after it', async () => {
    await decides();
    await recover(context);
    await setDeskPresence(context, ada, false);
    const grace = { ...context, policy: { ...context.policy, agentGraceMs: 5_000 } };
    house.clock.advance(5_000);
    await releaseLostAgents(grace);
    expect(await desk()).toMatchObject({ state: 'in-case', pending: 'suspended' });
    house.clock.advance(5_000);
    await settleOutcomes(context);
    await releaseLostAgents(grace);
    expect([await holdNow(), (await desk()).state]).toEqual(['suspended', 'wrap-up']);
    house.clock.advance(context.policy.wrapUpMs);
    await endLapsedWrapUps(context);
    expect((await desk()).state).toBe('offline');
  });

  it('O6 O13 is overtaken by a result from outside: its agent is told, and ends the contact', async () => {
    await endTicket(context, ada, contact.ticketId, 'no-show');
    const bob = await house.hasAgent(`bob-${people}`);
    const dora = await hasDecided(house, bob, `dora-${people}`, idAsked);
    await objectToDecision(context, dora, 'freelancer', 'That is my name.');
    await joinQueue(context, dora, { clientId: aClientId(), devices: aDeviceCheck() });
    const cara = await house.hasAgent(`cara-${people}`);
    const taken = await takeNext(context, cara);
    if (!taken.ok) throw new Error(taken.refusal);
    const { ticketId } = taken.value;
    await recordOutcome(context, cara, { clientId: key, ticketId, decision: suspended });
    expect(await applyResult(context, dora, 'id-verification-passed')).toMatchObject({ ok: true });
    await lapses();
    expect(house.factsTo(cara, 'contact:changed').at(-1)).toMatchObject({ pending: null, case: { hold: 'none' } });
    expect(await desk(cara)).toEqual({ state: 'in-case', pending: null, ended: null });
    expect(await endTicket(context, cara, ticketId, 'freelancer-left')).toMatchObject({ ok: true });
  });
});
