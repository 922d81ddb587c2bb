import type { ChecklistItem, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { aChecklistItem } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerBook, type GivenAnswer } from './answer-book.ts';

let item: ChecklistItem;
let book: AnswerBook;
/** What was asked and is not answered yet. */
let asked: { given: GivenAnswer; answer: (reply: Reply<ChecklistItem>) => void }[];

beforeEach(() => {
  vi.useFakeTimers();
  item = aChecklistItem();
  asked = [];
  book = new AnswerBook(
    (given) => new Promise((answer) => asked.push({ given, answer })),
    () => [item],
  );
});
afterEach(() => {
  book.close();
  vi.useRealTimers();
});

const answered = () => book.state.get(item.id);
/** The server keeps what was asked longest ago. */
const keeps = async () => {
  const { given, answer } = asked.shift()!;
  item = { ...item, result: given.result, note: given.note };
  answer(done(item));
  await vi.advanceTimersByTimeAsync(0);
};
const refuses = async (refusal: 'try-again' | 'ticket-ended') => {
  asked.shift()!.answer(refuse(refusal));
  await vi.advanceTimersByTimeAsync(0);
};

it('DQ1 shows a result at once and asks for it at once', async () => {
  book.choose(item.id, 'pass');
  expect(answered()).toMatchObject({ result: 'pass', state: 'saving' });
  expect(asked.map(({ given }) => given)).toEqual([{ itemId: item.id, result: 'pass', note: '' }]);
  await keeps();
  expect(book.state.size).toBe(0);
});

it('DQ2 saves a note after a pause in typing, and within a second of it', async () => {
  book.write(item.id, 'Says');
  await vi.advanceTimersByTimeAsync(300);
  book.write(item.id, 'Says Porto');
  await vi.advanceTimersByTimeAsync(300);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(asked.map(({ given }) => given.note)).toEqual(['Says Porto']);
});

it('DQ2 saves a note at once when its field is left', () => {
  book.write(item.id, 'Says Porto');
  book.save(item.id);
  expect(asked).toHaveLength(1);
});

it('DQ1 asks one after the other, and last for what was said last', async () => {
  book.choose(item.id, 'pass');
  book.choose(item.id, 'fail');
  book.choose(item.id, 'unclear');
  expect(asked).toHaveLength(1);
  await keeps();
  expect(answered()).toMatchObject({ result: 'unclear', state: 'saving' });
  expect(asked.map(({ given }) => given.result)).toEqual(['unclear']);
  await keeps();
  expect(book.state.size).toBe(0);
});

it('DQ3 holds on to an answer while the line is down, and asks again when it is back', async () => {
  book.write(item.id, 'Says Porto');
  book.choose(item.id, 'fail');
  await refuses('try-again');
  expect(answered()).toMatchObject({ result: 'fail', note: 'Says Porto', state: 'waiting' });
  expect(book.unsaved()).toEqual([{ itemId: item.id, result: 'fail', note: 'Says Porto' }]);
  book.retry();
  await keeps();
  expect(item).toMatchObject({ result: 'fail', note: 'Says Porto' });
  expect(book.state.size).toBe(0);
});

it('DQ3 asks again by itself after a while', async () => {
  book.choose(item.id, 'pass');
  await refuses('try-again');
  await vi.advanceTimersByTimeAsync(4000);
  expect(asked).toHaveLength(1);
});

it('DQ3 gives the result back when the server says no, and never the note', async () => {
  book.write(item.id, 'Says Porto');
  book.choose(item.id, 'fail');
  await refuses('ticket-ended');
  expect(answered()).toEqual({ result: null, note: 'Says Porto', state: 'refused', refusal: 'ticket-ended' });
  book.retry();
  expect(asked).toEqual([]);
  book.write(item.id, 'Says Porto, twice');
  book.save(item.id);
  expect(asked.map(({ given }) => given)).toEqual([
    { itemId: item.id, result: 'not-asked', note: 'Says Porto, twice' },
  ]);
});

it('DQ4 takes up what an earlier page could not save, of questions that are there', () => {
  book.takeUp([
    { itemId: item.id, result: 'pass', note: 'Kept' },
    { itemId: aChecklistItem().id, result: 'fail', note: '' },
  ]);
  expect(asked.map(({ given }) => given.note)).toEqual(['Kept']);
  expect(book.state.size).toBe(1);
});
