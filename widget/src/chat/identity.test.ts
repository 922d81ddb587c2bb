import { Resume, type SessionStore } from '@visavis/link';
import { aDeviceCheck, aFreelancerSnapshot, aWaitingTicket, until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ScriptedServer } from '../../test/scripted-server.ts';
import type { Token } from '../get-token.ts';
import type { Stage } from './case-state.ts';
import { Visit } from './visit.ts';

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const session = (over: Partial<{ session: string; expiresAt: string }> = {}) => ({
  session: 'the-session',
  expiresAt: inMs(3_600_000),
  ...over,
});
const refusal = (code: string) => ({
  status: 403,
  body: { type: 'about:blank', title: 'No', status: 403, code, detail: '' },
});
const identity = { kind: 'account', token: 'the-token' } as const;

let server: ScriptedServer;
let visit: Visit | undefined;
let kept: Map<string, string>;
let tokens: number;

const store = (): SessionStore => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
});
const resume = () => new Resume(store, 'visavis');

function come(invitation: string | null = null): Visit {
  visit = new Visit(server.origin, resume(), invitation);
  return visit;
}

const gives = (token: Token) => async (): Promise<Token> => {
  tokens += 1;
  return token;
};
const stage = (of: Visit, wanted: Stage) => until(`the stage ${wanted}`, () => of.store.state.stage === wanted);
const sent = (name: string) => server.asked.filter((asked) => asked.name === name).map(({ request }) => request);

beforeEach(() => {
  server = new ScriptedServer();
  kept = new Map();
  tokens = 0;
  server.answer('session:sync', aFreelancerSnapshot({ ticket: aWaitingTicket() }));
  server.session = { status: 201, body: session() };
});

afterEach(async () => {
  visit?.close();
  await server.close();
});

it('W67 looks up who is signed in, and goes on only when the person agrees', async () => {
  const cleo = come();
  cleo.identify(gives('the-token'));
  await stage(cleo, 'intro');
  expect(sent('POST')).toEqual([{ identity }]);
  expect(kept.size).toBe(0);
  await cleo.start();
  await stage(cleo, 'queue');
  expect([tokens, sent('POST').length, server.sessions]).toEqual([1, 1, ['the-session']]);
});

it('W67 says that nobody is signed in', async () => {
  const cleo = come();
  cleo.identify(gives(null));
  await stage(cleo, 'signed-out');
  expect(sent('POST')).toEqual([]);
  cleo.identify(gives('the-token'));
  await stage(cleo, 'intro');
});

it.each(['no-case', 'wrong-account', 'identity-invalid'] as const)(
  'W67 says why the server does not know them: %s',
  async (no) => {
    server.session = refusal(no);
    const cleo = come();
    cleo.identify(gives('the-token'));
    await stage(cleo, 'stopped');
    expect(cleo.store.state).toEqual({ stage: 'stopped', why: no });
  },
);

it('W67 says that the page could not tell, after it asked three times', async () => {
  const cleo = come();
  cleo.identify(() => {
    tokens += 1;
    throw new Error('no');
  });
  await stage(cleo, 'stopped');
  expect([cleo.store.state, tokens]).toEqual([{ stage: 'stopped', why: 'identity-invalid' }, 3]);
});

it('W67 lets the person try again when the server was not reached', async () => {
  server.session = refusal('too-many');
  const cleo = come();
  cleo.identify(gives('the-token'));
  await until('the problem', () => cleo.store.state.stage === 'intro' && cleo.store.state.problem === 'too-many');
  server.session = { status: 201, body: session() };
  await cleo.start();
  await stage(cleo, 'queue');
});

it('W67 sends an invitation and an identity together', async () => {
  const cleo = come('the-invitation');
  cleo.identify(gives('the-token'));
  await cleo.start();
  await stage(cleo, 'queue');
  expect(sent('POST')).toEqual([{ invitation: 'the-invitation', identity }]);
});

it('W67 goes on with the invitation alone when nobody is signed in', async () => {
  const cleo = come('the-invitation');
  cleo.identify(gives(null));
  await cleo.start();
  await stage(cleo, 'queue');
  expect(sent('POST')).toEqual([{ invitation: 'the-invitation' }]);
});

it('W67 keeps the token nowhere', async () => {
  const cleo = come();
  cleo.identify(gives('the-token'));
  await stage(cleo, 'intro');
  await cleo.start();
  await stage(cleo, 'queue');
  expect(JSON.stringify([...kept.values(), cleo.store.state])).not.toContain('the-token');
});

it('W68 renews a session before it ends, and goes on as it was', async () => {
  resume().keep(session({ expiresAt: inMs(4_500) }));
  server.renewal = { status: 201, body: session({ session: 'the-same', expiresAt: inMs(3_600_000) }) };
  const cleo = come();
  cleo.identify(gives('the-token'));
  await stage(cleo, 'queue');
  await until('the renewed session', () => resume().read()?.session === 'the-same');
  expect(sent('renew')).toEqual([{ session: 'the-session', identity }]);
  expect(cleo.store.state.stage).toBe('queue');
});

it('W68 ends a session that is somebody else’s now', async () => {
  resume().keep(session({ expiresAt: inMs(4_500) }));
  server.renewal = refusal('wrong-account');
  const cleo = come();
  cleo.identify(gives('the-token'));
  await stage(cleo, 'stopped');
  expect([cleo.store.state, kept.size]).toEqual([{ stage: 'stopped', why: 'wrong-account' }, 0]);
});

it('W68 ends it at once when the page says that somebody else signed in', async () => {
  resume().keep(session());
  server.renewal = refusal('wrong-account');
  const cleo = come();
  cleo.identify(gives('the-token'));
  await stage(cleo, 'queue');
  expect(sent('renew')).toEqual([]);
  cleo.identify(gives('another-token'));
  await stage(cleo, 'stopped');
  expect(sent('renew')).toEqual([{ session: 'the-session', identity: { kind: 'account', token: 'another-token' } }]);
});

it('W68 begins anew once when the session ended, without a press', async () => {
  resume().keep(session({ session: 'an-old-one' }));
  server.refusals = ['session-ended'];
  const cleo = come();
  cleo.identify(gives('the-token'));
  await stage(cleo, 'queue');
  expect(server.sessions).toEqual(['an-old-one', 'the-session']);
});

it('W68 does not begin anew for ever', async () => {
  resume().keep(session());
  server.refusals = ['session-ended', 'session-ended', 'session-ended'];
  const cleo = come();
  cleo.identify(gives('the-token'));
  await stage(cleo, 'stopped');
  expect([sent('POST').length, tokens, server.refusals.length]).toEqual([1, 1, 1]);
});

it('W68 signs out, here and on the server', async () => {
  resume().keep(session());
  const cleo = come();
  cleo.identify(gives('the-token'));
  await stage(cleo, 'queue');
  await cleo.signOut();
  expect([cleo.store.state.stage, kept.size, sent('end')]).toEqual(['signed-out', 0, [{ session: 'the-session' }]]);
  await until('the line to be closed', () => server.freelancers.sockets.size === 0);
});

it('W68 is as before an invitation when somebody signs out whom no page knows', async () => {
  resume().keep(session());
  const cleo = come();
  await stage(cleo, 'queue');
  await cleo.signOut();
  expect(cleo.store.state.stage).toBe('uninvited');
});

/** A page's function that answers when it is told to. */
function answersLater(token: Token) {
  const { promise, resolve } = Promise.withResolvers<Token>();
  const getToken = (): Promise<Token> => {
    tokens += 1;
    return promise;
  };
  return { getToken, answer: () => resolve(token) };
}

it('W67 goes on as whoever signed in last, however fast the page says another', async () => {
  const first = answersLater('the-token');
  const cleo = come();
  cleo.identify(first.getToken);
  cleo.identify(gives('another-token'));
  first.answer();
  await stage(cleo, 'intro');
  const asked = (token: string) => ({ identity: { kind: 'account', token } });
  expect(sent('POST')).toEqual([asked('the-token'), asked('another-token')]);
  await until('the first one’s session to end', () => sent('end').length === 1);
});

it('W67 sends no invitation for somebody who signed in meanwhile without asking who that is', async () => {
  const first = answersLater('the-token');
  const cleo = come('the-invitation');
  cleo.identify(first.getToken);
  const started = cleo.start();
  cleo.identify(gives('another-token'));
  first.answer();
  await started;
  expect(sent('POST').at(-1)).toEqual({
    invitation: 'the-invitation',
    identity: { kind: 'account', token: 'another-token' },
  });
});

it('W68 begins nothing anew for somebody who signed out meanwhile', async () => {
  resume().keep(session({ session: 'an-old-one' }));
  server.refusals = ['session-ended'];
  const first = answersLater('the-token');
  const cleo = come();
  cleo.identify(first.getToken);
  await until('the page to be asked', () => tokens === 1);
  await cleo.signOut();
  first.answer();
  await until('the session to end', () => sent('end').length === 1);
  expect([cleo.store.state.stage, kept.size, cleo.link]).toEqual(['signed-out', 0, null]);
});

it('W68 asks again for an ended session while the server cannot be asked, and lets the person do so at once', async () => {
  resume().keep(session({ session: 'an-old-one' }));
  server.refusals = ['session-ended'];
  server.session = refusal('too-many');
  const cleo = come();
  cleo.identify(gives('the-token'));
  await until('it to be said that very many come', () => {
    const { state } = cleo.store;
    return state.stage === 'connecting' && state.isCrowded === true;
  });
  server.session = { status: 201, body: session() };
  cleo.reconnect();
  await stage(cleo, 'queue');
});

it('W11 refuses what is asked while there is no line, instead of leaving it on its way', async () => {
  server.answer('session:sync', aFreelancerSnapshot());
  resume().keep(session());
  const cleo = come();
  const first = answersLater('the-token');
  await stage(cleo, 'device-check');
  cleo.identify(first.getToken);
  server.refusals = ['session-ended'];
  for (const socket of server.freelancers.sockets.values()) socket.disconnect(true);
  await until('there to be no line', () => cleo.link === null);
  await cleo.join(aDeviceCheck());
  expect(cleo.store.state).toMatchObject({ stage: 'device-check', isJoining: false, problem: 'try-again' });
});
