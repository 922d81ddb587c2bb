import type { CaseId, Contact, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { acceptCall } from './accept-call.ts';
import { addInternalNote } from './add-internal-note.ts';
import type { Party } from './conversation-of.ts';
import { joinQueue } from './join-queue.ts';
import { listReplies } from './list-replies.ts';
import { markLines } from './mark-lines.ts';
import { sendMessage } from './send-message.ts';
import { syncDesk } from './sync-desk.ts';
import { syncFreelancer } from './sync-freelancer.ts';
import { tellTyping } from './tell-typing.ts';

describe.each(DATABASES)('beside the lines of a conversation on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let adaName: string;
  let cleo: CaseId;
  let contact: Contact;
  let people = 0;
  const newName = (): string => `beside-${++people}`;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(() => house.empties());
  beforeEach(async () => {
    cleo = await house.hasWaiting(newName());
    adaName = newName();
    ada = await house.hasAgent(adaName);
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    contact = taken.value;
  });

  const asCleo = (): Party => ({ from: 'freelancer', caseId: cleo });
  const asAda = (over: object = {}): Party => {
    const { ticketId, epoch } = contact;
    return { from: 'agent', agentId: ada, ticketId, epoch, ...over };
  };
  const says = async (party: Party, count: number) => {
    for (let line = 0; line < count; line += 1) {
      await sendMessage(house.context, party, { clientId: aClientId(), text: `line ${line}` });
    }
  };
  const marks = async () => {
    const [desk, widget] = [await syncDesk(house.context, ada), await syncFreelancer(house.context, cleo)];
    return [desk.ok && desk.value.contact?.marks, widget.ok && widget.value.marks];
  };
  const told = (to: string, name: string) => house.factsTo(to, name);

  it('M5 keeps how far each side has come, tells both, and has it in both snapshots', async () => {
    await says(asAda(), 3);
    expect(await markLines(house.context, asCleo(), { delivered: 3, read: 2 })).toEqual({ ok: true, value: {} });
    const kept = { freelancer: { delivered: 3, read: 2 }, agent: { delivered: 0, read: 0 } };
    expect(await marks()).toEqual([kept, kept]);
    for (const to of [ada, cleo]) {
      expect(told(to, 'chat:marks')).toEqual([{ ticketId: contact.ticketId, marks: kept }]);
    }
  });

  it('M5 never goes back or past the last line, and tells nothing twice', async () => {
    await says(asCleo(), 2);
    for (const mark of [
      { delivered: 99, read: 1 },
      { delivered: 1, read: 0 },
      { delivered: 2, read: 1 },
    ]) {
      await markLines(house.context, asAda(), mark);
    }
    expect((await marks())[1]).toMatchObject({ agent: { delivered: 2, read: 1 } });
    expect(told(cleo, 'chat:marks')).toHaveLength(1);
  });

  it('M5 ends up at the furthest mark when both sides tell at once', async () => {
    await says(asCleo(), 5);
    const all = [1, 2, 3, 4, 5].map((seq) => ({ delivered: seq, read: seq - 1 }));
    await Promise.all(all.flatMap((mark) => [asAda(), asCleo()].map((who) => markLines(house.context, who, mark))));
    const furthest = { delivered: 5, read: 4 };
    expect((await marks())[0]).toEqual({ freelancer: furthest, agent: furthest });
  });

  it('M6 takes marks and typing from the two of the conversation alone, and while it lasts', async () => {
    const bob = await house.hasAgent(newName());
    const dana = await house.opensCase(newName());
    const strangers = [
      asAda({ agentId: bob }),
      asAda({ epoch: contact.epoch - 1 }),
      { ...asCleo(), caseId: dana } as Party,
    ];
    for (const who of strangers) {
      expect(await markLines(house.context, who, { delivered: 1, read: 1 })).toEqual(refuse('no-ticket'));
      expect(await tellTyping(house.context, who, { isTyping: true, text: null })).toEqual(refuse('no-ticket'));
    }
    await endTicket(house.context, ada, contact.ticketId, 'no-show');
    for (const who of [asAda(), asCleo()]) {
      expect(await markLines(house.context, who, { delivered: 1, read: 1 })).toEqual(refuse('no-ticket'));
      expect(await tellTyping(house.context, who, { isTyping: true, text: null })).toEqual(refuse('no-ticket'));
    }
  });

  it('M7 tells the other side that somebody types, and nobody else', async () => {
    await tellTyping(house.context, asCleo(), { isTyping: true, text: null });
    await tellTyping(house.context, asAda(), { isTyping: false, text: null });
    expect(told(ada, 'chat:typing')).toEqual([{ from: 'freelancer', isTyping: true, text: null }]);
    expect(told(cleo, 'chat:typing')).toEqual([{ from: 'agent', isTyping: false, text: null }]);
  });

  it('M8 drops the words of a draft outside of a live call, also while it rings', async () => {
    const draft = { isTyping: true, text: 'My name is Cl' };
    await tellTyping(house.context, asCleo(), draft);
    const rung = await startCall(house.context, ada, contact.ticketId);
    await tellTyping(house.context, asCleo(), draft);
    await acceptCall(house.context, cleo, rung.ok ? rung.value.id : (undefined as never));
    await tellTyping(house.context, asCleo(), draft);
    expect(told(ada, 'chat:typing').map((fact) => (fact as { text: string | null }).text)).toEqual([
      null,
      null,
      'My name is Cl',
    ]);
  });

  it('M9 keeps one note of a client id, tells its agent alone, and shows it to a later agent of the case', async () => {
    const { ticketId } = contact;
    const note = { ticketId, clientId: aClientId(), text: 'The passport looks odd.' };
    const by = { id: ada, name: adaName };
    const added = await Promise.all([1, 2].map(() => addInternalNote(house.context, by, note)));
    expect(added[0]).toEqual(added[1]);
    await endTicket(house.context, ada, ticketId, 'technical-problem');
    house.clock.advance(1_000);
    const late = { ...note, clientId: aClientId(), text: 'Lamp was broken.' };
    expect(await addInternalNote(house.context, by, late)).toMatchObject({ ok: true });
    expect(JSON.stringify(house.told.filter(({ to }) => to !== ada))).not.toMatch(/passport|Lamp/);

    const bob = await house.hasAgent(newName());
    const foreign = { ...note, clientId: aClientId() };
    expect(await addInternalNote(house.context, { id: bob, name: 'Bob' }, foreign)).toEqual(refuse('no-ticket'));
    await joinQueue(house.context, cleo, { clientId: aClientId(), devices: aDeviceCheck() });
    const taken = await takeNext(house.context, bob);
    const notes = taken.ok ? taken.value.internalNotes : [];
    expect(notes.map(({ text, author }) => [text, author])).toEqual([
      ['The passport looks odd.', adaName],
      ['Lamp was broken.', adaName],
    ]);
  });

  it('M9 lets no note into what is kept for mails and webhooks', async () => {
    const note = { ticketId: contact.ticketId, clientId: aClientId(), text: 'The passport looks odd.' };
    await addInternalNote(house.context, { id: ada, name: adaName }, note);
    await endTicket(house.context, ada, contact.ticketId, 'technical-problem');
    const { db } = house.context.store;
    const goesOut = [
      await db.selectFrom('mails').selectAll().execute(),
      await db.selectFrom('webhook_events').selectAll().execute(),
    ];
    expect(goesOut[0]?.length).toBeGreaterThan(0);
    expect(JSON.stringify(goesOut)).not.toContain('passport');
  });

  it('M10 lists replies with short cuts of their own, and fills in nothing but text', async () => {
    const { replies, values } = await listReplies(house.context, { name: 'Ada Okafor' });
    expect(new Set(replies.map(({ shortcut }) => shortcut)).size).toBe(replies.length);
    expect(values).toMatchObject({ agentName: 'Ada', brandName: house.context.policy.brandName });
  });
});
