import type { ConsumerOptions, MediaKind, PauseReason, RemoteProducer } from '@visavis/protocol';
import type { types } from 'mediasoup-client';
import type { Engine } from './engine.ts';
import type { Ask, MediaLog } from './line.ts';

export type RemoteEvents = {
  /** Somebody can be heard or seen: put the track into an element. `paused`: they are muted right now, `why` says whether by themselves. */
  'remote-track': { kind: MediaKind; producerId: string; track: MediaStreamTrack } & Pause;
  'remote-paused': { kind: MediaKind; producerId: string } & Pause;
  'remote-closed': { kind: MediaKind; producerId: string };
};

type Pause = { paused: boolean; why?: PauseReason | undefined };

export type RemoteMediaOptions = {
  readonly engine: Engine;
  readonly ask: Ask;
  readonly log: MediaLog;
  /** The first packet of somebody arrived. */
  readonly onPacket: () => void;
  readonly tell: <Name extends keyof RemoteEvents>(name: Name, event: RemoteEvents[Name]) => void;
};

/** `given`: the consumer that is being taken, or was. */
type Remote = { readonly kind: MediaKind; given?: string; consumer: types.Consumer | null } & Pause;

/**
 * What this side receives in one join. The server gives a consumer for each producer; one that was missed is asked for. Each producer
 * is consumed once, however often it is told of. One that closed while it was being consumed is dropped when it arrives.
 */
export class RemoteMedia {
  readonly #options: RemoteMediaOptions;
  readonly #known = new Map<string, Remote>();
  /** The latest that was told of a producer: it may come before its consumer does, which was made when it was still otherwise. */
  readonly #pauses = new Map<string, Pause>();

  constructor(options: RemoteMediaOptions) {
    this.#options = options;
  }

  /** A consumer that the server made; one of the same producer that it names no more is closed. Never rejects. */
  async take(given: ConsumerOptions): Promise<void> {
    const { producerId, consumerId, kind, producerPaused } = given;
    if (this.#known.get(producerId)?.given === consumerId) return;
    this.closed(producerId);
    await this.#try(producerId, { kind, given: consumerId, paused: producerPaused, consumer: null }, (remote) =>
      this.#begin(given, remote),
    );
  }

  /** Asks for a consumer. Never rejects: what cannot be consumed is logged and forgotten, and may be told of again. */
  async add({ producerId, kind, paused }: RemoteProducer): Promise<void> {
    if (this.#known.has(producerId)) return;
    await this.#try(producerId, { kind, paused, consumer: null }, async (remote) => {
      const { engine, ask, log } = this.#options;
      const reply = await ask('media:consume', { producerId, rtpCapabilities: engine.rtpCapabilities });
      // Closed meanwhile, or given while it asked: that is the same consumer.
      if (this.#known.get(producerId) !== remote) return;
      if (reply.ok) {
        remote.given = reply.value.consumerId;
        return this.#begin(reply.value, remote);
      }
      this.#known.delete(producerId);
      log(`${kind} could not be received: ${reply.refusal}`);
    });
  }

  paused(producerId: string, paused: boolean, why?: PauseReason): void {
    this.#pauses.set(producerId, { paused, why });
    const remote = this.#known.get(producerId);
    if (remote === undefined || (remote.paused === paused && remote.why === why)) return;
    Object.assign(remote, { paused, why });
    if (remote.consumer !== null) this.#options.tell('remote-paused', { kind: remote.kind, producerId, paused, why });
  }

  closed(producerId: string): void {
    const remote = this.#known.get(producerId);
    this.#known.delete(producerId);
    if (remote === undefined || remote.consumer === null) return;
    remote.consumer.close();
    this.#options.tell('remote-closed', { kind: remote.kind, producerId });
  }

  /** What there is now, from somebody who may have missed facts: consumes what is new, drops what is gone. */
  reconcile(producers: readonly RemoteProducer[]): void {
    const there = new Set(producers.map(({ producerId }) => producerId));
    for (const producerId of [...this.#known.keys()]) if (!there.has(producerId)) this.closed(producerId);
    for (const producer of producers) {
      this.paused(producer.producerId, producer.paused, producer.why);
      void this.add(producer);
    }
  }

  close(): void {
    for (const producerId of [...this.#known.keys()]) this.closed(producerId);
  }

  async #try(producerId: string, remote: Remote, act: (remote: Remote) => Promise<void>): Promise<void> {
    this.#known.set(producerId, remote);
    try {
      await act(remote);
    } catch (fault) {
      this.#options.log(`${remote.kind} could not be received`, fault);
      if (this.#known.get(producerId) === remote) this.closed(producerId);
    }
  }

  async #begin(given: ConsumerOptions, remote: Remote): Promise<void> {
    const { engine, ask, log, tell, onPacket } = this.#options;
    const { producerId } = given;
    const isGone = () => this.#known.get(producerId) !== remote;
    Object.assign(remote, this.#pauses.get(producerId) ?? { paused: given.producerPaused, why: given.why });
    const consumer = await engine.consume(given);
    if (isGone()) return consumer.close();
    remote.consumer = consumer;
    // A remote track is muted until its first packet.
    consumer.track.addEventListener('unmute', onPacket, { once: true });
    const { kind, paused, why } = remote;
    tell('remote-track', { kind, producerId, track: consumer.track, paused, why });
    const resumed = await ask('media:resume', { consumerId: consumer.id });
    if (!resumed.ok && !isGone()) log(`${remote.kind} was not started: ${resumed.refusal}`);
  }
}
