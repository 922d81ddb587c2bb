import {
  done,
  refuse,
  type AnswerQuestion,
  type ChecklistItem,
  type DeskSnapshot,
  type Reply,
} from '@visavis/protocol';
import { aChecklistItem, aContact, aDeskSnapshot, until } from '@visavis/testing';
import { Server, type Namespace } from 'socket.io';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AnswerBook } from './answer-book.ts';
import { DeskLink } from './desk-link.ts';
import { contactOf } from './desk-state.ts';

let server: Server;
let desks: Namespace;
let link: DeskLink;
let book: AnswerBook;
let snapshot: DeskSnapshot;
let asked: AnswerQuestion[];
/** What becomes of an answer; no reply at all where it answers undefined. */
let keeps: (request: AnswerQuestion) => Reply<ChecklistItem> | undefined;

const first = aChecklistItem();
const prompt = aChecklistItem({ position: 2, kind: 'liveness', topic: 'liveness' });
const contact = aContact({ checklist: [first], epoch: 3 });
const held = { ticketId: contact.ticketId, epoch: 3 };
const items = () => contactOf(link.state.desk)?.checklist ?? [];

beforeEach(async () => {
  asked = [];
  snapshot = aDeskSnapshot({ contact });
  keeps = ({ result, note }) => done({ ...first, result, note });
  server = new Server(0, { serveClient: false });
  desks = server.of('/agent');
  desks.on('connection', (socket) => {
    socket.on('desk:sync', (_: unknown, acknowledge: (reply: unknown) => void) => acknowledge(done(snapshot)));
    socket.on('checklist:answer', (request: AnswerQuestion, acknowledge: (reply: unknown) => void) => {
      asked.push(request);
      const reply = keeps(request);
      if (reply) acknowledge(reply);
    });
    socket.on('checklist:draw-prompt', (_: unknown, acknowledge: (reply: unknown) => void) =>
      acknowledge(done(prompt)),
    );
  });
  link = new DeskLink(`http://localhost:${(server.httpServer.address() as { port: number }).port}`);
  await until('the first snapshot', () => link.state.desk.kind === 'known');
  book = new AnswerBook((given) => link.answer({ ...held, ...given }), items);
  link.onOnline(() => book.retry());
});

afterEach(async () => {
  book.close();
  link.close();
  await server.close();
});

it('DQ1 shows what the server kept, for the contact that was answered', async () => {
  book.choose(first.id, 'pass');
  await until('the answer to be kept', () => items()[0]?.result === 'pass');
  expect(asked).toEqual([{ ...held, itemId: first.id, result: 'pass', note: '' }]);
  expect(book.state.size).toBe(0);
});

it('DQ3 loses no note when the line goes while it is saved', async () => {
  keeps = () => {
    desks.disconnectSockets(true);
    keeps = ({ result, note }) => done({ ...first, result, note });
    return undefined;
  };
  book.write(first.id, 'Says Porto');
  book.choose(first.id, 'unclear');
  await until('the answer to be kept after all', () => items()[0]?.note === 'Says Porto');
  expect(items()[0]?.result).toBe('unclear');
  await until('nothing to be left over', () => book.state.size === 0);
});

it('DQ3 asks what is true when an answer is refused, and shows the result of the server', async () => {
  keeps = () => refuse('ticket-ended');
  const standing = { ...first, result: 'fail', answeredAt: 1 } as ChecklistItem;
  snapshot = aDeskSnapshot({ contact: { ...contact, checklist: [standing] } });
  book.choose(first.id, 'pass');
  await until('the snapshot', () => items()[0]?.result === 'fail');
  expect(book.state.get(first.id)).toMatchObject({ result: null, state: 'refused' });
});

it('DQ8 has a prompt that was drawn behind the questions', async () => {
  expect(await link.drawPrompt(held)).toBe(true);
  expect(items().map(({ id }) => id)).toEqual([first.id, prompt.id]);
});
