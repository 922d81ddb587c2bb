import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { done, refuse, type RefusalCode, type Reply } from '@visavis/protocol';
import { Server, type Namespace } from 'socket.io';

type Answer = (request: unknown) => Reply<unknown>;

/**
 * A real Socket.IO and HTTP server that answers what a test tells it to. It stands in for the signaling server where a test
 * is about what the browser makes of an answer; the stories in `e2e/` run against the real one.
 */
export class ScriptedServer {
  readonly asked: { readonly name: string; readonly request: unknown }[] = [];
  /** Answers by command; a command without one is refused as `internal`. */
  readonly answers = new Map<string, Answer>();
  /** What the next handshakes are refused with. */
  refusals: RefusalCode[] = [];
  /** Status and body of the next exchange of an invitation. */
  session: { status: number; body: unknown } = { status: 404, body: null };
  /** Status and body of the next renewal of a session. */
  renewal: { status: number; body: unknown } = { status: 404, body: null };
  readonly sessions: unknown[] = [];
  readonly #server: Server;
  readonly freelancers: Namespace;

  constructor() {
    const http = createServer((request, response) => this.#answerHttp(request, response));
    this.#server = new Server(http, { serveClient: false, cors: { origin: '*' } });
    this.freelancers = this.#server.of('/freelancer');
    this.freelancers.use((socket, next) => {
      this.sessions.push(socket.handshake.auth['session']);
      const refusal = this.refusals.shift();
      next(refusal ? Object.assign(new Error('refused'), { data: { refusal } }) : undefined);
    });
    this.freelancers.on('connection', (socket) => {
      socket.onAny((name: string, request: unknown, acknowledge?: (reply: unknown) => void) => {
        this.asked.push({ name, request });
        acknowledge?.(this.answers.get(name)?.(request) ?? refuse('internal'));
      });
    });
    http.listen(0);
  }

  get origin(): string {
    return `http://localhost:${(this.#server.httpServer.address() as { port: number }).port}`;
  }

  answer(name: string, value: unknown): void {
    this.answers.set(name, () => done(value));
  }

  refuse(name: string, refusal: RefusalCode): void {
    this.answers.set(name, () => refuse(refusal));
  }

  count(name: string): number {
    return this.asked.filter((asked) => asked.name === name).length;
  }

  async close(): Promise<void> {
    await this.#server.close();
  }

  #answerHttp(request: IncomingMessage, response: ServerResponse): void {
    let text = '';
    request.on('data', (part) => (text += String(part)));
    request.on('end', () => {
      const name = nameOf(request.url ?? '');
      this.asked.push({ name, request: JSON.parse(text) });
      const { status, body } = { POST: this.session, renew: this.renewal, end: { status: 204, body: null } }[name];
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify(body));
    });
  }
}

function nameOf(url: string): 'POST' | 'renew' | 'end' {
  if (url.endsWith('/renewals')) return 'renew';
  return url.endsWith('/ends') ? 'end' : 'POST';
}
