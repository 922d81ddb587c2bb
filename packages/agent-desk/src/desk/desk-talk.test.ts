import { done, type Contact } from '@visavis/protocol';
import { aChatMessage, aClientId, aContact, aDeskSnapshot, aLiveCall, aTicketId, until } from '@visavis/testing';
import { Server, type Namespace } from 'socket.io';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskLink } from './desk-link.ts';
import { DeskTalk } from './desk-talk.ts';

const held = { ticketId: aTicketId(), epoch: 3 };
const hello = aChatMessage({ seq: 1, from: 'freelancer' });
const replies = { replies: [{ shortcut: 'hello', title: 'Greeting', text: 'Hello' }], values: { agentName: 'Ada' } };

let server: Server;
let desks: Namespace;
let link: DeskLink;
let talk: DeskTalk;
let asked: { name: string; request: unknown }[];
let kept: Map<string, string>;

const requests = (name: string) => asked.filter((one) => one.name === name).map(({ request }) => request);
const store = () => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

/** Ada has a contact, and this is so far. */
async function arrive(over: Partial<Contact> = {}): Promise<void> {
  const snapshot = aDeskSnapshot({ contact: aContact({ ...held, messages: [hello], ...over }) });
  const answers: Readonly<Record<string, unknown>> = { 'desk:sync': snapshot, 'replies:list': replies };
  desks.on('connection', (socket) =>
    socket.onAny((name: string, request: unknown, acknowledge?: (reply: unknown) => void) => {
      asked.push({ name, request });
      acknowledge?.(done(answers[name] ?? {}));
    }),
  );
  link = new DeskLink(`http://localhost:${(server.httpServer.address() as { port: number }).port}`);
  talk = new DeskTalk(link, store, () => undefined);
  link.subscribe(() => talk.follow(link.state.desk));
  await until('the contact', () => link.state.desk.kind === 'known');
}

beforeEach(() => {
  asked = [];
  kept = new Map();
  server = new Server(0, { serveClient: false });
  desks = server.of('/agent');
});
afterEach(async () => {
  talk.close();
  link.close();
  await server.close();
});

it('DL6 tells that a line arrived by itself, and that it was read once it was seen', async () => {
  await arrive();
  await until('the mark', () => requests('chat:mark').length === 1);
  talk.seen(hello.clientId);
  await until('the other mark', () => requests('chat:mark').length === 2);
  talk.seen(aClientId());
  expect(requests('chat:mark')).toEqual([
    { ...held, delivered: 1, read: 0 },
    { ...held, delivered: 1, read: 1 },
  ]);
});

it('DL5 tells the words only in a live call, and only when the agent switched that on', async () => {
  await arrive({ call: aLiveCall() });
  talk.drafted('Could');
  talk.showTyping(true);
  await until('the words', () => requests('chat:typing').length === 2);
  talk.drafted('');
  await until('the end', () => requests('chat:typing').length === 3);
  expect(requests('chat:typing')).toEqual([
    { ...held, isTyping: true, text: null },
    { ...held, isTyping: true, text: 'Could' },
    { ...held, isTyping: false, text: null },
  ]);
});

it('DL5 has no switch outside of a call', async () => {
  await arrive();
  talk.showTyping(true);
  expect(talk.view.showsTyping).toBeNull();
});

it('DL5 shows that the freelancer types until their line comes', async () => {
  await arrive();
  desks.emit('chat:typing', { from: 'freelancer', isTyping: true, text: null });
  await until('the typing', () => talk.view.writing !== null);
  desks.emit('chat:message', aChatMessage({ seq: 2, from: 'freelancer' }));
  await until('the line', () => talk.view.writing === null);
});

it('DR2 knows the freelancer’s first name, and what the server knows', async () => {
  await arrive();
  await until('the replies', () => talk.view.replies.length === 1);
  expect(talk.view.values).toEqual({ agentName: 'Ada', firstName: 'Cleo' });
});
