import { done, refuse, type AgentCommands, type Contact, type DeskSnapshot, type Reply } from '@visavis/protocol';
import {
  aChatMessage,
  aClientId,
  aContact,
  aDecision,
  aDeskSnapshot,
  anOffer,
  anAgent,
  aRingingCall,
  aTicketId,
  MONDAY_9AM,
  until,
} from '@visavis/testing';
import { Server, type Namespace } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactOf } from './desk-state.ts';
import { DeskLink } from './desk-link.ts';

type Name = keyof AgentCommands & string;
type Answer = (request: Record<string, unknown>) => Reply<unknown> | undefined;

let server: Server;
let desks: Namespace;
let link: DeskLink;
let snapshot: DeskSnapshot;
/** What the server was asked, in order. */
let asked: { name: string; request: Record<string, unknown> }[];
let answers: Partial<Record<Name, Answer>>;

const ticketId = aTicketId();
const held = { ticketId, epoch: 3 };
const hello = aChatMessage({ seq: 1 });
const myContact = (over: Partial<Contact> = {}) => aContact({ ...held, messages: [hello], ...over });
const times = (name: Name) => asked.filter((one) => one.name === name).length;
const texts = () => contactOf(link.state.desk)?.messages.map(({ text }) => text);

async function arrive(over: Partial<DeskSnapshot> = {}): Promise<void> {
  snapshot = aDeskSnapshot(over);
  link = new DeskLink(`http://localhost:${(server.httpServer.address() as { port: number }).port}`);
  await until('the first snapshot', () => link.state.desk.kind === 'known');
}

/** Stores a line as the server does, under the next sequence number. */
const storing: Answer = ({ clientId, text }) => {
  const message = aChatMessage({ seq: 2, clientId: String(clientId), text: String(text) });
  snapshot = { ...snapshot, contact: myContact({ messages: [hello, message] }) };
  return done(message);
};

beforeEach(() => {
  asked = [];
  answers = {};
  server = new Server(0, { serveClient: false });
  desks = server.of('/agent');
  desks.on('connection', (socket) =>
    socket.onAny((name: Name, request: Record<string, unknown>, acknowledge: (reply: unknown) => void) => {
      asked.push({ name, request });
      const answer = answers[name] ?? (name === 'desk:sync' ? () => done(snapshot) : () => undefined);
      const reply = answer(request);
      if (reply) acknowledge(reply);
    }),
  );
});

afterEach(async () => {
  link.close();
  await server.close();
});

describe('asking for a snapshot', () => {
  it('DS1 happens after each connection', async () => {
    await arrive();
    snapshot = aDeskSnapshot({ agent: anAgent({ state: 'break' }) });
    desks.disconnectSockets(true);
    await until('the second snapshot', () => times('desk:sync') === 2);
    await until('what it says', () => link.state.desk.kind === 'known' && link.state.desk.agent.state === 'break');
  });

  it('DS5 happens when a line was missed', async () => {
    await arrive({ contact: myContact() });
    const [second, third] = [aChatMessage({ seq: 2, text: 'two' }), aChatMessage({ seq: 3, text: 'three' })];
    snapshot = { ...snapshot, contact: myContact({ messages: [hello, second, third] }) };
    desks.emit('chat:message', third);
    await until('the missed line', () => texts()?.length === 3);
    expect(texts()).toEqual([hello.text, 'two', 'three']);
  });

  it('DS7 happens once more when a fact came while the snapshot was on its way', async () => {
    const late = anAgent({ state: 'break' });
    answers['desk:sync'] = () => {
      const isFirst = times('desk:sync') === 1;
      if (isFirst) desks.emit('agent:changed', late);
      return done(aDeskSnapshot(isFirst ? {} : { agent: late }));
    };
    await arrive();
    await until('the second question', () => times('desk:sync') === 2);
    await until('what is true', () => link.state.desk.kind === 'known' && link.state.desk.agent.state === 'break');
  });

  it('DS9 happens when a refusal says that things are not as this page thinks', async () => {
    const offer = anOffer();
    await arrive({ offer });
    snapshot = aDeskSnapshot();
    answers['offer:accept'] = () => refuse('offer-lapsed');
    expect(await link.acceptOffer(offer.id)).toBe(false);
    expect(link.state.asks.accept).toEqual({ state: 'refused', refusal: 'offer-lapsed' });
    await until('the offer to go', () => link.state.desk.kind === 'known' && link.state.desk.offer === null);
  });
});

describe('a command', () => {
  it('DA1 is asked once, however often the button is pressed while it is under way', async () => {
    const offer = anOffer();
    await arrive({ offer });
    answers['offer:accept'] = () => done(myContact());
    const [first, second] = await Promise.all([link.acceptOffer(offer.id), link.acceptOffer(offer.id)]);
    expect([first, second]).toEqual([true, false]);
    expect(asked.filter(({ name }) => name === 'offer:accept').map(({ request }) => request)).toEqual([
      { offerId: offer.id },
    ]);
    expect(contactOf(link.state.desk)?.ticketId).toBe(ticketId);
  });

  it('DA1 that was refused says so until it is tried again or forgotten', async () => {
    await arrive({ contact: myContact() });
    answers['call:start'] = () => refuse('media-unavailable');
    await link.startCall(held);
    expect(link.state.asks['start-call']).toEqual({ state: 'refused', refusal: 'media-unavailable' });
    link.forgetRefusal('start-call');
    expect(link.state.asks['start-call']).toEqual({ state: 'idle' });
  });

  it('DA2 to decide carries the key and the ticket it was made for, and its answer ends the contact', async () => {
    await arrive({ contact: myContact() });
    const clientId = aClientId();
    const decision = aDecision();
    const ended = { kind: 'outcome', outcome: 'verified', at: MONDAY_9AM };
    answers['outcome:record'] = () => done(ended);
    await link.decide(held, { clientId, decision, override: null });
    await link.decide(held, { clientId, decision, override: null });
    const requests = asked.filter(({ name }) => name === 'outcome:record').map(({ request }) => request);
    expect(requests).toEqual([
      { ...held, clientId, decision, override: null },
      { ...held, clientId, decision, override: null },
    ]);
    expect(contactOf(link.state.desk)?.ended).toEqual(ended);
  });

  it('DS3 to start a call shows it as soon as it is answered', async () => {
    await arrive({ contact: myContact() });
    const call = aRingingCall();
    answers['call:start'] = () => done(call);
    expect(await link.startCall(held)).toBe(true);
    expect(contactOf(link.state.desk)?.call).toEqual(call);
  });

  it('DA3 of somebody who is not signed in any more says that only signing in helps', async () => {
    await arrive();
    answers['agent:set-state'] = () => refuse('not-signed-in');
    await link.setState('break');
    expect(link.state.isSignedOut).toBe(true);
  });
});

it('DV13 waits where the desk was opened elsewhere, and comes back when that is asked for', async () => {
  await arrive();
  desks.emit('session:moved', {});
  await until('the desk to know', () => link.state.line.state === 'moved');
  desks.disconnectSockets(true);
  link.reconnect();
  await until('the desk to be back', () => link.state.line.state === 'online' && times('desk:sync') === 2);
});

describe('a line to the freelancer', () => {
  it('DL3 is shown at once and stays until the server has it, once', async () => {
    await arrive({ contact: myContact() });
    answers['chat:send'] = storing;
    const sending = link.say('Can you hear me?');
    expect(link.state.unsent).toMatchObject([{ text: 'Can you hear me?', state: 'sending' }]);
    await sending;
    expect(link.state.unsent).toEqual([]);
    expect(texts()).toEqual([hello.text, 'Can you hear me?']);
  });

  it('DL3 that was refused can be sent again under the same client id', async () => {
    await arrive({ contact: myContact() });
    answers['chat:send'] = () => refuse('too-many');
    await link.say('Once more');
    const [line] = link.state.unsent;
    expect(line).toMatchObject({ text: 'Once more', state: 'failed' });
    answers['chat:send'] = storing;
    await link.sayAgain(line!.clientId);
    const ids = asked.filter(({ name }) => name === 'chat:send').map(({ request }) => request['clientId']);
    expect(ids).toEqual([line!.clientId, line!.clientId]);
    expect(link.state.unsent).toEqual([]);
  });

  it('DL3 of an earlier page is sent by this one', async () => {
    await arrive({ contact: myContact() });
    answers['chat:send'] = storing;
    link.takeUp([{ clientId: aClientId(), text: 'From before the reload', state: 'failed' }]);
    await until('the line', () => texts()?.includes('From before the reload') ?? false);
    expect(link.state.unsent).toEqual([]);
  });

  it('DS8 that was not sent, and a refusal, are gone with their contact', async () => {
    await arrive({ contact: myContact() });
    answers['chat:send'] = answers['call:start'] = () => refuse('try-again');
    await link.say('For Cleo only');
    await link.startCall(held);
    expect([link.state.unsent.length, link.state.asks['start-call']?.state]).toEqual([1, 'refused']);
    desks.emit('contact:changed', null);
    await until('no contact', () => contactOf(link.state.desk) === null);
    expect([link.state.unsent, link.state.asks]).toEqual([[], {}]);
  });
});
