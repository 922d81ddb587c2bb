import { done, Problem, RefusalCode, refuse, type Reply } from '@visavis/protocol';

type Schema<Value> = { safeParse(value: unknown): { success: true; data: Value } | { success: false } };
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;
type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const STAFF = '/api/v1/staff';
/** With the sign-in cookie, and never from a cache. */
export const sameOrigin: Fetch = (path, init) =>
  fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });

/**
 * How staff's pages ask the REST API, as the person behind the sign-in cookie. Each answer is a value of its schema or the
 * server's refusal; `try-again` when it cannot be reached, `internal` when its answer is not one.
 */
export class StaffApi {
  readonly #fetch: Fetch;

  constructor(request: Fetch = sameOrigin) {
    this.#fetch = request;
  }

  /** `path` goes on after `/api/v1/staff`. */
  read<Value>(path: string, schema: Schema<Value>): Promise<Reply<Value>> {
    return this.#ask(path, schema);
  }

  /** `body` is sent as JSON; without one the request has none. */
  async act<Value>(method: Method, path: string, schema: Schema<Value>, body?: unknown): Promise<Reply<Value>> {
    return this.#ask(path, schema, asJson(method, body));
  }

  /** For answers that say nothing but yes. */
  async do(method: Method, path: string, body?: unknown): Promise<Reply<null>> {
    const reply = await this.#request(path, asJson(method, body));
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

const asJson = (method: Method, body: unknown): RequestInit =>
  body === undefined
    ? { method }
    : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };

function refusalIn(status: number, body: unknown): RefusalCode {
  const code = RefusalCode.safeParse(Problem.safeParse(body).data?.code);
  if (code.success) return code.data;
  if (status === 401) return 'not-signed-in';
  return status >= 502 && status <= 504 ? 'try-again' : 'internal';
}
