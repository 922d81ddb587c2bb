import { aCaseNote } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allInside, buttonSaying, heard, place, textOf } from '../../../../test/place.ts';
import { DeskUnsavedNote } from './desk-unsaved-note.ts';

let view: DeskUnsavedNote;
let copied: string;
const { lines } = aCaseNote();

beforeEach(async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void (copied = text));
  view = await place(new DeskUnsavedNote(), { note: { name: 'Cleo', lines } });
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('DU4 shows what could not be saved, and copies it', async () => {
  expect(allInside(view, 'dd').map(textOf)).toContain(lines.cause);
  buttonSaying(view, 'Copy').click();
  await vi.waitFor(() => buttonSaying(view, 'Copied'));
  expect(copied).toContain(`Cause: ${lines.cause}`);
});

it('DU4 goes when it is discarded', () => {
  const told = heard('desk-dismiss-note');
  buttonSaying(view, 'Discard it').click();
  expect(told).toHaveLength(1);
});
