import { freePort } from '@visavis/testing/node';
import { SlowLine } from './slow-line.ts';
import { FREE_WAY, UdpRelay } from './udp-relay.ts';
import type { Way } from './udp-relay.ts';

/** `signalingMs`: of a whole round trip to the server. `way`: of media, in each direction. */
export type Conditions = { readonly name: string; readonly signalingMs: number; readonly way: Way };

export const NEAR: Conditions = { name: 'at hand', signalingMs: 0, way: FREE_WAY };
export const FAR: Conditions = { name: '100 ms signaling', signalingMs: 100, way: FREE_WAY };
export const LOSSY: Conditions = {
  name: 'media 50 ms ± 5, 2 % lost, each way; signaling 100 ms',
  signalingMs: 100,
  way: { delayMs: 45, jitterMs: 10, loss: 0.02 },
};

const [LISTENS, ANNOUNCED] = ['127.0.0.2', '127.0.0.1'] as const;

/**
 * The network between browsers and one server: a line for signaling, a relay for media. The worker listens on one loopback address and
 * announces another on the same port, where the relay is, so that servers are not changed for it. Media by TCP finds nobody there.
 */
export class Network {
  readonly media: { readonly listens: string; readonly announced: string; readonly port: number };
  readonly relay: UdpRelay;
  #line: SlowLine | undefined;

  static async open(): Promise<Network> {
    const port = await freePort();
    return new Network(port, await UdpRelay.between({ address: ANNOUNCED, port }, { address: LISTENS, port }));
  }

  private constructor(port: number, relay: UdpRelay) {
    this.media = { listens: LISTENS, announced: ANNOUNCED, port };
    this.relay = relay;
  }

  /** Where browsers reach the server that listens on this port. */
  async lineTo(port: number, listensOn = 0): Promise<string> {
    this.#line = await SlowLine.to(port, listensOn);
    return this.#line.origin;
  }

  set conditions({ signalingMs, way }: Conditions) {
    this.relay.way = way;
    if (this.#line) this.#line.delayMs = signalingMs / 2;
  }

  async close(): Promise<void> {
    this.relay.close();
    await this.#line?.close();
  }
}
