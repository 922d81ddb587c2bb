import type { MediaKind, RemoteProducer } from '@visavis/protocol';
import type { types } from 'mediasoup-client';
import type { Engine } from './engine.ts';
import type { Ask, MediaLog } from './line.ts';

export type RemoteEvents = {
  /** Somebody can be heard or seen: put the track into an element. `paused`: they are muted right now. */
  'remote-track': { kind: MediaKind; producerId: string; track: MediaStreamTrack; paused: boolean };
  'remote-paused': { kind: MediaKind; producerId: string; paused: boolean };
  'remote-closed': { kind: MediaKind; producerId: string };
};

export type RemoteMediaOptions = {
  readonly engine: Engine;
  readonly ask: Ask;
  readonly log: MediaLog;
  readonly tell: <Name extends keyof RemoteEvents>(name: Name, event: RemoteEvents[Name]) => void;
};

type Remote = { readonly kind: MediaKind; paused: boolean; consumer: types.Consumer | null };

/**
 * What this side receives in one join. Each producer is consumed once, however often it is told of: in the answer to joining, in a
 * fact, or in both. One that closed while it was being consumed is dropped when it arrives.
 */
export class RemoteMedia {
  readonly #options: RemoteMediaOptions;
  readonly #known = new Map<string, Remote>();

  constructor(options: RemoteMediaOptions) {
    this.#options = options;
  }

  /** Consumes a producer. Never rejects: what cannot be consumed is logged and forgotten, and may be told of again. */
  async add({ producerId, kind, paused }: RemoteProducer): Promise<void> {
    if (this.#known.has(producerId)) return;
    const remote: Remote = { kind, paused, consumer: null };
    this.#known.set(producerId, remote);
    try {
      await this.#consume(producerId, remote);
    } catch (fault) {
      this.#options.log(`${kind} could not be received`, fault);
      this.closed(producerId);
    }
  }

  paused(producerId: string, paused: boolean): void {
    const remote = this.#known.get(producerId);
    if (remote === undefined || remote.paused === paused) return;
    remote.paused = paused;
    if (remote.consumer !== null) this.#options.tell('remote-paused', { kind: remote.kind, producerId, paused });
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
      this.paused(producer.producerId, producer.paused);
      void this.add(producer);
    }
  }

  close(): void {
    for (const producerId of [...this.#known.keys()]) this.closed(producerId);
  }

  async #consume(producerId: string, remote: Remote): Promise<void> {
    const { engine, ask, log, tell } = this.#options;
    const isGone = () => this.#known.get(producerId) !== remote;
    const reply = await ask('media:consume', { producerId, rtpCapabilities: engine.rtpCapabilities });
    if (isGone()) return;
    if (!reply.ok) {
      this.#known.delete(producerId);
      return log(`${remote.kind} could not be received: ${reply.refusal}`);
    }
    remote.paused = reply.value.producerPaused;
    const consumer = await engine.consume(reply.value);
    if (isGone()) return consumer.close();
    remote.consumer = consumer;
    tell('remote-track', { kind: remote.kind, producerId, track: consumer.track, paused: remote.paused });
    const resumed = await ask('media:resume', { consumerId: consumer.id });
    if (!resumed.ok && !isGone()) log(`${remote.kind} was not started: ${resumed.refusal}`);
  }
}
