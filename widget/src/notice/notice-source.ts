import type { NoticeFacts } from '@visavis/protocol';
import { readFacts } from './notice-facts.ts';

const EVERY_MS = 30_000;
const ANSWER_MS = 15_000;
/** A token is good for ten minutes; from here on a new one is fetched (quality T4). */
const TOKEN_MS = 8 * 60_000;

type Given = {
  /** The server's origin. */
  readonly server: string;
  readonly getToken: () => Promise<string>;
  readonly everyMs?: number;
};

/**
 * Asks for the notice of whoever is signed in at the page: at once, every half minute while the page is seen, and when it
 * is looked at again. Made by `<visavis-notice>`. Whatever fails, what was told stands; the page's console hears of it once.
 */
export class NoticeSource {
  readonly #given: Given;
  readonly #told: (facts: NoticeFacts) => void;
  readonly #page = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;
  #token: { readonly text: string; readonly takenAt: number } | null = null;
  #tag: string | null = null;
  #hasWarned = false;

  constructor(given: Given, told: (facts: NoticeFacts) => void) {
    this.#given = given;
    this.#told = told;
    const { signal } = this.#page;
    const looked = () => void this.refresh();
    document.addEventListener('visibilitychange', looked, { signal });
    addEventListener('focus', looked, { signal });
    looked();
  }

  /** Asks now, unless nobody looks or it is being asked already. Never rejects. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    if (document.hidden || this.#isClosed) return;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
      if (!this.#isClosed) this.#timer = setTimeout(() => void this.refresh(), this.#given.everyMs ?? EVERY_MS);
    });
    await this.#asking;
  }

  /** Where the button leads; null when that could not be learnt. */
  async link(): Promise<URL | null> {
    try {
      const response = await this.#send('/api/v1/notice/link', { method: 'POST' });
      const body = response.ok ? ((await response.json()) as { url?: unknown }) : null;
      const url = new URL(String(body?.url));
      return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
    } catch {
      return null;
    }
  }

  /** Idempotent; nothing is told after it. */
  close(): void {
    clearTimeout(this.#timer);
    this.#page.abort();
  }

  get #isClosed(): boolean {
    return this.#page.signal.aborted;
  }

  async #ask(): Promise<void> {
    try {
      const response = await this.#send('/api/v1/notice', {
        headers: this.#tag === null ? {} : { 'if-none-match': this.#tag },
      });
      if (response.status === 304) return;
      const facts = response.ok ? readFacts(await response.json()) : null;
      if (!facts) throw new Error(`the answer was ${response.status}`);
      this.#tag = response.headers.get('etag');
      if (!this.#isClosed) this.#told(facts);
    } catch (error) {
      this.#warn(error);
    }
  }

  /** With the token at hand; when it is refused, once more with a new one. */
  async #send(path: string, init: RequestInit): Promise<Response> {
    const kept = this.#freshToken();
    const response = await this.#sendWith(kept ?? (await this.#takeToken()), path, init);
    if (response.status !== 401 || kept === null) return response;
    return this.#sendWith(await this.#takeToken(), path, init);
  }

  async #sendWith(token: string, path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(new URL(path, this.#given.server), {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([this.#page.signal, AbortSignal.timeout(ANSWER_MS)]),
    });
    if (response.status === 401) this.#token = null;
    return response;
  }

  #freshToken(): string | null {
    return this.#token && performance.now() - this.#token.takenAt < TOKEN_MS ? this.#token.text : null;
  }

  async #takeToken(): Promise<string> {
    const text = await this.#given.getToken();
    this.#token = { text, takenAt: performance.now() };
    return text;
  }

  #warn(error: unknown): void {
    if (this.#hasWarned || this.#isClosed) return;
    this.#hasWarned = true;
    // eslint-disable-next-line no-console -- the page's owner has no other way to learn why a notice does not show
    console.warn('visavis-notice: the notice could not be asked for.', error);
  }
}

/** The token that the marketplace's own backend answers at `url` to whoever is signed in there. */
export async function tokenFrom(url: string): Promise<string> {
  const response = await fetch(url, {
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (!response.ok) throw new Error(`token-url answered ${response.status}`);
  const { token } = (await response.json()) as { token?: unknown };
  if (typeof token !== 'string') throw new Error('token-url answered no token');
  return token;
}
