import type { Contact, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, recordOutcome, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { notesOf } from '../store/notes.ts';
import { editNote } from './edit-note.ts';
import { finishWrapUp } from './end-wrap-up.ts';
import { joinQueue } from './join-queue.ts';

const lines = { action: 'Temporary suspension', department: 'VV', cause: 'New account', nextStep: 'Call us back' };

describe.each(DATABASES)('the note of a case on %s', (_name, place) => {
  let house: House;
  let ada: { id: StaffId; name: string; role: 'vv_agent' };
  let contact: Contact;
  let people = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(() => house.empties());
  beforeEach(async () => {
    await house.hasWaiting(`acct-note-${++people}`);
    ada = { id: await house.hasAgent(`Ada${people}`), name: `Ada${people}`, role: 'vv_agent' };
    contact = await takes(ada.id);
  });

  const takes = async (agent: StaffId): Promise<Contact> => {
    const taken = await takeNext(house.context, agent);
    if (!taken.ok) throw new Error(taken.refusal);
    return taken.value;
  };
  const steps = async () => (await notesOf(house.context.store.db, contact.case.id)).map(({ step }) => step).reverse();
  const edits = (basedOn: number, by: Parameters<typeof editNote>[1] = ada) =>
    editNote(house.context, by, { ticketId: contact.ticketId, basedOn, lines });
  const decides = () =>
    recordOutcome(house.context, ada.id, {
      clientId: aClientId(),
      ticketId: contact.ticketId,
      decision: aDecision({ outcome: 'verified', reasonCode: 'profile-confirmed' }),
    });

  it('N1 is drafted as the case is opened, claimed and decided, and every version is kept', async () => {
    expect(contact.case.note).toMatchObject({ version: 2, step: 'contacted', author: null });
    await decides();
    expect(await steps()).toEqual(['opened', 'contacted', 'decided']);
  });

  it('O12 is edited and decided over by one agent at once, and neither fails', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [edited, decided] = await Promise.all([edits(2), decides()]);
      expect(decided).toMatchObject({ ok: true });
      expect([true, false]).toContain(edited.ok);
      await finishWrapUp(house.context, ada.id, contact.ticketId);
      await house.hasWaiting(`acct-note-${++people}`);
      contact = await takes(ada.id);
    }
  });

  it('N2 is left as the agent edited it when the freelancer comes back to the desk', async () => {
    await edits(2);
    await endTicket(house.context, ada.id, contact.ticketId, 'technical-problem');
    await finishWrapUp(house.context, ada.id, contact.ticketId);
    await joinQueue(house.context, contact.case.id, { clientId: aClientId(), devices: aDeviceCheck() });
    expect((await takes(ada.id)).case.note).toMatchObject({ version: 3, lines, author: ada.name });
  });

  it('N3 is edited at the desk, also in the wrap-up, and the desk is told', async () => {
    await decides();
    expect(await edits(3)).toMatchObject({ ok: true, value: { version: 4, step: 'decided', author: ada.name, lines } });
    expect(house.factsTo(ada.id, 'note:changed')).toMatchObject([{ ticketId: contact.ticketId, note: { version: 4 } }]);
    await finishWrapUp(house.context, ada.id, contact.ticketId);
    expect(await edits(4)).toEqual(refuse('not-found'));
  });

  it('N3 is not there for another agent, and is for a supervisor', async () => {
    const bob = { id: await house.hasAgent(`Bob${people}`), name: 'Bob', role: 'vv_agent' } as const;
    expect(await edits(2, bob)).toEqual(refuse('not-found'));
    expect(await edits(2, { ...bob, name: 'Sol', role: 'supervisor' })).toMatchObject({ ok: true });
  });

  it('N4 refuses an edit of a version that is not the latest any more', async () => {
    expect((await edits(2)).ok).toBe(true);
    expect(await edits(2)).toEqual(refuse('note-changed'));
    expect(await steps()).toEqual(['opened', 'contacted', 'contacted']);
  });
});
