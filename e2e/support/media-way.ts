import { FREE_WAY, UdpRelay } from '../bench/udp-relay.ts';
import { freePort } from '@visavis/testing/node';
import type { Settings } from './stack.ts';

/** The worker listens at one loopback address and announces another, where the way begins. Media by TCP finds nobody there. */
const [LISTENS, ANNOUNCED] = ['127.0.0.2', '127.0.0.1'] as const;

/** The only way on which media gets to a server and back; it can be lost for a time while signaling goes on. */
export class MediaWay {
  readonly settings: Settings;
  readonly #relay: UdpRelay;

  static async open(): Promise<MediaWay> {
    const port = await freePort();
    return new MediaWay(port, await UdpRelay.between({ address: ANNOUNCED, port }, { address: LISTENS, port }));
  }

  private constructor(port: number, relay: UdpRelay) {
    this.#relay = relay;
    this.settings = {
      VISAVIS_MEDIA_LISTEN: `${LISTENS}=${ANNOUNCED}`,
      VISAVIS_MEDIA_PORT: String(port),
    };
  }

  /** Not one datagram gets through. */
  lose(): void {
    this.#relay.way = { ...FREE_WAY, loss: 1 };
  }

  restore(): void {
    this.#relay.way = FREE_WAY;
  }

  close(): void {
    this.#relay.close();
  }
}
