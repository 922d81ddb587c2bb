import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { DelayLane } from './delay-lane.ts';

/** Somebody's way to a server, as a TCP proxy that holds back every part of either direction for a while. Media goes past it. */
export class SlowLine {
  readonly origin: string;
  /** Milliseconds from one end to the other: half a round trip. For what is sent from now on. */
  delayMs = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  static async to(port: number, listensOn = 0): Promise<SlowLine> {
    const server = createServer({ noDelay: true });
    server.listen(listensOn, '127.0.0.1');
    await once(server, 'listening');
    return new SlowLine(server, port);
  }

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    server.on('connection', (near) => {
      const far = connect({ port, host: '127.0.0.1', noDelay: true });
      this.#carry(near, far);
      this.#carry(far, near);
    });
  }

  async close(): Promise<void> {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.#server, 'close');
  }

  #carry(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    // `null` is the end of what is said.
    const lane = new DelayLane<Buffer | null>((part) => (part ? to.write(part) : to.end()));
    from.on('data', (part) => lane.push(part, this.delayMs));
    from.on('end', () => lane.push(null, this.delayMs));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      if (from.errored) to.destroy();
    });
    to.on('close', () => lane.close());
  }
}
