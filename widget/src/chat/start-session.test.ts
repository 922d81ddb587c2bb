import { done, refuse } from '@visavis/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ScriptedServer } from '../../test/scripted-server.ts';
import { startSession } from './start-session.ts';

let server: ScriptedServer;
const session = { session: 'a-secret', expiresAt: '2030-01-08T09:00:00.000Z' };
const problem = (code: string) => ({ type: 'about:blank', title: 'No', status: 403, code, detail: 'No.' });

beforeEach(() => {
  server = new ScriptedServer();
});
afterEach(() => server.close());

it('W1 sends the token in the body of one request', async () => {
  server.session = { status: 201, body: session };
  expect(await startSession(server.origin, { invitation: 'the-token' })).toEqual(done(session));
  expect(server.asked).toEqual([{ name: 'POST', request: { invitation: 'the-token' } }]);
});

it.each(['invitation-invalid', 'invitation-revoked', 'too-many'] as const)('W11 knows the refusal %s', async (code) => {
  server.session = { status: 403, body: problem(code) };
  expect(await startSession(server.origin, { invitation: 'the-token' })).toEqual(refuse(code));
});

it.each([
  ['a code nobody knows', 500, problem('on-fire')],
  ['a problem without a code', 500, {}],
  ['a yes that is not a session', 200, { session: 7 }],
])('W11 answers `internal` to %s', async (_, status, body) => {
  server.session = { status, body };
  expect(await startSession(server.origin, { invitation: 'the-token' })).toEqual(refuse('internal'));
});

it('W11 answers `try-again` when the server is not reached', async () => {
  const { origin } = server;
  await server.close();
  expect(await startSession(origin, { invitation: 'the-token' })).toEqual(refuse('try-again'));
});
