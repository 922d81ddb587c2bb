import { aCaseNote } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import type { EditNoteEvent, NoteDraftEvent } from '../events.ts';
import { DeskNote } from './desk-note.ts';

let view: DeskNote;
let told: EditNoteEvent[];

beforeEach(async () => {
  view = await place(new DeskNote(), { note: aCaseNote({ version: 2 }) });
  told = heard('desk-edit-note');
});

const types = async (text: string) => {
  buttonSaying(view, 'Edit').click();
  await view.updateComplete;
  const input = inside<HTMLInputElement>(view, '#cause');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  buttonSaying(view, 'Save').click();
  await view.updateComplete;
};

it('DV15 shows the four lines as text', async () => {
  const lines = { ...aCaseNote().lines, cause: '<img src=x onerror=alert(1)>' };
  await place(view, { note: aCaseNote({ lines }) });
  expect(allInside(view, 'dd').map(textOf)).toContain('<img src=x onerror=alert(1)>');
});

it('DV15 saves an edit of the version that was read, and is done when it has become the note', async () => {
  await types('Photo of somebody else');
  expect(told).toMatchObject([{ basedOn: 2, lines: { cause: 'Photo of somebody else' } }]);
  await place(view, { note: aCaseNote({ version: 3, lines: told[0]!.lines }) });
  expect(allInside(view, 'form')).toHaveLength(0);
});

it('DV15 keeps what was typed when somebody else was faster, and saves it on top of theirs', async () => {
  await types('Mine');
  await place(view, { note: aCaseNote({ version: 3 }), ask: { state: 'refused', refusal: 'note-changed' } });
  expect(inside<HTMLInputElement>(view, '#cause').value).toBe('Mine');
  buttonSaying(view, 'Save').click();
  expect(told.map(({ basedOn }) => basedOn)).toEqual([2, 3]);
});

it('DV15 shows who was slower what somebody else wrote, beside what they typed', async () => {
  await types('Mine');
  const theirs = { ...aCaseNote().lines, cause: 'Theirs' };
  await place(view, {
    note: aCaseNote({ version: 3, lines: theirs }),
    ask: { state: 'refused', refusal: 'note-changed' },
  });
  expect(allInside(view, 'dd').map(textOf)).toContain('Theirs');
});

it('DV15 keeps each line of the note one line, whatever is typed', async () => {
  buttonSaying(view, 'Edit').click();
  await view.updateComplete;
  const next = inside<HTMLTextAreaElement>(view, '#nextStep');
  next.value = 'Wait\nfor us';
  next.dispatchEvent(new Event('input'));
  buttonSaying(view, 'Save').click();
  expect(told).toMatchObject([{ lines: { nextStep: 'Wait for us' } }]);
});

it('DV14 gives the focus to the first line when editing begins, and back to the button when it ends', async () => {
  buttonSaying(view, 'Edit').click();
  await view.updateComplete;
  expect(view.shadowRoot!.activeElement?.id).toBe('action');
  buttonSaying(view, 'Cancel').focus();
  buttonSaying(view, 'Cancel').click();
  await view.updateComplete;
  expect(textOf(view.shadowRoot!.activeElement!)).toBe('Edit');
});

it('DU4 tells each change of what is being edited, and that it is over', async () => {
  const drafts = heard<NoteDraftEvent>('desk-note-draft');
  await types('Mine');
  const mine = { ...aCaseNote().lines, cause: 'Mine' };
  await place(view, { note: aCaseNote({ version: 3, lines: mine }) });
  expect(drafts.map(({ draft }) => draft?.lines.cause)).toEqual([aCaseNote().lines.cause, 'Mine', undefined]);
});

it('DU4 goes on being edited when it was saved by itself', async () => {
  buttonSaying(view, 'Edit').click();
  await view.updateComplete;
  const drafts = heard<NoteDraftEvent>('desk-note-draft');
  await place(view, { note: aCaseNote({ version: 3 }) });
  expect(drafts.map(({ draft }) => draft?.basedOn)).toEqual([3]);
  expect(allInside(view, '#cause')).toHaveLength(1);
});
