import {
  done,
  refuse,
  type ConsumerOptions,
  type DtlsParameters,
  type IceParameters,
  type MediaKind,
  type NodeView,
  type Nothing,
  type PauseReason,
  type RemoteProducer,
  type Reply,
  type RtpCapabilities,
  type RtpParameters,
} from '@visavis/protocol';
import type { types } from 'mediasoup';
import { asked, askedWithParameters } from './asked.ts';
import { isOneStreamOf } from './codecs.ts';
import { viewOf } from './node-view.ts';
import { SeatTransports } from './seat-transports.ts';

/** What a seat tells its call. Not told when the whole call closes. */
export type SeatListener = {
  producerAdded(producer: RemoteProducer): void;
  producerPaused(producer: RemoteProducer): void;
  producerClosed(producer: RemoteProducer): void;
};

/** Between two key frame requests to one sender, so that two viewers who join together cost one (media T12). */
const KEY_FRAME_REQUEST_DELAY_MS = 500;

/**
 * One person's media in one call: two transports, what they send (producers) and what they are sent (consumers).
 * `new` → `open()` → open → `close()` → closed. It may be closed at any time, also while something is being made: what
 * arrives afterwards is closed and the request refused `not-found` (M15). Grants are not its business: its call asks them.
 */
export class SeatMedia {
  readonly #router: types.Router;
  readonly #listener: SeatListener;
  readonly #isHeld: () => boolean;
  readonly #transports: SeatTransports;
  readonly #kindsSent = new Set<MediaKind>();
  readonly #producers = new Map<string, types.Producer>();
  readonly #consumers = new Map<string, types.Consumer>();
  /** By producer: being made for it just now. */
  readonly #making = new Map<string, Promise<Reply<types.Consumer>>>();
  /** What its person paused, whether or not the call is held. */
  readonly #muted = new Map<string, PauseReason>();
  /** What its browser can receive; null until it said so. */
  capabilities: RtpCapabilities | null = null;

  /** `isHeld` says whether the call does not pass this seat on yet. */
  constructor(router: types.Router, webRtcServer: types.WebRtcServer, listener: SeatListener, isHeld: () => boolean) {
    this.#router = router;
    this.#listener = listener;
    this.#isHeld = isHeld;
    this.#transports = new SeatTransports(router, webRtcServer);
  }

  /** Makes the transports; `sends` sizes the bandwidth asked of the browser, without `receives` there is none to receive. */
  open(sends: readonly MediaKind[], receives: boolean): ReturnType<SeatTransports['open']> {
    return this.#transports.open(sends, receives);
  }

  close(): void {
    this.#transports.close();
  }

  /** What this seat sends now. */
  get producers(): readonly RemoteProducer[] {
    return [...this.#producers.values()].map((producer) => this.#outlineOf(producer));
  }

  connect(transportId: string, dtlsParameters: DtlsParameters): Promise<Reply<Nothing>> {
    return this.#transports.connect(transportId, dtlsParameters);
  }

  restartIce(transportId: string): Promise<Reply<{ iceParameters: IceParameters }>> {
    return this.#transports.restartIce(transportId);
  }

  /** M4, M7: one producer of a kind, on the sending transport. */
  async produce(
    transportId: string,
    kind: MediaKind,
    rtpParameters: RtpParameters,
  ): Promise<Reply<{ producerId: string }>> {
    const transport = this.#transports.sending(transportId);
    if (transport === null) return refuse('not-found');
    if (!isOneStreamOf(kind, rtpParameters)) return refuse('malformed');
    if (this.#kindsSent.has(kind)) return refuse('limit-reached');
    this.#kindsSent.add(kind);
    const made = await askedWithParameters(() =>
      transport.produce({
        kind,
        rtpParameters: rtpParameters as types.RtpParameters,
        keyFrameRequestDelay: KEY_FRAME_REQUEST_DELAY_MS,
        paused: this.#isHeld(),
      }),
    );
    if (made.ok && !transport.closed) {
      const kept = this.#keepProducer(made.value);
      // The call may have begun while it was being made.
      if (made.value.paused && !this.#isHeld()) await asked(() => made.value.resume());
      return done(kept);
    }
    this.#kindsSent.delete(kind);
    if (!made.ok) return made;
    made.value.close();
    return refuse('not-found');
  }

  /** M24: ends what this seat sends of a kind; its transports stay. The audience is told as of any producer that closes. */
  closeProducers(kind: MediaKind): void {
    for (const producer of [...this.#producers.values()]) if (producer.kind === kind) producer.close();
  }

  /** M8, M17: `producer` is another seat's, found and granted by the call. Asked again, the consumer that is there is told. */
  async consume(producer: types.Producer, rtpCapabilities: RtpCapabilities): Promise<Reply<ConsumerOptions>> {
    const transport = this.#transports.receiving;
    if (transport === null) return refuse('not-found');
    const capabilities = rtpCapabilities as types.RtpCapabilities;
    if (!this.#router.canConsume({ producerId: producer.id, rtpCapabilities: capabilities })) {
      return refuse('cannot-consume');
    }
    const there = this.#consumers.get(producer.id);
    if (there !== undefined) return done(optionsOf(there));
    const made = await (this.#making.get(producer.id) ?? this.#makeConsumer(transport, producer, capabilities));
    return made.ok ? done(optionsOf(made.value)) : made;
  }

  /** M8, M17: a picture that flows already, for a browser that was late, begins with a key frame all the same. */
  async resumeConsumer(consumerId: string): Promise<Reply<Nothing>> {
    const consumer = [...this.#consumers.values()].find(({ id }) => id === consumerId);
    if (consumer === undefined) return refuse('not-found');
    const resumed = await asked(() => (consumer.paused ? consumer.resume() : consumer.requestKeyFrame()));
    return resumed.ok ? done({}) : resumed;
  }

  /** M25, M27: the seat is held back no more; what its person has not paused goes on. */
  async release(): Promise<void> {
    const waiting = [...this.#producers.values()].filter(({ id }) => !this.#muted.has(id));
    await Promise.all(waiting.map((producer) => asked(() => producer.resume())));
  }

  /** M41: null for a producer that its person does not pause. */
  whyPaused(producerId: string): PauseReason | null {
    return this.#muted.get(producerId) ?? null;
  }

  /** M40: what comes of this seat now. */
  async quality(): Promise<NodeView> {
    const transport = this.#transports.sendingNow;
    return viewOf(
      transport,
      [...this.#producers.values()].filter(({ paused }) => !paused),
    );
  }

  /**
   * M20: told by the producer's own observer, which speaks when something changed. M25: in a call that is held it stays paused.
   * M41: `why` goes with what is told of the pause.
   */
  async pauseProducer(producerId: string, paused: boolean, why: PauseReason = 'by-choice'): Promise<Reply<Nothing>> {
    const producer = this.#producers.get(producerId);
    if (producer === undefined) return refuse('not-found');
    const isOtherReason = paused && producer.paused && this.#muted.get(producerId) !== why;
    if (paused) this.#muted.set(producerId, why);
    else this.#muted.delete(producerId);
    if (this.#isHeld()) return done({});
    if (isOtherReason) this.#listener.producerPaused(this.#outlineOf(producer));
    const changed = await asked(() => (paused ? producer.pause() : producer.resume()));
    return changed.ok ? done({}) : changed;
  }

  /** This seat's producer of that id, for another seat to consume. */
  producer(producerId: string): types.Producer | null {
    return this.#producers.get(producerId) ?? null;
  }

  #keepProducer(producer: types.Producer): { producerId: string } {
    this.#producers.set(producer.id, producer);
    producer.observer.on('pause', () => this.#listener.producerPaused(this.#outlineOf(producer)));
    producer.observer.on('resume', () => this.#listener.producerPaused(this.#outlineOf(producer)));
    producer.observer.once('close', () => {
      this.#producers.delete(producer.id);
      this.#muted.delete(producer.id);
      this.#kindsSent.delete(producer.kind);
      this.#listener.producerClosed(this.#outlineOf(producer));
    });
    this.#listener.producerAdded(this.#outlineOf(producer));
    return { producerId: producer.id };
  }

  #outlineOf({ id, kind, paused }: types.Producer): RemoteProducer {
    const why = this.#muted.get(id);
    return { producerId: id, kind, paused, ...(paused && why && { why }) };
  }

  #makeConsumer(
    transport: types.WebRtcTransport,
    producer: types.Producer,
    rtpCapabilities: types.RtpCapabilities,
  ): Promise<Reply<types.Consumer>> {
    const making = askedWithParameters(() =>
      transport.consume({ producerId: producer.id, rtpCapabilities, paused: true, enableRtx: true }),
    ).then((made) => {
      this.#making.delete(producer.id);
      if (!made.ok) return made;
      if (!transport.closed && !producer.closed) return done(this.#keepConsumer(made.value));
      made.value.close();
      return refuse('not-found');
    });
    this.#making.set(producer.id, making);
    return making;
  }

  #keepConsumer(consumer: types.Consumer): types.Consumer {
    this.#consumers.set(consumer.producerId, consumer);
    consumer.observer.once('close', () => this.#consumers.delete(consumer.producerId));
    return consumer;
  }
}

function optionsOf(consumer: types.Consumer): ConsumerOptions {
  return {
    consumerId: consumer.id,
    producerId: consumer.producerId,
    kind: consumer.kind,
    rtpParameters: consumer.rtpParameters as ConsumerOptions['rtpParameters'],
    producerPaused: consumer.producerPaused,
  };
}
