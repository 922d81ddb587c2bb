import {
  done,
  refuse,
  type CallId,
  type ConsumerOptions,
  type MediaKind,
  type NodeView,
  type Nothing,
  type RemoteProducer,
  type RecordingSink,
  type Reply,
  type RtpCapabilities,
  type RtpParameters,
  type Seat,
  type SeatMedia as JoinedSeat,
  type SfuEvent,
} from '@visavis/protocol';
import type { types } from 'mediasoup';
import { isHeldBack, type CallPhase } from '../domain/call-phase.ts';
import { audienceOf, consumesNothing, displacedBy, kindsOf, mayConsume, mayProduce } from '../domain/media-grants.ts';
import type { SfuLog, TurnOptions } from '../options.ts';
import { iceServersFor } from '../turn/ice-servers.ts';
import { CallRecording } from './recording/call-recording.ts';
import type { Source } from './recording/recording-part.ts';
import { asked } from './asked.ts';
import { USUAL_VIDEO_CODECS, type VideoCodec } from '../domain/video-codecs.ts';
import { mediaCodecs, offeredCapabilities } from './codecs.ts';
import { closerOf } from './router.ts';
import { SeatMedia, type SeatListener } from './seat-media.ts';
import type { PoolWorker, WorkerPool } from './worker-pool.ts';

type ProducerEvent = Extract<SfuEvent, { from: Seat }>;
type ProducerFact = ProducerEvent extends infer Event
  ? Event extends ProducerEvent
    ? Omit<Event, 'callId' | 'from' | 'audience'>
    : never
  : never;

/** A worker that dies under a call being opened is tried around once; a second one that dies is no accident. */
const OPEN_ATTEMPTS = 2;

/**
 * One call: one router and the seats around it (M1). `opening` → `open` → `closed`, by `close()` or because its worker
 * died (`lost`). Every object of the call is reached through its seats, so nothing of another call can be named here.
 */
export class CallMedia {
  readonly #callId: CallId;
  readonly #tell: (event: SfuEvent) => void;
  readonly #seats = new Map<Seat, SeatMedia>();
  readonly #turn: TurnOptions | undefined;
  readonly #codecs: readonly VideoCodec[];
  #place: { readonly worker: PoolWorker; readonly router: types.Router; readonly close: () => void } | null = null;
  #closed = false;
  #phase: CallPhase = 'held';
  #recording: CallRecording | null = null;

  /** `tell` hears of producers, and once of `call-lost`, after which the call is closed. */
  constructor(
    callId: CallId,
    tell: (event: SfuEvent) => void,
    turn?: TurnOptions,
    codecs: readonly VideoCodec[] = USUAL_VIDEO_CODECS,
  ) {
    this.#callId = callId;
    this.#tell = tell;
    this.#turn = turn;
    this.#codecs = codecs;
  }

  /** Called once. Refuses `media-unavailable` when no worker takes it, `not-found` when it was closed meanwhile. */
  async open(pool: WorkerPool): Promise<Reply<Nothing>> {
    for (let attempt = 0; attempt < OPEN_ATTEMPTS; attempt += 1) {
      const worker = await pool.take();
      if (worker === null) return refuse('media-unavailable');
      const made = await asked(() => worker.process.createRouter({ mediaCodecs: mediaCodecs(this.#codecs) }));
      if (made.ok && !made.value.closed) return this.#settle(made.value, worker, pool);
      pool.giveBack(worker);
    }
    return refuse('media-unavailable');
  }

  /** M10: closes everything of the call; transports, producers and consumers go with its router. */
  close(): void {
    this.#closed = true;
    void this.#recording?.stop();
    this.#place?.close();
    for (const seat of [...this.#seats.keys()]) this.leaveSeat(seat);
  }

  /** M25: from now on media is passed on, but for the agent's (M27). Again, or once it is answered: done. */
  begin(): Promise<Reply<Nothing>> {
    return this.#reach(this.#phase === 'held' ? 'begun' : this.#phase);
  }

  /** M27: from now on the agent's is passed on too. Again: done. */
  answer(): Promise<Reply<Nothing>> {
    return this.#reach('answered');
  }

  async #reach(phase: CallPhase): Promise<Reply<Nothing>> {
    if (this.#place === null || this.#closed) return refuse('not-found');
    this.#phase = phase;
    const free = [...this.#seats].filter(([seat]) => !isHeldBack(phase, seat));
    await Promise.all(free.map(([, media]) => media.release()));
    return done({});
  }

  /** M5, M6: what the seat needs to begin, and what is already there for it. */
  async joinSeat(seat: Seat): Promise<Reply<JoinedSeat>> {
    if (this.#place === null || this.#closed) return refuse('not-found');
    const { router, worker } = this.#place;
    this.leaveSeat(seat);
    const media = new SeatMedia(router, worker.webRtcServer, this.#listenerOf(seat), () =>
      isHeldBack(this.#phase, seat),
    );
    this.#seats.set(seat, media);
    const opened = await media.open(kindsOf(seat), !consumesNothing(seat));
    if (!opened.ok) {
      if (this.seat(seat) === media) this.leaveSeat(seat);
      return opened;
    }
    return done({
      rtpCapabilities: offeredCapabilities(router),
      ...opened.value,
      iceServers: iceServersFor(this.#turn, this.#callId, Date.now()),
      producers: this.producersFor(seat),
    });
  }

  /** M11: safe for a seat that nobody holds. */
  leaveSeat(seat: Seat): void {
    const media = this.#seats.get(seat);
    this.#seats.delete(seat);
    media?.close();
  }

  /** The media of whoever holds the seat; null for one that nobody joined. */
  seat(seat: Seat): SeatMedia | null {
    return this.#seats.get(seat) ?? null;
  }

  /** M2, M3: asks the grant before the seat. */
  async produce(
    seat: Seat,
    transportId: string,
    kind: MediaKind,
    rtpParameters: RtpParameters,
  ): Promise<Reply<{ producerId: string }>> {
    const media = this.seat(seat);
    if (media === null) return refuse('not-found');
    if (!mayProduce(seat, kind)) return refuse('not-granted');
    return media.produce(transportId, kind, rtpParameters);
  }

  /** M1, M2: a producer is only looked for among this call's seats. */
  async consume(seat: Seat, producerId: string, rtpCapabilities: RtpCapabilities): Promise<Reply<ConsumerOptions>> {
    const media = this.seat(seat);
    const found = this.#findProducer(producerId);
    if (media === null || found === null) return refuse('not-found');
    if (!mayConsume(seat, found.from, found.producer.kind)) return refuse('not-granted');
    const made = await media.consume(found.producer, rtpCapabilities);
    const why = this.seat(found.from)?.whyPaused(producerId);
    return made.ok && why ? done({ ...made.value, why }) : made;
  }

  /** M26: consumers of all that the seat may consume; what comes later is told as `consumer-added`. */
  async announce(seat: Seat, rtpCapabilities: RtpCapabilities): Promise<Reply<{ consumers: ConsumerOptions[] }>> {
    const media = this.seat(seat);
    if (media === null) return refuse('not-found');
    media.capabilities = rtpCapabilities;
    const replies = await Promise.all(
      this.producersFor(seat).map(({ producerId }) => this.consume(seat, producerId, rtpCapabilities)),
    );
    return done({ consumers: replies.flatMap((reply) => (reply.ok ? [reply.value] : [])) });
  }

  /** M26: for a seat that said what it can receive. What closed meanwhile is told to nobody. */
  async #push(seat: Seat, media: SeatMedia, { producerId }: RemoteProducer): Promise<void> {
    const { capabilities } = media;
    const reply = capabilities && (await this.consume(seat, producerId, capabilities));
    if (!reply?.ok || this.seat(seat) !== media) return;
    this.#tell({ type: 'consumer-added', callId: this.#callId, seat, consumer: reply.value });
  }

  /** M40: what the node sees of these seats, as far as they are joined. */
  async quality(seats: readonly Seat[]): Promise<Partial<Record<Seat, NodeView>>> {
    const joined = [...this.#seats].filter(([seat]) => seats.includes(seat));
    const views = joined.map(async ([seat, media]) => [seat, await media.quality()] as const);
    return Object.fromEntries(await Promise.all(views));
  }

  /** M45: all that is sent in this call; done where it is recorded already. Refuses `not-found`. */
  record(program: string, sink: RecordingSink, log: SfuLog): Reply<Nothing> {
    if (this.#place === null || this.#closed) return refuse('not-found');
    this.#recording ??= new CallRecording(program, this.#place.router, () => this.#sources(), sink, log);
    return done({});
  }

  /** Resolves once all that was recorded was handed over. */
  async stopRecording(): Promise<void> {
    await this.#recording?.stop();
    this.#recording = null;
  }

  #sources(): Source[] {
    return [...this.#seats].flatMap(([from, media]) =>
      media.producers.flatMap(({ producerId }) => {
        const producer = media.producer(producerId);
        return producer === null ? [] : [{ from, producer }];
      }),
    );
  }

  #settle(router: types.Router, worker: PoolWorker, pool: WorkerPool): Reply<Nothing> {
    router.observer.once('close', () => pool.giveBack(worker));
    this.#place = { router, worker, close: closerOf(router) };
    if (this.#closed) {
      router.close();
      return refuse('not-found');
    }
    router.once('workerclose', () => this.#lost());
    return done({});
  }

  /** M13: transports are gone with the worker already, so closing tells nothing more. */
  #lost(): void {
    if (this.#closed) return;
    void this.#recording?.stop('lost');
    this.close();
    this.#tell({ type: 'call-lost', callId: this.#callId });
  }

  /** M5, M10: nothing is told of producers that went because the whole call did. */
  #listenerOf(seat: Seat): SeatListener {
    const tell = (fact: ProducerFact, audience: readonly Seat[]) => {
      if (this.#closed || this.#place === null || this.#place.router.closed) return;
      this.#tell({ callId: this.#callId, from: seat, audience, ...fact });
    };
    return {
      producerAdded: (producer) => {
        const audience = audienceOf(seat, producer.kind);
        const announced = audience.filter((to) => this.seat(to)?.capabilities);
        tell(
          { type: 'producer-added', producer },
          audience.filter((to) => !announced.includes(to)),
        );
        for (const to of announced) {
          const media = this.seat(to);
          if (media) void this.#push(to, media, producer);
        }
        // M24: in the moment in which it begins, so that of two at once the later one stays.
        for (const other of displacedBy(seat, producer.kind)) this.seat(other)?.closeProducers(producer.kind);
      },
      producerPaused: ({ kind, ...paused }) => tell({ type: 'producer-paused', ...paused }, audienceOf(seat, kind)),
      producerClosed: ({ kind, producerId }) => tell({ type: 'producer-closed', producerId }, audienceOf(seat, kind)),
    };
  }

  #findProducer(producerId: string): { readonly from: Seat; readonly producer: types.Producer } | null {
    for (const [from, media] of this.#seats) {
      const producer = media.producer(producerId);
      if (producer !== null) return { from, producer };
    }
    return null;
  }

  /** M5: what the seat may consume now. */
  producersFor(seat: Seat): RemoteProducer[] {
    return [...this.#seats].flatMap(([from, media]) =>
      media.producers.filter(({ kind }) => mayConsume(seat, from, kind)),
    );
  }
}
