import { done, refuse, type MediaKind, type Nothing, type Reply } from '@visavis/protocol';
import type { types } from 'mediasoup-client';
import { Refusal, type Engine } from './engine.ts';
import type { Ask, MediaLog } from './line.ts';
import { hintAtMotion, publishingOptions } from './publishing.ts';

export type LocalMediaOptions = {
  readonly engine: Engine;
  readonly ask: Ask;
  readonly log: MediaLog;
  readonly onEnded: (kind: MediaKind) => void;
};

/**
 * What this side sends in one join: at most one producer of each kind. Requests about a kind take turns, so that a track
 * replaced while it is being published, or muted meanwhile, ends as the last request wanted it.
 */
export class LocalMedia {
  readonly #options: LocalMediaOptions;
  readonly #producers = new Map<MediaKind, types.Producer>();
  readonly #turns = new Map<MediaKind, Promise<unknown>>();

  constructor(options: LocalMediaOptions) {
    this.#options = options;
  }

  async publish(track: MediaStreamTrack, isMuted: boolean): Promise<Reply<Nothing>> {
    const kind = track.kind as MediaKind;
    return this.#inTurn(kind, async () => {
      hintAtMotion(track);
      const producer = this.#producers.get(kind);
      if (producer !== undefined) await producer.replaceTrack({ track });
      else await this.#produce(track, isMuted);
      return done({});
    });
  }

  async replaceTrack(kind: MediaKind, track: MediaStreamTrack): Promise<Reply<Nothing>> {
    return this.#inTurn(kind, async () => {
      const producer = this.#producers.get(kind);
      if (producer === undefined) return refuse('not-found');
      hintAtMotion(track);
      await producer.replaceTrack({ track });
      return done({});
    });
  }

  /** Ends the producer here; the media node ended its own, or does so with the seat. */
  async unpublish(kind: MediaKind): Promise<Reply<Nothing>> {
    return this.#inTurn(kind, async () => {
      this.#producers.get(kind)?.close();
      return done({});
    });
  }

  /** Done for a kind that is not published: it will be published so. */
  async setMuted(kind: MediaKind, isMuted: boolean): Promise<Reply<Nothing>> {
    return this.#inTurn(kind, async () => {
      const producer = this.#producers.get(kind);
      return producer === undefined ? done({}) : this.#mute(producer, isMuted);
    });
  }

  async #produce(track: MediaStreamTrack, isMuted: boolean): Promise<void> {
    const producer = await this.#options.engine.produce(publishingOptions(track, isMuted));
    const kind = producer.kind;
    this.#producers.set(kind, producer);
    producer.on('trackended', () => this.#options.onEnded(kind));
    producer.observer.once('close', () => this.#producers.delete(kind));
    if (isMuted) await this.#mute(producer, true);
  }

  /** Nothing is sent from the first line on; then the other side is told through the server. */
  async #mute(producer: types.Producer, paused: boolean): Promise<Reply<Nothing>> {
    if (paused) producer.pause();
    else producer.resume();
    await producer.setRtpEncodingParameters({ active: !paused });
    return this.#options.ask('media:pause', { producerId: producer.id, paused });
  }

  async #inTurn(kind: MediaKind, act: () => Promise<Reply<Nothing>>): Promise<Reply<Nothing>> {
    const before = this.#turns.get(kind);
    const turn = (async () => {
      await before;
      try {
        return await act();
      } catch (fault) {
        if (fault instanceof Refusal) return refuse(fault.code);
        this.#options.log(`${kind} could not be sent as asked`, fault);
        return refuse('internal');
      }
    })();
    this.#turns.set(kind, turn);
    return turn;
  }
}
