import { done } from '@visavis/protocol';
import { aChatMessage, aClaimedTicket, aFreelancerSnapshot, aLiveCall, aRingingCall, until } from '@visavis/testing';
import { Resume } from '@visavis/link';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ScriptedServer } from '../../test/scripted-server.ts';
import { isKnown } from './case-state.ts';
import { logLinesOf } from './log-lines.ts';
import { Visit } from './visit.ts';

const ticket = aClaimedTicket();
const hello = aChatMessage({ seq: 1 });

let server: ScriptedServer;
let visit: Visit;
let changes: number;

const asked = (name: string) => server.asked.filter((each) => each.name === name).map(({ request }) => request);
const statuses = () => {
  const { state } = visit.store;
  const lines = isKnown(state) ? logLinesOf(state.talk, 'Ada') : [];
  return lines.flatMap((line) => (line.kind === 'message' && line.isOwn ? [line.status] : []));
};

/** Cleo is in a conversation, and this is so far. */
async function talks(over: Parameters<typeof aFreelancerSnapshot>[0] = {}): Promise<void> {
  server.answer('session:sync', aFreelancerSnapshot({ ticket, messages: [hello], ...over }));
  const kept = new Map([['visavis', JSON.stringify({ session: 's', expiresAt: '2030-01-08T09:00:00.000Z' })]]);
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  changes = 0;
  visit = new Visit(server.origin, new Resume(() => store, 'visavis'), null, () => (changes += 1));
  await until('the conversation', () => visit.store.state.stage === 'conversation');
}

beforeEach(() => {
  server = new ScriptedServer();
  server.answer('chat:mark', {});
});
afterEach(async () => {
  visit.close();
  await server.close();
});

it('W19 tells that a line arrived by itself, and that it was read once it was seen', async () => {
  await talks();
  await until('the mark', () => asked('chat:mark').length === 1);
  expect(asked('chat:mark')).toEqual([{ delivered: 1, read: 0 }]);
  visit.aside.seen(hello.clientId);
  await until('the other mark', () => asked('chat:mark').length === 2);
  expect(asked('chat:mark').at(-1)).toEqual({ delivered: 1, read: 1 });
  visit.aside.seen(hello.clientId);
  visit.aside.seen('a-line-that-is-not-there');
  expect(asked('chat:mark')).toHaveLength(2);
});

it('W19 shows how far the own line has come, and never less', async () => {
  const own = aChatMessage({ seq: 2, from: 'freelancer' });
  const marks = (delivered: number, read: number) => ({
    ticketId: ticket.id,
    marks: { freelancer: { delivered: 0, read: 0 }, agent: { delivered, read } },
  });
  await talks({ messages: [hello, own] });
  expect(statuses()).toEqual(['sent']);
  server.freelancers.emit('chat:marks', marks(2, 1));
  await until('delivered', () => statuses()[0] === 'delivered');
  server.freelancers.emit('chat:marks', marks(2, 2));
  await until('read', () => statuses()[0] === 'read');
  server.freelancers.emit('chat:marks', marks(1, 1));
  server.freelancers.emit('chat:message', aChatMessage({ seq: 3 }));
  await until('the message', () => isKnown(visit.store.state) && visit.store.state.talk.messages.length === 3);
  expect(statuses()).toEqual(['read']);
});

it('W20 says that the person types and that they stopped, and no word of it outside of a call', async () => {
  server.answers.set('chat:send', (request) => done({ ...aChatMessage({ seq: 2 }), ...(request as object) }));
  await talks({ call: aRingingCall() });
  visit.aside.drafted('My password is');
  await until('the typing', () => asked('chat:typing').length === 1);
  visit.aside.showTyping(true);
  expect(visit.aside.aside.isShown).toBeNull();
  await visit.say('My password is none of your business');
  expect(asked('chat:typing')).toEqual([
    { isTyping: true, text: null },
    { isTyping: false, text: null },
  ]);
});

it('W20 lets the agent read along in a call only when the person switched it on, and until they switch it off', async () => {
  await talks({ call: aLiveCall() });
  expect(visit.aside.aside.isShown).toBe(false);
  visit.aside.drafted('My name');
  visit.aside.showTyping(true);
  await until('the words', () => asked('chat:typing').length === 2);
  visit.aside.showTyping(false);
  await until('the end', () => asked('chat:typing').length === 3);
  expect(asked('chat:typing')).toEqual([
    { isTyping: true, text: null },
    { isTyping: true, text: 'My name' },
    { isTyping: true, text: null },
  ]);
});

it('W20 shows that the agent types until their line comes', async () => {
  await talks();
  server.freelancers.emit('chat:typing', { from: 'agent', isTyping: true, text: null });
  await until('the agent to type', () => visit.aside.aside.agentWrites !== null);
  server.freelancers.emit('chat:message', aChatMessage({ seq: 2 }));
  await until('the line', () => visit.aside.aside.agentWrites === null);
  expect(changes).toBe(2);
});
