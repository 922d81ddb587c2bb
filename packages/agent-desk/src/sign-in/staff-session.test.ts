import { done, refuse, type RefusalCode } from '@visavis/protocol';
import { aSignedInAgent } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { demoAccounts, signIn, signInOptions, signOut, whoIsSignedIn } from './staff-session.ts';

const ada = aSignedInAgent();
const answer = (status: number, body: unknown) => async () => Response.json(body, { status });
const problem = (status: number, code: string) =>
  answer(status, { type: 'about:blank', title: 'No', status, code, detail: 'No.' });
const unreachable = async () => {
  throw new TypeError('Failed to fetch');
};

describe('asking who is signed in', () => {
  it('SI1 answers the person', async () => {
    expect(await whoIsSignedIn(answer(200, ada))).toEqual(done(ada));
  });

  it('SI1 refuses with the code of the problem', async () => {
    expect(await whoIsSignedIn(problem(401, 'not-signed-in'))).toEqual(refuse('not-signed-in'));
  });

  it('SI2 tells a server that cannot be reached from one that answers nonsense', async () => {
    expect(await whoIsSignedIn(unreachable)).toEqual(refuse('try-again'));
    expect(await whoIsSignedIn(async () => new Response('<html>', { status: 503 }))).toEqual(refuse('try-again'));
    expect(await whoIsSignedIn(answer(200, { id: 'no staff' }))).toEqual(refuse('internal'));
    expect(await whoIsSignedIn(problem(500, 'no-such-code'))).toEqual(refuse('internal'));
    expect(await whoIsSignedIn(async () => new Response('', { status: 401 }))).toEqual(refuse('not-signed-in'));
  });
});

describe('signing in', () => {
  const body = { username: 'ada', password: 'a good long one' };

  it('SI3 posts what was typed as JSON and answers the person', async () => {
    const asked: Request[] = [];
    const reply = await signIn(body, async (path, init) => {
      asked.push(new Request(new URL(path, 'http://desk.example'), init));
      return Response.json(ada);
    });
    expect(reply).toEqual(done(ada));
    expect(asked.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
      ['POST', '/api/v1/staff/session'],
    ]);
    expect(asked[0]?.headers.get('content-type')).toBe('application/json');
    expect(await asked[0]?.json()).toEqual(body);
  });

  it('SI3 passes on why it was refused', async () => {
    for (const code of ['wrong-credentials', 'too-many', 'malformed'] satisfies RefusalCode[])
      expect(await signIn(body, problem(400, code))).toEqual(refuse(code));
  });
});

describe('signing out', () => {
  it('SI4 answers that the session is over, also when it was before', async () => {
    expect(await signOut(async () => new Response(null, { status: 204 }))).toBe(true);
    expect(await signOut(problem(401, 'not-signed-in'))).toBe(true);
  });

  it('SI4 answers that the session goes on when the server could not be told', async () => {
    expect(await signOut(unreachable)).toBe(false);
    expect(await signOut(problem(500, 'internal'))).toBe(false);
  });
});

describe('the prepared people', () => {
  const account = { username: 'ada', password: 'demo', name: 'Ada', role: 'vv_agent' };

  it('SI5 are listed in demo mode', async () => {
    expect(await demoAccounts(answer(200, [account]))).toEqual([account]);
  });

  it('SI5 are none outside of it, or where the answer is not a list of people', async () => {
    expect(await demoAccounts(answer(404, {}))).toEqual([]);
    expect(await demoAccounts(unreachable)).toEqual([]);
    expect(await demoAccounts(answer(200, { accounts: [account] }))).toEqual([]);
    expect(await demoAccounts(answer(200, [null, 'ada', { ...account, role: 'king' }]))).toEqual([]);
  });
});

describe('the ways there are to sign in', () => {
  const both = { password: true, provider: { name: 'Example', url: 'https://verify.example/api/v1/staff/sign-in' } };
  const passwordOnly = { password: true, provider: null };

  it('SI8 are what the server says', async () => {
    expect(await signInOptions(answer(200, both))).toEqual(both);
    expect(await signInOptions(answer(200, { ...both, password: false }))).toEqual({ ...both, password: false });
  });

  it('SI8 are the form alone where the server does not say, or says what is none', async () => {
    expect(await signInOptions(unreachable)).toEqual(passwordOnly);
    expect(await signInOptions(problem(500, 'internal'))).toEqual(passwordOnly);
    expect(await signInOptions(answer(200, { ...both, provider: { name: 'Example', url: 'javascript' } }))).toEqual(
      passwordOnly,
    );
  });
});
