import { aChecklistItem, aTicketId } from '@visavis/testing';
import { expect, it } from 'vitest';
import { AnswerMemory } from './answer-memory.ts';

const kept = new Map<string, string>();
const store = () => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});
const ticketId = aTicketId();
const given = { itemId: aChecklistItem().id, result: 'unclear', note: 'Says Porto' } as const;

it('DQ4 gives the answers back to their ticket, and to no other', () => {
  new AnswerMemory(store).keep(ticketId, [given]);
  expect(new AnswerMemory(store).read(ticketId)).toEqual([given]);
  expect(new AnswerMemory(store).read(aTicketId())).toEqual([]);
});

it('DQ4 keeps nothing once everything is saved', () => {
  const memory = new AnswerMemory(store);
  memory.keep(ticketId, [given]);
  memory.keep(ticketId, []);
  expect(kept.size).toBe(0);
});

it.each(['not json', '[]', '{"ticketId":1}', JSON.stringify({ ticketId, answers: [{ itemId: 'x' }, 7] })])(
  'DQ4 takes nothing from what is no kept answer: %s',
  (text) => {
    kept.set('visavis-desk-answers', text);
    expect(new AnswerMemory(store).read(ticketId)).toEqual([]);
  },
);

it('DQ4 goes on where storage is forbidden', () => {
  const memory = new AnswerMemory(() => {
    throw new Error('forbidden');
  });
  memory.keep(ticketId, [given]);
  expect(memory.read(ticketId)).toEqual([]);
});
