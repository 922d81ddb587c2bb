import { Resume, type SessionStore } from '@visavis/link';
import { done, refuse } from '@visavis/protocol';
import {
  aChatMessage,
  aClaimedTicket,
  aDeviceCheck,
  aFreelancerCase,
  aFreelancerSnapshot,
  aRingingCall,
  aWaitingTicket,
  MONDAY_9AM,
  until,
} from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ScriptedServer } from '../../test/scripted-server.ts';
import { isKnown, type Stage } from './case-state.ts';
import { Visit } from './visit.ts';

const session = { session: 'the-session', expiresAt: '2030-01-08T09:00:00.000Z' };

let server: ScriptedServer;
let visit: Visit | undefined;
let kept: Map<string, string>;

const store = (): SessionStore => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
});
const resume = () => new Resume(store, 'visavis');

function come(invitation: string | null): Visit {
  visit = new Visit(server.origin, resume(), invitation);
  return visit;
}

/** Cleo, whose session is kept from before a reload. */
function comeBack(): Visit {
  resume().keep(session);
  return come(null);
}

const stage = (of: Visit, wanted: Stage) => until(`the stage ${wanted}`, () => of.store.state.stage === wanted);
const talk = (of: Visit) => (isKnown(of.store.state) ? of.store.state.talk : undefined);

beforeEach(() => {
  server = new ScriptedServer();
  kept = new Map();
  server.answer('session:sync', aFreelancerSnapshot());
});

afterEach(async () => {
  visit?.close();
  await server.close();
});

it('W2 asks nothing of the server before the person agreed', async () => {
  const cleo = come('the-token');
  expect(cleo.store.state.stage).toBe('intro');
  server.session = { status: 201, body: session };
  await cleo.start();
  await stage(cleo, 'device-check');
  expect(server.asked.map(({ name }) => name)).toEqual(['POST', 'session:sync']);
  expect(server.sessions).toEqual(['the-session']);
  expect(resume().read()).toEqual(session);
});

it('W2 exchanges once, however often the button is pressed', async () => {
  server.session = { status: 201, body: session };
  const cleo = come('the-token');
  await Promise.all([cleo.start(), cleo.start(), cleo.start()]);
  expect(server.count('POST')).toBe(1);
});

it('W1 keeps the token nowhere', async () => {
  server.session = { status: 201, body: session };
  const cleo = come('the-token');
  await cleo.start();
  await stage(cleo, 'device-check');
  expect([...kept.values()].join()).not.toContain('the-token');
  expect(JSON.stringify(cleo.store.state)).not.toContain('the-token');
});

it('W11 stays at the intro and says why when the invitation is refused', async () => {
  const problem = { type: 'about:blank', title: 'No', status: 403, code: 'invitation-invalid', detail: '' };
  server.session = { status: 403, body: problem };
  const cleo = come('the-token');
  await cleo.start();
  expect(cleo.store.state).toEqual({ stage: 'intro', isStarting: false, problem: 'invitation-invalid' });
  expect(kept.size).toBe(0);
});

it('W4 goes on after a reload where it was', async () => {
  server.answer('session:sync', aFreelancerSnapshot({ ticket: aWaitingTicket() }));
  await stage(comeBack(), 'queue');
});

it('W4 tells a page that has neither invitation nor session apart', () => {
  expect(come(null).store.state.stage).toBe('uninvited');
});

it('W4 counts by the server’s clock', async () => {
  server.answers.set('session:sync', () => done(aFreelancerSnapshot({ serverNow: MONDAY_9AM })));
  const cleo = comeBack();
  await stage(cleo, 'device-check');
  expect(Math.abs(cleo.now() - MONDAY_9AM)).toBeLessThan(10_000);
});

it.each(['session-ended', 'invitation-revoked'] as const)(
  'W11 forgets a session that is worth nothing: %s',
  async (no) => {
    server.refusals = [no];
    const cleo = comeBack();
    await stage(cleo, 'stopped');
    expect(cleo.store.state).toEqual({ stage: 'stopped', why: no });
    expect(kept.size).toBe(0);
  },
);

it('W11 forgets it also when only the snapshot is refused', async () => {
  server.refuse('session:sync', 'session-ended');
  await stage(comeBack(), 'stopped');
  expect(kept.size).toBe(0);
});

it('W9 joins with what the check found and what the browser says', async () => {
  const cleo = comeBack();
  await stage(cleo, 'device-check');
  const devices = aDeviceCheck({ camera: 'not-found' });
  server.answer('queue:join', aWaitingTicket());
  await cleo.join(devices);
  expect(cleo.store.state.stage).toBe('queue');
  expect(server.asked.at(-1)).toMatchObject({
    name: 'queue:join',
    request: { devices, facts: { timeZone: expect.any(String) as string } },
  });
});

it('W11 learns what is true when a command is refused', async () => {
  const cleo = comeBack();
  await stage(cleo, 'device-check');
  server.refuse('queue:join', 'case-decided');
  const decided = { outcome: 'verified', decidedAt: MONDAY_9AM, canObject: false } as const;
  server.answer('session:sync', aFreelancerSnapshot({ case: aFreelancerCase({ decided }) }));
  await cleo.join(aDeviceCheck());
  await stage(cleo, 'result');
});

it('W3 leaves the queue', async () => {
  server.answer('session:sync', aFreelancerSnapshot({ ticket: aWaitingTicket() }));
  server.answer('queue:leave', {});
  const cleo = comeBack();
  await stage(cleo, 'queue');
  await cleo.leave();
  expect(cleo.store.state).toMatchObject({ stage: 'away', why: 'left' });
  cleo.joinAgain();
  expect(cleo.store.state.stage).toBe('device-check');
});

it('W3 follows facts', async () => {
  const cleo = comeBack();
  await stage(cleo, 'device-check');
  server.freelancers.emit('ticket:changed', aWaitingTicket());
  await stage(cleo, 'queue');
  server.freelancers.emit('queue:place', { place: 2, waiting: 3, wait: null });
  await until('the place', () => cleo.store.state.stage === 'queue' && cleo.store.state.ticket.queue.place === 2);
  server.freelancers.emit('ticket:changed', aClaimedTicket());
  await stage(cleo, 'conversation');
  server.freelancers.emit('call:changed', { call: aRingingCall(), ended: null });
  await until('the ring', () => cleo.store.state.stage === 'conversation' && cleo.store.state.call !== null);
  server.freelancers.emit(
    'case:changed',
    aFreelancerCase({ decided: { outcome: 'suspended', decidedAt: 1, canObject: false } }),
  );
  await stage(cleo, 'result');
});

it('W5 shows a line at once and settles it with the server’s copy', async () => {
  server.answer('session:sync', aFreelancerSnapshot({ ticket: aClaimedTicket() }));
  server.answers.set('chat:send', (request) => {
    const { clientId, text } = request as { clientId: string; text: string };
    return done(aChatMessage({ seq: 1, clientId, text, from: 'freelancer' }));
  });
  const cleo = comeBack();
  await stage(cleo, 'conversation');
  const sent = cleo.say('Hello Ada');
  expect(talk(cleo)?.unsent).toMatchObject([{ text: 'Hello Ada', state: 'sending' }]);
  await sent;
  expect(talk(cleo)).toMatchObject({ unsent: [], messages: [{ text: 'Hello Ada', seq: 1 }] });
});

it('W5 keeps a refused line and sends it again under the same client id', async () => {
  server.answer('session:sync', aFreelancerSnapshot({ ticket: aClaimedTicket() }));
  server.refuse('chat:send', 'try-again');
  const cleo = comeBack();
  await stage(cleo, 'conversation');
  await cleo.say('Hello Ada');
  const line = talk(cleo)?.unsent[0];
  expect(line?.state).toBe('failed');
  server.answers.set('chat:send', (request) => {
    const { clientId } = request as { clientId: string };
    return done(aChatMessage({ seq: 1, clientId, text: 'Hello Ada', from: 'freelancer' }));
  });
  await cleo.sayAgain(line!.clientId);
  const ids = server.asked.filter(({ name }) => name === 'chat:send').map(({ request }) => request);
  expect(ids[0]).toEqual(ids[1]);
  expect(talk(cleo)?.unsent).toEqual([]);
});

it('W6 asks for a snapshot when a message is missing', async () => {
  const ticket = aClaimedTicket();
  const messages = [aChatMessage({ seq: 1 }), aChatMessage({ seq: 2 })];
  server.answer('session:sync', aFreelancerSnapshot({ ticket }));
  const cleo = comeBack();
  await stage(cleo, 'conversation');
  server.answer('session:sync', aFreelancerSnapshot({ ticket, messages }));
  server.freelancers.emit('chat:message', messages[1]);
  await until('both messages', () => talk(cleo)?.messages.length === 2);
});

it('W12 gives way to another tab and takes the seat back when told', async () => {
  server.answer('session:sync', aFreelancerSnapshot({ ticket: aClaimedTicket() }));
  const cleo = comeBack();
  await stage(cleo, 'conversation');
  server.freelancers.emit('session:moved', {});
  await stage(cleo, 'moved');
  cleo.reconnect();
  await stage(cleo, 'conversation');
});

it('W4 tries again when the snapshot cannot be had yet', async () => {
  const answers = [refuse('try-again'), done(aFreelancerSnapshot())];
  server.answers.set('session:sync', () => answers.shift() ?? refuse('internal'));
  await stage(comeBack(), 'device-check');
  expect(server.count('session:sync')).toBe(2);
});

it('W4 begins anew with an invitation that is opened in the same page', async () => {
  const cleo = comeBack();
  await stage(cleo, 'device-check');
  cleo.invite('another-token');
  expect(cleo.store.state.stage).toBe('intro');
  await until('the line to be closed', () => server.freelancers.sockets.size === 0);
  server.session = { status: 201, body: { ...session, session: 'another-session' } };
  await cleo.start();
  await stage(cleo, 'device-check');
  expect(server.sessions.at(-1)).toBe('another-session');
});

it('W64 opens no line for a visit that ended while it was let in', async () => {
  server.session = { status: 201, body: session };
  const cleo = come('the-token');
  const started = cleo.start();
  cleo.close();
  await started;
  expect([server.count('POST'), cleo.link]).toEqual([1, null]);
});
