import {
  FreelancerSession,
  Problem,
  RefusalCode,
  done,
  refuse,
  type EndSession,
  type RenewSession,
  type Reply,
  type StartPhone,
  type StartSession,
} from '@visavis/protocol';

const ANSWER_MS = 15_000;

/**
 * Exchanges an invitation's token, an identity or both for a session: the first thing that reaches the server. An invitation is
 * only exchanged after the person pressed the button (T2). Refusals: those of `StartSession`, `too-many` and whatever else the
 * server names; `try-again` when it was not reached; `internal` when its answer was not one.
 */
export const startSession = (server: string, start: StartSession): Promise<Reply<FreelancerSession>> =>
  exchange(server, 'sessions', start);

/** The same session for longer, as `startSession`. */
export const renewSession = (server: string, renew: RenewSession): Promise<Reply<FreelancerSession>> =>
  exchange(server, 'sessions/renewals', renew);

/** A phone's link for the phone's session, as `startSession`. Refusal besides: `phone-link-invalid`. */
export const startPhone = (server: string, start: StartPhone): Promise<Reply<FreelancerSession>> =>
  exchange(server, 'phone-sessions', start);

/** Ends a session. One that the server does not hear of ends by itself; nobody waits for that. */
export async function endSession(server: string, end: EndSession): Promise<void> {
  await post(server, 'sessions/ends', end, true).catch(() => undefined);
}

async function exchange(server: string, path: string, body: object): Promise<Reply<FreelancerSession>> {
  try {
    const response = await post(server, path, body);
    const answer: unknown = await response.json().catch(() => null);
    return response.ok ? accepted(answer) : refused(answer);
  } catch {
    return refuse('try-again');
  }
}

/** `keepalive`: it is sent also when the page is left meanwhile. */
const post = (server: string, path: string, body: object, keepalive = false): Promise<Response> =>
  fetch(new URL(`/api/v1/freelancer/${path}`, server), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    cache: 'no-store',
    keepalive,
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(ANSWER_MS),
  });

function accepted(body: unknown): Reply<FreelancerSession> {
  const session = FreelancerSession.safeParse(body);
  return session.success ? done(session.data) : refuse('internal');
}

function refused(body: unknown): Reply<FreelancerSession> {
  const code = RefusalCode.safeParse(Problem.safeParse(body).data?.code);
  return refuse(code.success ? code.data : 'internal');
}
