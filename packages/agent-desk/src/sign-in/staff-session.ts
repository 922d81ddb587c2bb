import {
  Problem,
  RefusalCode,
  refuse,
  done,
  Role,
  SignedInStaff,
  SignInOptions,
  type Reply,
  type StaffSignIn,
} from '@visavis/protocol';

/** A prepared person of the demo; the server lists them in demo mode only. */
export type DemoAccount = StaffSignIn & { readonly name: string; readonly role: Role };

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

const SESSION = '/api/v1/staff/session';
const OPTIONS = '/api/v1/staff/sign-in-options';
const JSON_BODY = { 'content-type': 'application/json', accept: 'application/json' };
const sameOrigin: Fetch = (path, init) => fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });

/**
 * Who is signed in on this browser. Refuses `not-signed-in`; `try-again` when the server cannot be reached, `internal`
 * when its answer is not one.
 */
export function whoIsSignedIn(request: Fetch = sameOrigin): Promise<Reply<SignedInStaff>> {
  return askSession(request, { method: 'GET' });
}

/** Refuses `wrong-credentials`, `too-many`, `malformed`, and what `whoIsSignedIn` refuses. */
export function signIn(body: StaffSignIn, request: Fetch = sameOrigin): Promise<Reply<SignedInStaff>> {
  return askSession(request, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) });
}

/** Ends the session at the server; answers whether it is over. One that the server could not be told of goes on. */
export async function signOut(request: Fetch = sameOrigin): Promise<boolean> {
  try {
    const { ok, status } = await request(SESSION, { method: 'DELETE' });
    return ok || status === 401;
  } catch {
    return false;
  }
}

/** What there is when the server cannot say: the form is the way that says why it does not work. */
const PASSWORD_ONLY: SignInOptions = { password: true, provider: null };

/** The ways there are to sign in. */
export async function signInOptions(request: Fetch = sameOrigin): Promise<SignInOptions> {
  try {
    const response = await request(OPTIONS, { headers: { accept: 'application/json' } });
    return SignInOptions.safeParse(await response.json()).data ?? PASSWORD_ONLY;
  } catch {
    return PASSWORD_ONLY;
  }
}

/** The prepared people; empty outside demo mode. */
export async function demoAccounts(request: Fetch = sameOrigin): Promise<readonly DemoAccount[]> {
  try {
    const response = await request('/demo/staff', { headers: { accept: 'application/json' } });
    const accounts: unknown = response.ok ? await response.json() : [];
    return Array.isArray(accounts) ? accounts.filter(isDemoAccount) : [];
  } catch {
    return [];
  }
}

async function askSession(request: Fetch, init: RequestInit): Promise<Reply<SignedInStaff>> {
  let response: Response;
  try {
    response = await request(SESSION, init);
  } catch {
    return refuse('try-again');
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) return refuse(refusalOf(response.status, body));
  const staff = SignedInStaff.safeParse(body);
  return staff.success ? done(staff.data) : refuse('internal');
}

function refusalOf(status: number, body: unknown): RefusalCode {
  const problem = Problem.safeParse(body);
  const code = RefusalCode.safeParse(problem.data?.code);
  if (code.success) return code.data;
  if (status === 401) return 'not-signed-in';
  return status >= 502 && status <= 504 ? 'try-again' : 'internal';
}

function isDemoAccount(account: unknown): account is DemoAccount {
  const { username, password, name, role } = Object(account) as Record<string, unknown>;
  return [username, password, name].every((text) => typeof text === 'string') && Role.safeParse(role).success;
}
