import { AccountCapabilities, EventResult } from '@visavis/protocol';
import type { MarketplaceEvent } from '@visavis/protocol';

/** What a marketplace's backend asks Visavis, over the public REST API and nothing else. */
export type VisavisApi = {
  /** Null: Visavis could not be asked now. */
  readonly capabilities: (accountId: string) => Promise<AccountCapabilities | null>;
  /** Null: not accepted now, so the same event has to be sent again. */
  readonly report: (event: MarketplaceEvent) => Promise<EventResult | null>;
};

export type VisavisApiOptions = {
  /** Such as `http://127.0.0.1:8080`. A function, because the demo is wired before its own server has a port. */
  readonly apiUrl: () => string;
  readonly apiKey: string;
  /** Told in one sentence what went wrong; no names, no addresses. */
  readonly warn: (sentence: string) => void;
};

const ANSWER_TIMEOUT_MS = 5_000;

export function visavisApi({ apiUrl, apiKey, warn }: VisavisApiOptions): VisavisApi {
  async function ask(what: string, path: string, init: RequestInit): Promise<unknown> {
    try {
      const response = await fetch(new URL(path, apiUrl()), {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${apiKey}`, accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      });
      if (response.ok) return await response.json();
      warn(`${what} was answered with ${response.status}`);
      await response.body?.cancel();
    } catch (error) {
      warn(`${what} got no answer: ${error instanceof Error ? error.name : 'unknown'}`);
    }
    return null;
  }

  return {
    async capabilities(accountId) {
      const path = `/api/v1/accounts/${encodeURIComponent(accountId)}/capabilities`;
      const answer = AccountCapabilities.safeParse(await ask('asking capabilities', path, { method: 'GET' }));
      return answer.data ?? null;
    },
    async report(event) {
      const answer = EventResult.safeParse(
        await ask('reporting a proposal', '/api/v1/events', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(event),
        }),
      );
      return answer.data ?? null;
    },
  };
}
