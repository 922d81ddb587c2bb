import { aSignedInAgent } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allInside, buttonSaying, inside, place, textOf } from '../../test/place.ts';
import { VisavisDesk } from './visavis-desk.ts';

const ada = aSignedInAgent({ name: 'Ada' });
const account = { username: 'ada', password: 'ada-demo', name: 'Ada', role: 'vv_agent' };
const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', title: 'No', status, code, detail: 'No.' }, { status });

/** What the server answers, by method and path; nothing here is the network error of a server that is down. */
let answers: Record<string, () => Response>;
let asked: string[];
let desk: VisavisDesk;

async function arrive(): Promise<void> {
  desk = await place(new VisavisDesk());
}

const words = () => textOf(inside(desk, 'main'));

beforeEach(() => {
  asked = [];
  answers = { 'GET /api/v1/staff/session': () => problem(401, 'not-signed-in') };
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const name = `${init?.method ?? 'GET'} ${path}`;
    asked.push(name);
    const answer = answers[name];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
});

afterEach(() => {
  desk.remove();
  vi.unstubAllGlobals();
});

it('SI1 shows the sign-in to somebody who is not signed in, with the prepared people of the demo', async () => {
  answers['GET /demo/staff'] = () => Response.json([account]);
  await arrive();
  await vi.waitFor(() => expect(words()).toContain('Demo accounts'));
});

it('SI3 signs in and shows the desk of that person', async () => {
  answers['GET /demo/staff'] = () => Response.json([account]);
  answers['POST /api/v1/staff/session'] = () => Response.json(ada);
  await arrive();
  await vi.waitFor(() => buttonSaying(desk, 'Sign in as Ada').click());
  // The desk's code is fetched now, which takes as long as it takes.
  await vi.waitFor(() => expect(textOf(inside(inside(desk, 'desk-header'), '.name'))).toBe('Ada'), 30_000);
  expect(await desk.callStats()).toBeNull();
});

it('SI7 says in words why signing in was refused', async () => {
  answers['GET /demo/staff'] = () => Response.json([account]);
  answers['POST /api/v1/staff/session'] = () => problem(429, 'too-many');
  await arrive();
  await vi.waitFor(() => buttonSaying(desk, 'Sign in as Ada').click());
  await vi.waitFor(() => expect(words()).toContain('Too many tries.'));
});

it('SI2 says that the server cannot be reached, and goes on when it can', async () => {
  answers = {};
  await arrive();
  await vi.waitFor(() => expect(textOf(inside(desk, '.wait'))).toContain('The server cannot be reached.'));
  answers['GET /api/v1/staff/session'] = () => Response.json(ada);
  buttonSaying(desk, 'Try again').click();
  await vi.waitFor(() => expect(allInside(desk, 'desk-header')).toHaveLength(1));
});

it('SI4 signs out at the server and shows the sign-in', async () => {
  answers['GET /api/v1/staff/session'] = () => Response.json(ada);
  answers['DELETE /api/v1/staff/session'] = () => new Response(null, { status: 204 });
  await arrive();
  await vi.waitFor(() => expect(allInside(desk, 'desk-header')).toHaveLength(1));
  buttonSaying(desk, 'Sign out').click();
  await vi.waitFor(() => expect(words()).toContain('Sign in to the desk'));
  expect(asked).toContain('DELETE /api/v1/staff/session');
});

it('SI4 says that this browser is still signed in when the server could not be told', async () => {
  answers['GET /api/v1/staff/session'] = () => Response.json(ada);
  await arrive();
  await vi.waitFor(() => expect(allInside(desk, 'desk-header')).toHaveLength(1));
  buttonSaying(desk, 'Sign out').click();
  await vi.waitFor(() =>
    expect(textOf(inside(desk, 'vv-notice'))).toContain('You are still signed in on this browser'),
  );
});

it('CN8 shows the console to customer support, and the desk to an agent', async () => {
  answers['GET /api/v1/staff/session'] = () => Response.json(aSignedInAgent({ name: 'Dana', role: 'cs' }));
  await arrive();
  await vi.waitFor(() => expect(textOf(inside(inside(desk, 'visavis-console'), 'h1'))).toBe('Customer support'));
  expect(allInside(desk, 'desk-workspace')).toHaveLength(0);
  desk.remove();
  answers['GET /api/v1/staff/session'] = () => Response.json(ada);
  await arrive();
  await vi.waitFor(() => expect(allInside(desk, 'desk-workspace')).toHaveLength(1));
  expect(allInside(desk, 'visavis-console')).toHaveLength(0);
});

it('DA3 shows the sign-in with its reason when the server does not know the person any more', async () => {
  answers['GET /api/v1/staff/session'] = () => Response.json(ada);
  await arrive();
  await vi.waitFor(() => inside(desk, 'desk-workspace').dispatchEvent(new Event('desk-signed-out')));
  await vi.waitFor(() => expect(words()).toContain('You were signed out.'));
});

it('SI9 says why the identity provider signed nobody in, and has it out of the address', async () => {
  history.replaceState(null, '', '#sign-in=no-role');
  await arrive();
  await vi.waitFor(() => expect(words()).toContain('no role here'));
  expect(location.hash).toBe('');
});
