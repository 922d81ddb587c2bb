import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { WebhookBody } from '@visavis/protocol';
import { Webhook } from 'standardwebhooks';
import { vi } from 'vitest';
import { RECEIVER_CERTIFICATE, RECEIVER_KEY } from './receiver-certificate.ts';

type Received = { readonly headers: IncomingHttpHeaders; readonly raw: string; readonly path: string };

/** A marketplace's endpoint on a free port of this machine, which keeps all that it receives. */
export class WebhookReceiver {
  readonly url: string;
  readonly received: Received[] = [];
  /** What it answers; 204 at once unless a test says otherwise. */
  answer: (response: ServerResponse, body: WebhookBody | null) => void = (response) =>
    void response.writeHead(204).end();
  readonly #close: () => Promise<void>;

  private constructor(url: string, close: () => Promise<void>) {
    this.url = url;
    this.#close = close;
  }

  static async start({ isSecure = false } = {}): Promise<WebhookReceiver> {
    const listener: RequestListener = (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        receiver.received.push({ headers: request.headers, raw, path: request.url ?? '' });
        receiver.answer(response, bodyIn(raw));
      });
    };
    const server = isSecure
      ? createTlsServer({ key: RECEIVER_KEY, cert: RECEIVER_CERTIFICATE }, listener)
      : createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const receiver = new WebhookReceiver(
      `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}/hooks?of=market`,
      async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    );
    return receiver;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** The bodies in the order of their coming. */
  get bodies(): WebhookBody[] {
    return this.received.map(({ raw }) => WebhookBody.parse(JSON.parse(raw)));
  }
}

/** Verifies as an integrator does, by a clock of the receiver's that shows `now`; throws when it does not hold. */
export function verifies({ raw, headers }: Received, secret: string, now: number): unknown {
  vi.useFakeTimers({ toFake: ['Date'], now });
  try {
    return new Webhook(secret).verify(raw, headers as Record<string, string>);
  } finally {
    vi.useRealTimers();
  }
}

function bodyIn(raw: string): WebhookBody | null {
  try {
    return WebhookBody.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}
