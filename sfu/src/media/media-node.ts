import {
  done,
  refuse,
  type CallId,
  type ConsumerOptions,
  type DtlsParameters,
  type IceRestart,
  type MediaKind,
  type NodeView,
  type Nothing,
  type PauseReason,
  type ProbeMedia,
  type RecordingSink,
  type RemoteProducer,
  type Reply,
  type RtpCapabilities,
  type RtpParameters,
  type Seat,
  type SeatMedia as JoinedSeat,
  type SeatOfCall,
  type Sfu,
  type SfuEvent,
} from '@visavis/protocol';
import type { SfuLog, TurnOptions } from '../options.ts';
import { iceServersFor } from '../turn/ice-servers.ts';
import { CallMedia } from './call-media.ts';
import { Probes } from './probes.ts';
import type { VideoCodec } from '../domain/video-codecs.ts';
import type { SeatMedia } from './seat-media.ts';
import type { WorkerPool } from './worker-pool.ts';

type KnownCall = { readonly media: CallMedia; readonly opened: Promise<Reply<Nothing>> };

/** A media node in this process: the calls it knows, each found by its id and by nothing else (M1). */
export class MediaNode implements Sfu {
  readonly #pool: WorkerPool;
  readonly #log: SfuLog;
  readonly #turn: TurnOptions | undefined;
  readonly #codecs: readonly VideoCodec[] | undefined;
  readonly #probes: Probes;
  readonly #calls = new Map<CallId, KnownCall>();
  readonly #listeners = new Set<(event: SfuEvent) => void>();
  readonly #recorder: string | null;
  /** What is still handed over of calls that are closed. */
  readonly #handingOver = new Set<Promise<void>>();
  #closed = false;

  constructor(
    pool: WorkerPool,
    log: SfuLog,
    turn?: TurnOptions,
    codecs?: readonly VideoCodec[],
    recorder: string | null = null,
  ) {
    this.#recorder = recorder;
    this.#pool = pool;
    this.#log = log;
    this.#turn = turn;
    this.#codecs = codecs;
    this.#probes = new Probes(() => pool.workers, turn);
  }

  /** M9: whoever opens a call that is being opened gets the same answer. */
  async openCall(callId: CallId): Promise<Reply<Nothing>> {
    if (this.#closed) return refuse('media-unavailable');
    const known = this.#calls.get(callId);
    if (known !== undefined) return known.opened;
    const media = new CallMedia(callId, (event) => this.#hear(event), this.#turn, this.#codecs);
    const opened = media.open(this.#pool);
    this.#calls.set(callId, { media, opened });
    const reply = await opened;
    if (!reply.ok && this.#calls.get(callId)?.media === media) this.#calls.delete(callId);
    if (reply.ok) this.#log.info({ callId }, 'call opened');
    return reply;
  }

  async beginCall(callId: CallId): Promise<Reply<Nothing>> {
    const known = this.#calls.get(callId);
    if (known === undefined || !(await known.opened).ok) return refuse('not-found');
    return known.media.begin();
  }

  async answerCall(callId: CallId): Promise<Reply<Nothing>> {
    const known = this.#calls.get(callId);
    if (known === undefined || !(await known.opened).ok) return refuse('not-found');
    return known.media.answer();
  }

  async closeCall(callId: CallId): Promise<void> {
    const known = this.#calls.get(callId);
    if (known === undefined) return;
    this.#calls.delete(callId);
    this.#handOver(known.media.stopRecording());
    known.media.close();
    this.#log.info({ callId }, 'call closed');
  }

  async hasCall(callId: CallId): Promise<boolean> {
    return this.#calls.has(callId);
  }

  async joinSeat({ callId, seat }: SeatOfCall): Promise<Reply<JoinedSeat>> {
    const known = this.#calls.get(callId);
    if (known === undefined || !(await known.opened).ok) return refuse('not-found');
    return known.media.joinSeat(seat);
  }

  async leaveSeat({ callId, seat }: SeatOfCall): Promise<void> {
    this.#calls.get(callId)?.media.leaveSeat(seat);
  }

  async producersFor({ callId, seat }: SeatOfCall): Promise<Reply<{ producers: RemoteProducer[] }>> {
    const media = this.#calls.get(callId)?.media;
    return media?.seat(seat) ? done({ producers: media.producersFor(seat) }) : refuse('not-found');
  }

  async connectTransport(at: SeatOfCall, transportId: string, dtlsParameters: DtlsParameters): Promise<Reply<Nothing>> {
    return this.#seatAt(at)?.connect(transportId, dtlsParameters) ?? refuse('not-found');
  }

  /** M52: the credentials of the join may have ended by now. */
  async restartIce(at: SeatOfCall, transportId: string): Promise<Reply<IceRestart>> {
    const reply = (await this.#seatAt(at)?.restartIce(transportId)) ?? refuse('not-found');
    if (!reply.ok || this.#turn === undefined) return reply;
    return done({ ...reply.value, iceServers: iceServersFor(this.#turn, at.callId, Date.now()) });
  }

  async produce(
    { callId, seat }: SeatOfCall,
    transportId: string,
    kind: MediaKind,
    rtpParameters: RtpParameters,
  ): Promise<Reply<{ producerId: string }>> {
    const reply = await this.#calls.get(callId)?.media.produce(seat, transportId, kind, rtpParameters);
    if (reply?.ok === false && reply.refusal === 'not-granted') {
      this.#log.warn({ callId, seat, kind }, 'media outside the grant was refused');
    }
    return reply ?? refuse('not-found');
  }

  async consume(
    { callId, seat }: SeatOfCall,
    producerId: string,
    rtpCapabilities: RtpCapabilities,
  ): Promise<Reply<ConsumerOptions>> {
    return this.#calls.get(callId)?.media.consume(seat, producerId, rtpCapabilities) ?? refuse('not-found');
  }

  async announce(
    { callId, seat }: SeatOfCall,
    rtpCapabilities: RtpCapabilities,
  ): Promise<Reply<{ consumers: ConsumerOptions[] }>> {
    return this.#calls.get(callId)?.media.announce(seat, rtpCapabilities) ?? refuse('not-found');
  }

  async resumeConsumer(at: SeatOfCall, consumerId: string): Promise<Reply<Nothing>> {
    return this.#seatAt(at)?.resumeConsumer(consumerId) ?? refuse('not-found');
  }

  async pauseProducer(at: SeatOfCall, producerId: string, paused: boolean, why?: PauseReason): Promise<Reply<Nothing>> {
    return this.#seatAt(at)?.pauseProducer(producerId, paused, why) ?? refuse('not-found');
  }

  async qualityOf(callId: CallId, seats: readonly Seat[]): Promise<Reply<Partial<Record<Seat, NodeView>>>> {
    const media = this.#calls.get(callId)?.media;
    return media ? done(await media.quality(seats)) : refuse('not-found');
  }

  async canRecord(): Promise<boolean> {
    return this.#recorder !== null;
  }

  async startRecording(callId: CallId, sink: RecordingSink): Promise<Reply<Nothing>> {
    if (this.#recorder === null) return refuse('media-unavailable');
    return this.#calls.get(callId)?.media.record(this.#recorder, sink, this.#log) ?? refuse('not-found');
  }

  async stopRecording(callId: CallId): Promise<void> {
    await this.#calls.get(callId)?.media.stopRecording();
  }

  async openProbe(probeId: string): Promise<Reply<ProbeMedia>> {
    return this.#closed ? refuse('media-unavailable') : this.#probes.open(probeId);
  }

  async connectProbe(probeId: string, transportId: string, dtlsParameters: DtlsParameters): Promise<Reply<Nothing>> {
    return this.#probes.connect(probeId, transportId, dtlsParameters);
  }

  async closeProbe(probeId: string): Promise<void> {
    this.#probes.close(probeId);
  }

  onEvent(listener: (event: SfuEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** M16: safe any number of times. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    this.#probes.closeAll();
    for (const callId of [...this.#calls.keys()]) await this.closeCall(callId);
    await Promise.all(this.#handingOver);
    await this.#pool.close();
  }

  #handOver(work: Promise<void>): void {
    const done = work.finally(() => this.#handingOver.delete(done));
    this.#handingOver.add(done);
  }

  #seatAt({ callId, seat }: SeatOfCall): SeatMedia | null {
    return this.#calls.get(callId)?.media.seat(seat) ?? null;
  }

  /** One listener's fault is not another's, nor mediasoup's. */
  #hear(event: SfuEvent): void {
    if (event.type === 'call-lost') {
      this.#calls.delete(event.callId);
      this.#log.warn({ callId: event.callId }, 'call lost with its worker');
    }
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        this.#log.error({ err: error, type: event.type, callId: event.callId }, 'a listener of the media node failed');
      }
    }
  }
}
