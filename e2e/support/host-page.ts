import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { freePort } from '@visavis/testing/node';

/** What the host answers with: headers beside the usual ones, and the body of the page. */
export type HostAnswer = { readonly headers?: Readonly<Record<string, string>>; readonly body: string };

/** The pages of somebody else's help centre, on an origin of their own. What browsers report to it is kept. */
export class HostPage {
  readonly origin: string;
  /** Bodies of what was posted to `/report`. */
  readonly reports: string[] = [];
  /** Everything that was asked of it, with headers, as one text for each request. */
  readonly asked: string[] = [];
  readonly #port: number;
  #server: Server | undefined;
  #answer: (url: URL) => HostAnswer = () => ({ body: '' });

  private constructor(port: number) {
    this.#port = port;
    this.origin = `http://localhost:${port}`;
  }

  /** Not listening yet: a server of ours has to be told the origin first. */
  static async planned(): Promise<HostPage> {
    return new HostPage(await freePort());
  }

  async open(answer: (url: URL) => HostAnswer): Promise<void> {
    this.#answer = answer;
    this.#server = createServer((request, response) => this.#serve(request, response));
    await new Promise<void>((listening) => this.#server?.listen(this.#port, '127.0.0.1', listening));
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((closed) => (this.#server ? this.#server.close(closed) : closed(undefined)));
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      this.asked.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`);
      if (url.pathname === '/report') this.reports.push(body);
      if (url.pathname !== '/help') return void response.writeHead(204).end();
      const answer = this.#answer(url);
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...answer.headers })
        .end(`<!doctype html><html lang="en"><head><title>Help</title></head><body>${answer.body}</body></html>`);
    });
  }
}
