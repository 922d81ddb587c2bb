import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { chance } from './chance.ts';
import { DelayLane } from './delay-lane.ts';

/**
 * What the way does to each datagram, in each direction. `loss` is a share from 0 to 1, and `lossOfLarge` that of those with more than
 * `LARGE` bytes, which only pictures are made of; `jitterMs` comes on top of the delay.
 */
export type Way = {
  readonly delayMs: number;
  readonly jitterMs: number;
  readonly loss: number;
  readonly lossOfLarge?: number;
};
const LARGE = 500;
export const FREE_WAY: Way = { delayMs: 0, jitterMs: 0, loss: 0 };

export type Place = { readonly address: string; readonly port: number };

/** Small socket buffers would lose what the way was told to keep. */
const BUFFERS = { recvBufferSize: 4 * 1024 * 1024, sendBufferSize: 4 * 1024 * 1024 };

/** Each client has a socket of its own towards the worker, as behind a NAT. */
type Client = { readonly away: (datagram: Buffer) => void; readonly close: () => void };

/**
 * A network between browsers and a media worker: every datagram sent to `near` reaches `far`, and back, later and perhaps not at
 * all. Datagrams of one direction stay in order, as behind one queue; which of them are lost is a matter of the seed alone. The worker
 * announces `near` and listens on the same port of another loopback address, so that nothing in it knows of the relay.
 */
export class UdpRelay {
  readonly near: Place;
  /** Datagrams of both directions since the relay began. */
  readonly counted = { passed: 0, lost: 0 };
  readonly #server: Socket;
  readonly #far: Place;
  readonly #seed: number;
  readonly #clients = new Map<string, Client>();
  #way: Way = FREE_WAY;

  static async between(near: Place, far: Place, seed = 1): Promise<UdpRelay> {
    const server = createSocket({ type: 'udp4', ...BUFFERS });
    server.bind(near.port, near.address);
    await once(server, 'listening');
    return new UdpRelay(server, far, seed);
  }

  private constructor(server: Socket, far: Place, seed: number) {
    this.near = server.address();
    this.#server = server;
    this.#far = far;
    this.#seed = seed;
    server.on('error', () => undefined);
    server.on('message', (datagram, from) => {
      const name = `${from.address}:${from.port}`;
      const client = this.#clients.get(name) ?? this.#meet(from);
      this.#clients.set(name, client);
      client.away(datagram);
    });
  }

  /** From the next datagram on. */
  set way(way: Way) {
    this.#way = way;
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
    this.#clients.clear();
    this.#server.close();
  }

  #meet(client: Place): Client {
    const socket = createSocket({ type: 'udp4', ...BUFFERS });
    const number = this.#clients.size * 2;
    const away = this.#lane(number, (late) => socket.send(late, this.#far.port, this.#far.address));
    const back = this.#lane(number + 1, (late) => this.#server.send(late, client.port, client.address));
    socket.on('error', () => undefined);
    socket.on('message', back.push);
    return {
      away: away.push,
      close: () => {
        away.close();
        back.close();
        socket.close();
      },
    };
  }

  /** The same number of draws for each datagram, so that the fate of one does not depend on how the way was for others. */
  #lane(number: number, send: (datagram: Buffer) => void): { push: (datagram: Buffer) => void; close: () => void } {
    const next = chance(this.#seed * 1000 + number);
    const lane = new DelayLane<Buffer>(send);
    const push = (datagram: Buffer): void => {
      const [fate, late] = [next(), next()];
      const { delayMs, jitterMs, loss, lossOfLarge = loss } = this.#way;
      if (fate < (datagram.length > LARGE ? lossOfLarge : loss)) {
        this.counted.lost += 1;
        return;
      }
      this.counted.passed += 1;
      lane.push(datagram, delayMs + late * jitterMs);
    };
    return { push, close: () => lane.close() };
  }
}
