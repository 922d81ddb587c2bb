import type { InternalNote } from '@visavis/protocol';
import { aClientId, aTicketId, MONDAY_9AM } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { AddInternalNoteEvent, InternalDraftEvent } from '../events.ts';
import { DeskInternalNotes } from './desk-internal-notes.ts';

let view: DeskInternalNotes;
let added: AddInternalNoteEvent[];
let drafts: InternalDraftEvent[];

const area = () => inside<HTMLTextAreaElement>(view, 'textarea');
const aNote = (clientId: string, text: string): InternalNote => ({
  id: 'memo_0000000000000000000001' as InternalNote['id'],
  clientId,
  author: 'Ada',
  text,
  addedAt: MONDAY_9AM,
});

beforeEach(async () => {
  view = await place(new DeskInternalNotes(), { ticket: aTicketId(), makeClientId: aClientId });
  added = heard<AddInternalNoteEvent>('desk-add-internal-note');
  drafts = heard<InternalDraftEvent>('desk-internal-draft');
});

it('DN1 says who sees it, in words, and names its field so that nobody takes it for the other', () => {
  expect(textOf(inside(view, '.only'))).toBe('Only staff see this');
  expect(area().getAttribute('aria-label')).toBe('Internal note, for staff only');
});

it('DN1 never says a line to the freelancer, whichever key is pressed', async () => {
  const said = heard('vv-send-text', 'desk-draft');
  area().focus();
  await userEvent.keyboard('The passport looks odd{Enter}to me{Control>}{Enter}{/Control}');
  buttonSaying(view, 'Add note').click();
  expect(said).toEqual([]);
  expect(area().value).toBe('The passport looks odd\nto me');
});

it('DN2 keeps the text until it is among the notes, and tries again under the same key', async () => {
  area().focus();
  await userEvent.keyboard('Odd');
  buttonSaying(view, 'Add note').click();
  await place(view, { ask: { state: 'refused', refusal: 'try-again' } });
  expect(area().value).toBe('Odd');
  buttonSaying(view, 'Add note').click();
  expect(added.map(({ text }) => text)).toEqual(['Odd', 'Odd']);
  expect(added[0]?.clientId).toBe(added[1]?.clientId);
  await place(view, { ask: { state: 'idle' }, notes: [aNote(added[0]!.clientId, 'Odd')] });
  expect(area().value).toBe('');
  expect(drafts.at(-1)?.typed).toEqual({ draft: '', sent: null });
});

it('DN2 gives another text another key, and leaves what was typed meanwhile', async () => {
  area().focus();
  await userEvent.keyboard('Odd');
  buttonSaying(view, 'Add note').click();
  await userEvent.keyboard(' passport');
  await place(view, { notes: [aNote(added[0]!.clientId, 'Odd')] });
  expect(area().value).toBe('Odd passport');
  buttonSaying(view, 'Add note').click();
  expect(added[1]?.clientId).not.toBe(added[0]?.clientId);
});

it('DN2 begins with what was typed before a reload, and with nothing for another ticket', async () => {
  await place(view, { ticket: aTicketId(), kept: { draft: 'Half a sent', sent: null } });
  expect(area().value).toBe('Half a sent');
  await place(view, { ticket: aTicketId(), kept: { draft: '', sent: null } });
  expect(area().value).toBe('');
});

it('DN3 shows who wrote a note, when, and the text as text', async () => {
  await place(view, { notes: [aNote(aClientId(), '<b>odd</b>')] });
  expect(textOf(inside(view, 'li'))).toContain('Ada');
  expect(inside(view, 'li .text').textContent).toBe('<b>odd</b>');
  expect(allInside(view, 'li b')).toEqual([]);
});
