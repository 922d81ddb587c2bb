import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** `open` passes everything on · `cut` every connection is reset, and new ones are · `silent` connections stay and carry nothing. */
type Line = 'open' | 'cut' | 'silent';

/** Somebody's way to the server, as a TCP proxy between their browser and it. Media goes past it. */
export class BadLine {
  readonly origin: string;
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #line: Line = 'open';

  static async to(port: number, listensOn: number): Promise<BadLine> {
    const server = createServer();
    server.listen(listensOn, '127.0.0.1');
    await once(server, 'listening');
    return new BadLine(server, port);
  }

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    server.on('connection', (near) => this.#pass(near, port));
  }

  cut(): void {
    this.#line = 'cut';
    this.#endAll();
  }

  silence(): void {
    this.#line = 'silent';
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  /** What was silent says then what it held back, as a network that comes back does. */
  restore(): void {
    this.#line = 'open';
    for (const pair of this.#pairs) for (const socket of pair) socket.resume();
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#endAll();
    await once(this.#server, 'close');
  }

  #pass(near: Socket, port: number): void {
    if (this.#line === 'cut') return void near.resetAndDestroy();
    const far = connect(port, '127.0.0.1');
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    for (const [from, to] of [pair, pair.toReversed() as [Socket, Socket]]) {
      from.on('data', (part) => to.write(part));
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#pairs.delete(pair);
        to.destroy();
      });
    }
    if (this.#line === 'silent') for (const socket of pair) socket.pause();
  }

  #endAll(): void {
    for (const [near, far] of this.#pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }
}
