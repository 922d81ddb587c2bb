import type { ChecklistItem, Contact, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aDeviceCheck, aClientId, someBrowserFacts } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { giveBack } from '../domain/ticket.ts';
import { holdTicket, keepWaiting } from '../store/tickets.ts';
import { acceptCall } from './accept-call.ts';
import { acceptOffer } from './accept-offer.ts';
import { answerQuestion, openQuestions } from './answer-question.ts';
import { drawPrompt } from './draw-prompt.ts';
import { endTicket } from './end-ticket.ts';
import { joinQueue } from './join-queue.ts';
import { offerTo } from './offer-next.ts';
import { startCall } from './start-call.ts';
import { syncDesk } from './sync-desk.ts';

describe.each(DATABASES)('the questions of a ticket on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let contact: Contact;
  let people = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(() => house.empties());
  beforeEach(async () => {
    await house.hasWaiting(`acct-asked-${++people}`);
    ada = await house.hasAgent(`Ada${people}`);
    contact = await takes(ada);
    house.told.length = 0;
  });

  const takes = async (agentId: StaffId): Promise<Contact> => {
    const offer = await offerTo(house.context, agentId);
    const taken = offer.ok ? await acceptOffer(house.context, agentId, offer.value.id) : offer;
    if (!taken.ok) throw new Error(taken.refusal);
    return taken.value;
  };
  const held = () => ({ ticketId: contact.ticketId, epoch: contact.epoch });
  const first = () => contact.checklist[0]!;
  const answers = (over: Partial<Parameters<typeof answerQuestion>[2]> = {}, by = ada) =>
    answerQuestion(house.context, by, { ...held(), itemId: first().id, result: 'pass', note: '', ...over });
  const checklist = async (): Promise<ChecklistItem[]> => {
    const snapshot = await syncDesk(house.context, ada);
    return (snapshot.ok && snapshot.value.contact?.checklist) || [];
  };

  it('L3 are dealt with the claim: filled in, about each topic that the profile has, and none asked', async () => {
    const { checklist: dealt } = contact;
    expect(dealt.map(({ position }) => position)).toEqual(dealt.map((_, index) => index + 1));
    expect(dealt).toHaveLength(8);
    expect(dealt.every(({ kind, result }) => kind === 'question' && result === 'not-asked')).toBe(true);
    const topics = new Set(dealt.map(({ topic }) => topic));
    expect(topics).toEqual(new Set(['name', 'location', 'skills', 'work-history', 'account']));
    expect(dealt.map(({ text, hint }) => text + hint).join()).not.toMatch(/[{}]/);
  });

  it('L3 stay with their answers when the ticket comes back to the queue and another agent claims it', async () => {
    await answers({ note: 'Knew the street' });
    const before = await checklist();
    await house.context.store.transaction(async (tx) => {
      const ticket = await holdTicket(tx, contact.ticketId);
      if (ticket?.state === 'claimed') await keepWaiting(tx, giveBack(ticket));
    });
    const bob = await house.hasAgent(`Bob${people}`);
    expect((await takes(bob)).checklist).toEqual(before);
    expect(await answers({ result: 'fail' })).toEqual(refuse('not-found'));
    expect(await answers({ result: 'fail' }, bob)).toEqual(refuse('not-found'));
  });

  it('L4 keep the answer at once, with its note, its time and no call time without a call', async () => {
    expect(await answers({ result: 'unclear', note: 'Says Porto' })).toMatchObject({ ok: true });
    expect(house.factsTo(ada, 'checklist:changed')).toMatchObject([
      { item: { result: 'unclear', note: 'Says Porto' } },
    ]);
    expect((await checklist())[0]).toMatchObject({
      result: 'unclear',
      note: 'Says Porto',
      answeredAt: house.clock.now(),
      callTimeMs: null,
    });
  });

  it('L4 keep how long the call had been on', async () => {
    const call = await startCall(house.context, ada, held());
    if (!call.ok) throw new Error(call.refusal);
    await acceptCall(house.context, contact.case.id, call.value.id);
    house.clock.advance(83_000);
    await answers();
    expect((await checklist())[0]?.callTimeMs).toBe(83_000);
    expect(await drawPrompt(house.context, ada, held())).toMatchObject({ value: { drawnCallTimeMs: 83_000 } });
  });

  it('L5 are told of once when the same answer comes twice', async () => {
    const once = await answers({ note: 'Yes' });
    house.clock.advance(5_000);
    expect(await answers({ note: 'Yes' })).toEqual(once);
    expect(house.factsTo(ada, 'checklist:changed')).toHaveLength(1);
  });

  it('L6 are there for the agent who has the ticket, in that claim, and for nobody else', async () => {
    const bob = await house.hasAgent(`Bob${people}`);
    expect(await answers({}, bob)).toEqual(refuse('not-found'));
    expect(await drawPrompt(house.context, bob, held())).toEqual(refuse('not-found'));
    expect(await answers({ epoch: contact.epoch + 1 })).toEqual(refuse('not-found'));
    expect(await answers({ itemId: `qst_${'A'.repeat(22)}` as never })).toEqual(refuse('not-found'));
    expect(await openQuestions(house.context.store.db, contact.ticketId)).toBe(8);
  });

  it('L6 take a note after the end, and no other result', async () => {
    await answers();
    await endTicket(house.context, ada, held(), 'no-show');
    expect(await answers({ result: 'fail' })).toEqual(refuse('ticket-ended'));
    expect(await answers({ note: 'Written in the wrap-up' })).toMatchObject({ ok: true });
    expect(await drawPrompt(house.context, ada, held())).toEqual(refuse('ticket-ended'));
  });

  it('L7 have liveness prompts after them, each once, until there is no other', async () => {
    const drawn = new Set<string>();
    for (;;) {
      const prompt = await drawPrompt(house.context, ada, held());
      if (!prompt.ok) {
        expect(prompt).toEqual(refuse('prompts-exhausted'));
        break;
      }
      expect(prompt.value).toMatchObject({ kind: 'liveness', position: 9 + drawn.size });
      drawn.add(prompt.value.text);
    }
    expect(drawn.size).toBe(8);
    expect(await openQuestions(house.context.store.db, contact.ticketId)).toBe(8);
  });

  it('L8 are counted while they are not asked', async () => {
    await answers();
    expect(await openQuestions(house.context.store.db, contact.ticketId)).toBe(7);
    await answers({ result: 'not-asked' });
    expect(await openQuestions(house.context.store.db, contact.ticketId)).toBe(8);
  });

  it('L9 come with what happened to the case, and who did it by role alone', () => {
    const { timeline } = contact;
    expect(timeline[0]).toMatchObject({ text: 'The case was opened and the account put on hold', by: 'Marketplace' });
    expect(timeline.at(-1)).toMatchObject({ by: 'Verification agent' });
    expect(JSON.stringify(timeline)).not.toContain('Ada');
  });

  it('L10 come with what the browser said as the freelancer joined', async () => {
    expect(contact.browser).toBeNull();
    await endTicket(house.context, ada, held(), 'technical-problem');
    await joinQueue(house.context, contact.case.id, {
      clientId: aClientId(),
      devices: aDeviceCheck(),
      facts: someBrowserFacts(),
    });
    const bob = await house.hasAgent(`Bob${people}`);
    expect((await takes(bob)).browser).toEqual(someBrowserFacts());
  });
});
