import {
  done,
  type FactOf,
  type MediaFacts,
  type MediaKind,
  type Nothing,
  type Reply,
  type SeatMedia,
} from '@visavis/protocol';
import { connectionOf, type TransportConnection } from './connection.ts';
import { Engine, type EngineLine } from './engine.ts';
import type { Ask, MediaLog } from './line.ts';
import { LocalMedia } from './local-media.ts';
import { Recovery, type Health } from './recovery.ts';
import { RemoteMedia, type RemoteMediaOptions } from './remote-media.ts';
import { readStats, type MediaStats } from './stats.ts';

export type JoinedCallOptions = {
  readonly seat: SeatMedia;
  readonly sends: boolean;
  readonly ask: Ask;
  readonly log: MediaLog;
  readonly onHealth: (health: Health) => void;
  readonly onLocalEnded: (kind: MediaKind) => void;
  readonly tell: RemoteMediaOptions['tell'];
};

/** What is told of the other side's producers. */
export type ProducerFactName = 'media:producer-added' | 'media:producer-paused' | 'media:producer-closed';

/** A fact with its name, to be kept until it can be applied. */
export type NamedFact = {
  [Name in ProducerFactName]: { readonly name: Name; readonly fact: FactOf<MediaFacts, Name> };
}[ProducerFactName];

/** One join, from the server's answer until it is closed or another join takes its place; then nothing of it is heard again. */
export class JoinedCall {
  readonly local: LocalMedia;
  readonly #options: JoinedCallOptions;
  readonly #engine: Engine;
  readonly #remote: RemoteMedia;
  readonly #recovery: Recovery;

  /** Throws what the browser throws when it cannot do calls at all. */
  static async begin(options: JoinedCallOptions): Promise<JoinedCall> {
    const later: { connectionChanged?: EngineLine['connectionChanged']; connectRefused?: () => void } = {};
    const { ask } = options;
    const engine = await Engine.load(options.seat, options.sends, {
      connect: (transportId, dtlsParameters) =>
        void ask('media:connect', { transportId, dtlsParameters }).then(({ ok }) => ok || later.connectRefused?.()),
      produce: (transportId, kind, rtpParameters) => ask('media:produce', { transportId, kind, rtpParameters }),
      connectionChanged: (connections) => later.connectionChanged?.(connections),
    });
    const joined = new JoinedCall(options, engine);
    later.connectionChanged = (connections) => joined.#see(connections);
    later.connectRefused = () => joined.#recovery.fail();
    return joined;
  }

  private constructor(options: JoinedCallOptions, engine: Engine) {
    const { ask, log, tell } = options;
    this.#options = options;
    this.#engine = engine;
    this.#remote = new RemoteMedia({ engine, ask, log, tell });
    this.local = new LocalMedia({ engine, ask, log, onEnded: options.onLocalEnded });
    this.#recovery = new Recovery({ restart: () => this.#restartIce(), onHealth: options.onHealth });
  }

  /** Consumes what was there at the join, then applies what was told while it was under way. */
  receive(facts: readonly NamedFact[]): void {
    for (const producer of this.#options.seat.producers) void this.#remote.add(producer);
    for (const fact of facts) this.apply(fact);
  }

  apply({ name, fact }: NamedFact): void {
    switch (name) {
      case 'media:producer-added':
        return void this.#remote.add(fact.producer);
      case 'media:producer-paused':
        return this.#remote.paused(fact.producerId, fact.paused);
      case 'media:producer-closed':
        return this.#remote.closed(fact.producerId);
    }
  }

  /** Asks what there is to receive, after a time in which facts may have been missed. */
  async resync(): Promise<Reply<Nothing>> {
    const reply = await this.#options.ask('media:producers', {});
    if (!reply.ok) return reply;
    this.#remote.reconcile(reply.value.producers);
    return done({});
  }

  /** The network came back. */
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

  #see(connections: readonly TransportConnection[]): void {
    this.#recovery.see(connectionOf(connections));
  }

  async #restartIce(): Promise<void> {
    const { ask, log } = this.#options;
    await Promise.all(
      this.#engine.startedTransportIds.map(async (transportId) => {
        const reply = await ask('media:restart-ice', { transportId });
        if (reply.ok) await this.#engine.restartIce(transportId, reply.value);
        else log(`the line could not be restarted: ${reply.refusal}`);
      }),
    );
  }
}
