import type { Dispatcher } from 'undici';
import { Agent } from 'undici';
import type { WebhookAnswer, WebhookPost, WebhookSender } from '../use-cases/ports.ts';
import type { DestinationOptions } from './destination.ts';
import { Destinations } from './destination.ts';
import { signedHeaders } from './signature.ts';

const TIMEOUT_MS = 10_000;
const MOST_READ_BYTES = 64 * 1024;
const SAID_CHARACTERS = 200;

export type WebhookSenderOptions = DestinationOptions & { readonly timeoutMs?: number };

/** The one place that calls marketplaces: https to public addresses, no redirects, no proxies, ten seconds, 64 KiB. */
export class HttpWebhookSender implements WebhookSender {
  readonly #destinations: Destinations;
  readonly #agent: Agent;
  readonly #timeoutMs: number;
  readonly #closing = new AbortController();

  constructor({ timeoutMs = TIMEOUT_MS, ...options }: WebhookSenderOptions) {
    this.#timeoutMs = timeoutMs;
    this.#destinations = new Destinations(options);
    // A connection each (pipelining 0): what was checked is what is used, and no idle connection is lost under a request.
    this.#agent = new Agent({ connect: this.#destinations.connector(timeoutMs), pipelining: 0, allowH2: false });
  }

  problemWith(url: string): Promise<string | null> {
    return this.#destinations.problemWith(url);
  }

  async send({ id, url, body, secrets, at }: WebhookPost): Promise<WebhookAnswer> {
    if (this.#closing.signal.aborted) return { result: 'stopped' };
    const signal = AbortSignal.any([AbortSignal.timeout(this.#timeoutMs), this.#closing.signal]);
    try {
      const response = await this.#agent.request({
        ...targetOf(url),
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Visavis-Webhooks/1',
          ...signedHeaders(id, at, body, secrets),
        },
        body,
        signal,
      });
      return { result: 'answered', status: response.statusCode, said: await saidIn(response.body) };
    } catch (error) {
      if (this.#closing.signal.aborted) return { result: 'stopped' };
      return { result: 'no-answer', said: shortened(signal.aborted ? this.#tooSlow() : wordsOf(error)) };
    }
  }

  /** Aborts what is on its way; it is sent again after the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#agent.destroy();
  }

  #tooSlow(): string {
    return `no answer within ${this.#timeoutMs / 1000} s`;
  }
}

function targetOf(url: string): { origin: string; path: string } {
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search };
}

/** The beginning of an answer. The status is what counts: a body that breaks off or never ends changes nothing of it. */
async function saidIn(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= MOST_READ_BYTES) break;
    }
  } catch {
    // What came so far is enough for a log.
  }
  body.destroy();
  return shortened(Buffer.concat(chunks).toString());
}

/** Printable, on one line, and short: it is somebody else's text and goes to our log of deliveries. */
const shortened = (text: string): string =>
  [...text.slice(0, 4 * SAID_CHARACTERS).replace(/[\p{C}\s]+/gu, ' ')].slice(0, SAID_CHARACTERS).join('').trim();

function wordsOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return [code, message].filter((part) => typeof part === 'string' && part !== '').join(': ') || 'no answer';
}
