import { FreelancerSession, Problem, RefusalCode, done, refuse, type Reply } from '@visavis/protocol';

const ANSWER_MS = 15_000;

/**
 * Exchanges an invitation's token for a session: the first thing that reaches the server, and only after the person
 * pressed the button (T2). Refusals: `invitation-invalid`, `invitation-revoked`, `too-many` and whatever else the server
 * names; `try-again` when it was not reached; `internal` when its answer was not one.
 */
export async function startSession(server: string, invitation: string): Promise<Reply<FreelancerSession>> {
  try {
    const response = await fetch(new URL('/api/v1/freelancer/sessions', server), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invitation }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const body: unknown = await response.json().catch(() => null);
    return response.ok ? accepted(body) : refused(body);
  } catch {
    return refuse('try-again');
  }
}

function accepted(body: unknown): Reply<FreelancerSession> {
  const session = FreelancerSession.safeParse(body);
  return session.success ? done(session.data) : refuse('internal');
}

function refused(body: unknown): Reply<FreelancerSession> {
  const code = RefusalCode.safeParse(Problem.safeParse(body).data?.code);
  return refuse(code.success ? code.data : 'internal');
}
