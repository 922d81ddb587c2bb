import { AGENT_NAMESPACE, FREELANCER_NAMESPACE, LINE_PING, PROTOCOL_VERSION, refuse } from '@visavis/protocol';
import { aClientId, aDeviceCheck, aMarketplaceEvent, anAccount, until } from '@visavis/testing';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asks, refusalOf, RunningApp, takesNext } from '../../../test/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.close());

let people = 0;
async function newSession(): Promise<string> {
  const name = `socket-${++people}`;
  const account = anAccount({ id: name as never, email: `${name}@freelancers.example` });
  await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  return app.sessionFor(account.email);
}

const closed = (socket: Socket): Promise<string> => new Promise((resolve) => socket.once('disconnect', resolve));

it('S1 moves the seat to the newer socket and tells the older', async () => {
  const session = await newSession();
  const older = app.asFreelancer(session);
  await asks(older, 'session:sync', {});
  const moved = new Promise((resolve) => older.once('session:moved', resolve));
  const gone = closed(older);
  const newer = app.asFreelancer(session);
  expect(await moved).toEqual({});
  expect(await gone).toBe('io server disconnect');
  expect((await asks(newer, 'session:sync', {})).ok).toBe(true);
});

it('S11 asks who comes in another tab, and lets them in only to take its place', async () => {
  const session = await newSession();
  const first = app.asFreelancer(session);
  await asks(first, 'session:sync', {});
  const again = app.asFreelancer(await app.sessionFor(`socket-${people}@freelancers.example`), {
    tab: 'another-tab-of-hers',
  });
  expect(await refusalOf(again)).toBe('seat-taken');
  expect(await refusalOf(app.asFreelancer(session, { tab: 'a-duplicate-of-the-tab' }))).toBe('seat-taken');
  expect((await asks(first, 'session:sync', {})).ok).toBe(true);
  const gone = closed(first);
  const taker = app.asFreelancer(session, { tab: 'a-duplicate-of-the-tab', takesOver: true });
  expect((await asks(taker, 'session:sync', {})).ok).toBe(true);
  await gone;
  expect(await refusalOf(app.asFreelancer(session))).toBe('seat-taken');
});

it('S11 lets a tab in that had to begin a new session while its older line has not been missed', async () => {
  const session = await newSession();
  const older = app.asFreelancer(session, { tab: 'the-tab-of-the-older-line' });
  await asks(older, 'session:sync', {});
  const renewed = await app.sessionFor(`socket-${people}@freelancers.example`);
  const newer = app.asFreelancer(renewed, { tab: 'the-tab-of-the-older-line' });
  expect((await asks(newer, 'session:sync', {})).ok).toBe(true);
});

it('S11 lets another tab in where nobody is behind a line that is still open', async () => {
  const session = await newSession();
  const silent = app.asFreelancer(session);
  await asks(silent, 'session:sync', {});
  silent.off(LINE_PING);
  const gone = closed(silent);
  const newer = app.asFreelancer(session, { tab: 'a-tab-of-another-device' });
  expect((await asks(newer, 'session:sync', {})).ok).toBe(true);
  await gone;
});

it('S1 shows a reload to the agent as there, never as away for good', async () => {
  const session = await newSession();
  const first = app.asFreelancer(session);
  await asks(first, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
  const ada = await app.asAgent('ada');
  await asks(ada, 'agent:set-state', { state: 'available' });
  const { ticketId, epoch } = await takesNext(ada);
  const presence: boolean[] = [];
  ada.on('freelancer:presence', ({ online }: { online: boolean }) => presence.push(online));
  first.close();
  const second = app.asFreelancer(session);
  await asks(second, 'session:sync', {});
  await until('the freelancer to be shown as there', () => presence.at(-1) === true);
  await asks(ada, 'ticket:end', { ticketId, epoch, disposition: 'no-show' });
  await asks(ada, 'wrap-up:finish', { ticketId });
  await asks(ada, 'agent:set-state', { state: 'offline' });
});

it('S1 moves the desk to where an agent opened it last', async () => {
  const older = await app.asAgent('bob');
  await asks(older, 'desk:sync', {});
  const moved = new Promise((resolve) => older.once('session:moved', resolve));
  const newer = await app.asAgent('bob');
  expect(await moved).toEqual({});
  await until('the older desk to be closed', () => !older.connected);
  expect((await asks(newer, 'desk:sync', {})).ok).toBe(true);
});

it('S2 refuses a session that nobody gave, and a version it does not speak', async () => {
  const version = PROTOCOL_VERSION;
  expect(await refusalOf(app.connect(FREELANCER_NAMESPACE, { version, session: 'x' }))).toBe('session-ended');
  expect(await refusalOf(app.connect(FREELANCER_NAMESPACE, { version: 99, session: 'x' }))).toBe('version-unsupported');
  expect(await refusalOf(app.connect(FREELANCER_NAMESPACE, { version, session: ['x'] }))).toBe('malformed');
  expect(await refusalOf(app.connect(AGENT_NAMESPACE, { version }))).toBe('not-signed-in');
});

const signsOut = (cookie: string) =>
  fetch(`${app.url}/api/v1/staff/session`, { method: 'DELETE', headers: { cookie } });
const asDesk = (cookie: string): Socket => app.connect(AGENT_NAMESPACE, { version: PROTOCOL_VERSION }, { cookie });

it('S2 lets nobody in by a session that was signed out', async () => {
  const cookie = await app.cookieOf('bob');
  await signsOut(cookie);
  expect(await refusalOf(asDesk(cookie))).toBe('not-signed-in');
});

it('S9 closes the desk as it signs out, tells it nothing more, and leaves its seat in the call', async () => {
  const cleo = app.asFreelancer(await newSession());
  await asks(cleo, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
  const cookie = await app.cookieOf('bob');
  const bob = asDesk(cookie);
  await asks(bob, 'agent:set-state', { state: 'available' });
  const { ticketId, epoch } = await takesNext(bob);
  const started = await asks(bob, 'call:start', { ticketId, epoch });
  if (!started.ok) throw new Error(started.refusal);
  const call = { callId: started.value.id };
  await asks(cleo, 'call:accept', call);
  expect(await asks(bob, 'media:join', call)).toMatchObject({ ok: true });

  const heard: string[] = [];
  const gone = closed(bob);
  await signsOut(cookie);
  bob.onAny((name: string) => heard.push(name));
  await gone;
  await cleo.emitWithAck('chat:send', { clientId: aClientId(), text: 'Are you there?' });
  expect(heard).toEqual([]);

  const again = asDesk(await app.cookieOf('bob'));
  expect(await asks(again, 'media:producers', call)).toEqual(refuse('not-found'));
  expect(await asks(again, 'desk:sync', {})).toMatchObject({
    value: { agent: { state: 'in-case' }, contact: { call: { state: 'live' } } },
  });
  expect(await asks(again, 'media:join', call)).toMatchObject({ ok: true });
  await asks(again, 'ticket:end', { ticketId, epoch, disposition: 'no-show' });
  await asks(again, 'wrap-up:finish', { ticketId });
});

it('S9 leaves the desk of another session alone, and without one has the agent offline', async () => {
  const [older, newer] = [await app.cookieOf('bob'), await app.cookieOf('bob')];
  const bob = asDesk(newer);
  await asks(bob, 'agent:set-state', { state: 'available' });
  await signsOut(older);
  expect(await asks(bob, 'desk:sync', {})).toMatchObject({ value: { agent: { state: 'available' } } });
  const gone = closed(bob);
  await signsOut(newer);
  await gone;
  const again = asDesk(await app.cookieOf('bob'));
  expect(await asks(again, 'desk:sync', {})).toMatchObject({ value: { agent: { state: 'offline' } } });
});

it('S3 gives a page of a foreign origin no socket', async () => {
  const session = await newSession();
  const auth = { version: PROTOCOL_VERSION, session };
  const foreign = app.connect(FREELANCER_NAMESPACE, auth, { origin: 'https://elsewhere.example' });
  expect(await refusalOf(foreign)).toBe('websocket error');
  const listed = app.connect(FREELANCER_NAMESPACE, auth, { origin: 'https://help.example' });
  expect((await asks(listed, 'session:sync', {})).ok).toBe(true);
});

it('S4 answers packets of any shape, and lives on', async () => {
  const socket = app.asFreelancer(await newSession());
  const shapes: unknown[] = [null, 1, 'x', [], { text: 'x' }, { __proto__: null }, { clientId: {}, text: [] }, true];
  for (const shape of shapes) {
    expect(await socket.timeout(5_000).emitWithAck('chat:send', shape)).toEqual(refuse('malformed'));
  }
  for (const name of ['constructor', '__proto__', 'offer:accept', 'hasOwnProperty']) {
    expect(await socket.timeout(5_000).emitWithAck(name, {})).toEqual(refuse('malformed'));
  }
  socket.emit('session:sync', {});
  socket.emit('session:sync');
  expect((await asks(socket, 'session:sync', {})).ok).toBe(true);
});

it('S4 slows down a socket that floods', async () => {
  const socket = app.asFreelancer(await newSession());
  const replies = await Promise.all(Array.from({ length: 90 }, () => asks(socket, 'session:sync', {})));
  expect(replies).toContainEqual(refuse('too-many'));
  expect(replies[0]?.ok).toBe(true);
});

it('S4 gives a freelancer who floods nothing new for connecting again', async () => {
  const session = await newSession();
  const first = app.asFreelancer(session);
  await Promise.all(Array.from({ length: 90 }, () => asks(first, 'session:sync', {})));
  first.close();
  const second = app.asFreelancer(session);
  const replies = await Promise.all(Array.from({ length: 60 }, () => asks(second, 'session:sync', {})));
  expect(replies).toContainEqual(refuse('too-many'));
});

it('S4 lets nobody into the root namespace', async () => {
  expect(await refusalOf(app.connect('/', {}))).toBe('not-found');
});

it('S5 has no desk command for a freelancer, and no seat in a call for an agent without one', async () => {
  const ada = await app.asAgent('ada');
  const foreign = { callId: 'call_0000000000000000000000' as never };
  expect(await asks(ada, 'media:join', foreign)).toEqual(refuse('not-found'));
  expect(await asks(ada, 'media:leave', foreign)).toEqual(refuse('not-found'));
  expect(await asks(ada, 'call:end', foreign)).toEqual(refuse('not-found'));
});

it('M1 refuses a line of space, and one that is too long', async () => {
  const socket = app.asFreelancer(await newSession());
  for (const text of ['', ' \n\t', 'x'.repeat(4_001)]) {
    const line = { clientId: aClientId(), text };
    expect(await socket.timeout(10_000).emitWithAck('chat:send', line)).toEqual(refuse('malformed'));
  }
});

it('O1 refuses a reason of another outcome, and "other" without a comment', async () => {
  const ada = await app.asAgent('ada');
  const ticketId = 'tkt_0000000000000000000000' as never;
  for (const decision of [
    { outcome: 'verified', reasonCode: 'profile-fabricated', comment: '' },
    { outcome: 'suspended', reasonCode: 'other', comment: '  ' },
  ] as const) {
    const asked = { clientId: aClientId(), ticketId, epoch: 1, decision, override: null };
    expect(await asks(ada, 'outcome:record', asked)).toEqual(refuse('malformed'));
  }
});
