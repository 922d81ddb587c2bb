import { AccountCapabilities, EventResult, Problem, WebhookList, WebhookWithSecret } from '@visavis/protocol';
import type { MarketplaceEvent, NewCase, NewWebhook, OutsideResult, Webhook } from '@visavis/protocol';
import { z } from 'zod';

/** What a marketplace's backend asks Visavis, over the public REST API and nothing else. */
export type VisavisApi = {
  /** Null: Visavis could not be asked now. */
  readonly capabilities: (accountId: string) => Promise<AccountCapabilities | null>;
  /** Null: not accepted now, so the same event has to be sent again. */
  readonly report: (event: MarketplaceEvent) => Promise<EventResult | null>;
  /** What lets a page of ours show this account's notices; null when there is none now. */
  readonly noticeToken: (accountId: string) => Promise<string | null>;
  /** `id` is made by the form: the same form sent twice opens one case. */
  readonly openCase: (id: string, opened: NewCase) => Promise<Answer>;
  readonly reportResult: (id: string, caseId: string, result: OutsideResult) => Promise<Answer>;
  readonly webhooks: () => Promise<readonly Webhook[] | null>;
  readonly addWebhook: (endpoint: NewWebhook) => Promise<WebhookWithSecret | null>;
  readonly removeWebhook: (id: string) => Promise<boolean>;
};

/** Done, or what the answer says to a person. */
export type Answer = { readonly done: true } | { readonly done: false; readonly sentence: string };

const NoticeToken = z.object({ token: z.string() });

export type VisavisApiOptions = {
  /** Such as `http://127.0.0.1:8080`. A function, because the demo is wired before its own server has a port. */
  readonly apiUrl: () => string;
  readonly apiKey: string;
  /** Told in one sentence what went wrong; no names, no addresses. */
  readonly warn: (sentence: string) => void;
};

type Asked = { readonly method: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
type Told = { readonly isOk: boolean; readonly body: unknown };

const ANSWER_TIMEOUT_MS = 5_000;
const NOT_NOW: Answer = { done: false, sentence: 'Visavis does not answer just now. Please try again.' };

export function visavisApi(options: VisavisApiOptions): VisavisApi {
  const ask = asking(options);

  async function read<Value>(what: string, path: string, schema: z.ZodType<Value>, asked: Asked = GET) {
    const told = await ask(what, path, asked);
    return told?.isOk ? (schema.safeParse(told.body).data ?? null) : null;
  }

  async function act(what: string, path: string, id: string, body: unknown): Promise<Answer> {
    const told = await ask(what, path, { ...posting(body), headers: { 'idempotency-key': id } });
    if (!told) return NOT_NOW;
    return told.isOk ? { done: true } : { done: false, sentence: Problem.safeParse(told.body).data?.detail ?? NO };
  }

  return {
    capabilities: (accountId) =>
      read('asking capabilities', `${accountPath(accountId)}/capabilities`, AccountCapabilities),
    report: (event) => read('reporting a proposal', '/api/v1/events', EventResult, posting(event)),
    async noticeToken(accountId) {
      const path = `${accountPath(accountId)}/notice-tokens`;
      return (await read('asking for a notice token', path, NoticeToken, posting({})))?.token ?? null;
    },
    openCase: (id, opened) => act('opening a case', '/api/v1/cases', id, opened),
    reportResult: (id, caseId, result) =>
      act('reporting a result', `/api/v1/cases/${encodeURIComponent(caseId)}/results`, id, { result }),
    async webhooks() {
      return (await read('listing webhooks', '/api/v1/webhooks', WebhookList))?.webhooks ?? null;
    },
    addWebhook: (endpoint) => read('adding a webhook', '/api/v1/webhooks', WebhookWithSecret, posting(endpoint)),
    async removeWebhook(id) {
      const told = await ask('removing a webhook', `/api/v1/webhooks/${encodeURIComponent(id)}`, { method: 'DELETE' });
      return told?.isOk ?? false;
    },
  };
}

const NO = 'Visavis said no.';
const GET: Asked = { method: 'GET' };
const posting = (body: unknown): Asked => ({ method: 'POST', body });
const accountPath = (accountId: string) => `/api/v1/accounts/${encodeURIComponent(accountId)}`;

/** One request; null when nobody answered. */
function asking({ apiUrl, apiKey, warn }: VisavisApiOptions) {
  return async (what: string, path: string, { method, body, headers }: Asked): Promise<Told | null> => {
    try {
      const response = await fetch(new URL(path, apiUrl()), {
        method,
        headers: {
          ...headers,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          authorization: `Bearer ${apiKey}`,
          accept: 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      });
      if (!response.ok) warn(`${what} was answered with ${response.status}`);
      return { isOk: response.ok, body: jsonOf(await response.text()) };
    } catch (error) {
      warn(`${what} got no answer: ${error instanceof Error ? error.name : 'unknown'}`);
      return null;
    }
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
