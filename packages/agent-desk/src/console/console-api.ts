import {
  CannedReplies,
  CaseCard,
  done,
  FoundCases,
  Problem,
  RefusalCode,
  refuse,
  ResentInvitation,
  type CaseId,
  type NewDecision,
  type Reply,
} from '@visavis/protocol';

type Schema<Value> = { safeParse(value: unknown): { success: true; data: Value } | { success: false } };
type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

const STAFF = '/api/v1/staff';
const sameOrigin: Fetch = (path, init) => fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });

/**
 * What the console asks the server, as the person behind the sign-in cookie. Each answers a value or the server's refusal;
 * `try-again` when it cannot be reached, `internal` when its answer is not one.
 */
export class ConsoleApi {
  readonly #fetch: Fetch;

  constructor(request: Fetch = sameOrigin) {
    this.#fetch = request;
  }

  search(query: string): Promise<Reply<FoundCases>> {
    return this.#ask(`/cases?query=${encodeURIComponent(query)}`, FoundCases);
  }

  card(caseId: CaseId): Promise<Reply<CaseCard>> {
    return this.#ask(`/cases/${caseId}`, CaseCard);
  }

  replies(caseId: CaseId | null): Promise<Reply<CannedReplies>> {
    return this.#ask(caseId ? `/cases/${caseId}/replies` : '/replies', CannedReplies);
  }

  /** Refuses `resent-lately` and `case-decided`. */
  resend(caseId: CaseId): Promise<Reply<ResentInvitation>> {
    return this.#ask(`/cases/${caseId}/invitations`, ResentInvitation, { method: 'POST' });
  }

  /** `clientId` makes a second click the same decision. For supervisors. Refuses `outcome-conflict`, if there is one not seen yet. */
  async changeDecision(caseId: CaseId, asked: NewDecision): Promise<Reply<null>> {
    const reply = await this.#request(`/cases/${caseId}/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    return reply.ok ? done(null) : reply;
  }

  async #ask<Value>(path: string, schema: Schema<Value>, init?: RequestInit): Promise<Reply<Value>> {
    const reply = await this.#request(path, init);
    if (!reply.ok) return reply;
    const value = schema.safeParse(reply.value);
    return value.success ? done(value.data) : refuse('internal');
  }

  async #request(path: string, init?: RequestInit): Promise<Reply<unknown>> {
    let response: Response;
    try {
      response = await this.#fetch(STAFF + path, init);
    } catch {
      return refuse('try-again');
    }
    const body: unknown = await response.json().catch(() => null);
    return response.ok ? done(body) : refuse(refusalIn(response.status, body));
  }
}

function refusalIn(status: number, body: unknown): RefusalCode {
  const code = RefusalCode.safeParse(Problem.safeParse(body).data?.code);
  if (code.success) return code.data;
  if (status === 401) return 'not-signed-in';
  return status >= 502 && status <= 504 ? 'try-again' : 'internal';
}
