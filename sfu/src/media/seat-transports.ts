import {
  done,
  refuse,
  type DtlsParameters,
  type IceParameters,
  type MediaKind,
  type Nothing,
  type Reply,
  type TransportOptions,
} from '@visavis/protocol';
import type { types } from 'mediasoup';
import { asked } from './asked.ts';
import { connectOnce, optionsOf } from './transport.ts';

/** A dead browser is noticed after this many seconds of silence (media R11). */
const ICE_CONSENT_TIMEOUT_S = 10;
/** Where the estimate towards a viewer starts, in bits per second; mediasoup's 600 k begins blurred (media R12). */
const INITIAL_OUTGOING_BITRATE = 1_800_000;
/** What a browser is told it may send, in bits per second (media R12). */
const MAX_INCOMING_BITRATE = { video: 3_000_000, audio: 300_000 } as const;

type Connect = { readonly parameters: string; readonly reply: Promise<Reply<Nothing>> };

/** M6: the two transports of a seat; made together, closed together or one by one when the browser hangs up (M12). */
export class SeatTransports {
  readonly #router: types.Router;
  readonly #webRtcServer: types.WebRtcServer;
  readonly #connects = new WeakMap<types.WebRtcTransport, Connect>();
  #send: types.WebRtcTransport | null = null;
  #receive: types.WebRtcTransport | null = null;
  #closed = false;

  constructor(router: types.Router, webRtcServer: types.WebRtcServer) {
    this.#router = router;
    this.#webRtcServer = webRtcServer;
  }

  /**
   * Called once. M55: without a kind to send there is no transport to send; M23: `receives` false makes none to receive. Refuses
   * `not-found` when it was closed meanwhile, or its call was.
   */
  async open(
    sends: readonly MediaKind[],
    receives: boolean,
  ): Promise<Reply<{ send: TransportOptions | null; receive: TransportOptions | null }>> {
    const bitrate = MAX_INCOMING_BITRATE[sends.includes('video') ? 'video' : 'audio'];
    const made = await asked(() =>
      Promise.all([sends.length > 0 ? this.#make(bitrate) : null, receives ? this.#make(bitrate) : null]),
    );
    if (!made.ok) return made;
    [this.#send, this.#receive] = made.value;
    if (this.#closed) {
      this.close();
      return refuse('not-found');
    }
    return done({ send: this.#send && optionsOf(this.#send), receive: this.#receive && optionsOf(this.#receive) });
  }

  /** Closes both; producers and consumers go with them. Safe at any time, any number of times. */
  close(): void {
    this.#closed = true;
    this.#send?.close();
    this.#receive?.close();
  }

  sending(transportId: string): types.WebRtcTransport | null {
    return this.#send?.id === transportId && !this.#send.closed ? this.#send : null;
  }

  get sendingNow(): types.WebRtcTransport | null {
    return this.#send !== null && !this.#send.closed ? this.#send : null;
  }

  get receiving(): types.WebRtcTransport | null {
    return this.#receive !== null && !this.#receive.closed ? this.#receive : null;
  }

  /** M19: a repeated command is answered as the first was. */
  async connect(transportId: string, dtlsParameters: DtlsParameters): Promise<Reply<Nothing>> {
    const transport = this.#find(transportId);
    if (transport === null) return refuse('not-found');
    const parameters = JSON.stringify(dtlsParameters);
    const earlier = this.#connects.get(transport);
    if (earlier !== undefined) return earlier.parameters === parameters ? earlier.reply : refuse('malformed');
    const reply = connectOnce(transport, dtlsParameters);
    this.#connects.set(transport, { parameters, reply });
    return reply;
  }

  async restartIce(transportId: string): Promise<Reply<{ iceParameters: IceParameters }>> {
    const transport = this.#find(transportId);
    if (transport === null) return refuse('not-found');
    const restarted = await asked(() => transport.restartIce());
    return restarted.ok ? done({ iceParameters: restarted.value }) : restarted;
  }

  #find(transportId: string): types.WebRtcTransport | null {
    if (this.#receive?.id === transportId) return this.receiving;
    return this.sending(transportId);
  }

  async #make(maxIncomingBitrate: number): Promise<types.WebRtcTransport> {
    const transport = await this.#router.createWebRtcTransport({
      webRtcServer: this.#webRtcServer,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      iceConsentTimeout: ICE_CONSENT_TIMEOUT_S,
      initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE,
    });
    transport.on('dtlsstatechange', (state) => {
      if (state === 'closed' || state === 'failed') transport.close();
    });
    await transport.setMaxIncomingBitrate(maxIncomingBitrate);
    return transport;
  }
}
