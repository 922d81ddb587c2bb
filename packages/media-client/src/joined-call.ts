import {
  done,
  type FactOf,
  type MediaFacts,
  type MediaKind,
  type Nothing,
  type RefusalCode,
  type Reply,
  type SeatMedia,
} from '@visavis/protocol';
import { connectionOf, type TransportConnection } from './connection.ts';
import { Engine, type EngineLine } from './engine.ts';
import type { JoinStep } from './join-clock.ts';
import type { Ask, MediaLog } from './line.ts';
import { LocalMedia, type LocalMediaOptions } from './local-media.ts';
import { Recovery, type Health } from './recovery.ts';
import { RemoteMedia, type RemoteMediaOptions } from './remote-media.ts';
import { readStats, type MediaStats } from './stats.ts';

export type JoinedCallOptions = {
  readonly seat: SeatMedia;
  readonly sends: boolean;
  readonly ask: Ask;
  readonly log: MediaLog;
  readonly isSharp: LocalMediaOptions['isSharp'];
  readonly onHealth: (health: Health) => void;
  /** The connection was lost just now; `onHealth` says so only when it stays away. */
  readonly onLost: () => void;
  readonly onReached: (step: JoinStep) => void;
  readonly onLocalEnded: (kind: MediaKind) => void;
  readonly tell: RemoteMediaOptions['tell'];
};

/** What is told of the other side's media. */
export type RemoteFactName = Exclude<keyof MediaFacts, 'media:seat' | 'media:seat-gone'>;

/** A fact with its name, to be kept until it can be applied. */
export type NamedFact = {
  [Name in RemoteFactName]: { readonly name: Name; readonly fact: FactOf<MediaFacts, Name> };
}[RemoteFactName];

/** One join, from the server's answer until it is closed or another join takes its place; then nothing of it is heard again. */
export class JoinedCall {
  readonly local: LocalMedia;
  readonly #options: JoinedCallOptions;
  readonly #engine: Engine;
  readonly #remote: RemoteMedia;
  readonly #recovery: Recovery;
  /** A restart could not be asked for, since the line to the server was away too. */
  #isRestartDue = false;

  /** Throws what the browser throws when it cannot do calls at all. */
  static async begin(options: JoinedCallOptions): Promise<JoinedCall> {
    const later: { connectionChanged?: EngineLine['connectionChanged']; connectRefused?: () => void } = {};
    const { ask, onReached } = options;
    const engine = await Engine.load(options.seat, options.sends, {
      connect: (transportId, dtlsParameters) =>
        void ask('media:connect', { transportId, dtlsParameters }).then(({ ok }) => ok || later.connectRefused?.()),
      produce: (transportId, kind, rtpParameters) => ask('media:produce', { transportId, kind, rtpParameters }),
      connectionChanged: (connections) => later.connectionChanged?.(connections),
      reached: onReached,
    });
    const joined = new JoinedCall(options, engine);
    later.connectionChanged = (connections) => joined.#see(connections);
    later.connectRefused = () => joined.#recovery.fail();
    return joined;
  }

  private constructor(options: JoinedCallOptions, engine: Engine) {
    const { ask, log, isSharp, tell, onReached } = options;
    this.#options = options;
    this.#engine = engine;
    this.#remote = new RemoteMedia({ engine, ask, log, tell, onPacket: () => onReached('packet') });
    this.local = new LocalMedia({ engine, ask, log, isSharp, onEnded: options.onLocalEnded });
    this.#recovery = new Recovery({ restart: () => this.#restartIce(), onHealth: options.onHealth });
  }

  /**
   * Says once what this browser can receive, and takes the consumers that it is given for it, now and later. First what was told
   * while the join was under way.
   */
  receive(facts: readonly NamedFact[]): void {
    for (const fact of facts) this.apply(fact);
    if (this.#engine.receives) void this.#announce();
  }

  apply({ name, fact }: NamedFact): void {
    switch (name) {
      case 'media:consumer-added':
        return void this.#remote.take(fact.consumer);
      case 'media:producer-added':
        return void this.#remote.add(fact.producer);
      case 'media:producer-paused':
        return this.#remote.paused(fact.producerId, fact.paused, fact.why);
      case 'media:producer-closed':
        return this.#remote.closed(fact.producerId);
    }
  }

  /** Asks what there is to receive, after a time in which facts may have been missed. */
  async resync(): Promise<Reply<Nothing>> {
    const reply = await this.#options.ask('media:producers', {});
    if (!reply.ok) return reply;
    this.#remote.reconcile(reply.value.producers);
    if (this.#isRestartDue) this.wake();
    return done({});
  }

  /** The network came back or changed. */
  wake(): void {
    this.#recovery.wake();
  }

  async stats(): Promise<MediaStats> {
    return readStats(await this.#engine.reports());
  }

  close(): void {
    this.#recovery.close();
    this.#remote.close();
    this.#engine.close();
  }

  async #announce(): Promise<void> {
    const reply = await this.#options.ask('media:capabilities', { rtpCapabilities: this.#engine.rtpCapabilities });
    if (reply.ok) for (const consumer of reply.value.consumers) void this.#remote.take(consumer);
    else this.#refused('nothing can be received', reply.refusal);
  }

  #see(connections: readonly TransportConnection[]): void {
    const connection = connectionOf(connections);
    if (connection === 'disconnected' || connection === 'failed') this.#options.onLost();
    this.#recovery.see(connection);
  }

  async #restartIce(): Promise<void> {
    const { ask } = this.#options;
    this.#isRestartDue = false;
    await Promise.all(
      this.#engine.startedTransportIds.map(async (transportId) => {
        const reply = await ask('media:restart-ice', { transportId });
        if (reply.ok) await this.#engine.restartIce(transportId, reply.value);
        else this.#refused('the line could not be restarted', reply.refusal);
      }),
    );
  }

  /** A seat that is gone at the media node comes back by joining anew only. */
  #refused(what: string, refusal: RefusalCode): void {
    this.#options.log(`${what}: ${refusal}`);
    this.#isRestartDue = true;
    if (refusal === 'not-found') this.#recovery.fail();
  }
}
