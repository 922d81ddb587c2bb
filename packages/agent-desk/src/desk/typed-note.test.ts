import { aClientId, aTicketId } from '@visavis/testing';
import { expect, it } from 'vitest';
import { TypedMemory } from './typed-memory.ts';
import { NoteMemory } from './typed-note.ts';

const kept = new Map<string, string>();
const store = () => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

it('DN1 keeps drafts of notes apart from those of lines, though they are of one ticket', () => {
  const ticketId = aTicketId();
  const [notes, lines] = [new NoteMemory(store), new TypedMemory(store)];
  const typed = { draft: 'For colleagues', sent: { clientId: aClientId(), text: 'Odd' } };
  notes.keep(ticketId, typed);
  expect(lines.read(ticketId)).toEqual({ draft: '', unsent: [] });
  lines.keep(ticketId, { draft: 'For Cleo', unsent: [] });
  expect(notes.read(ticketId)).toEqual(typed);
  lines.forget();
  expect(notes.read(ticketId)).toEqual(typed);
});

it('DN1 reads nothing for another ticket', () => {
  new NoteMemory(store).keep(aTicketId(), { draft: 'Odd', sent: null });
  expect(new NoteMemory(store).read(aTicketId())).toEqual({ draft: '', sent: null });
});
