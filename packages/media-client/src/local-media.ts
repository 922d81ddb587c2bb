import { done, refuse, type MediaKind, type Nothing, type PauseReason, type Reply } from '@visavis/protocol';
import type { types } from 'mediasoup-client';
import { Refusal, type Engine } from './engine.ts';
import type { Ask, MediaLog } from './line.ts';
import { hintAt, publishingOptions } from './publishing.ts';
import { beginAs, sendAs, SHARP, TALKING, type Way } from './sharpness.ts';
import { standInFor, type StandIn } from './stand-in.ts';

export type LocalMediaOptions = {
  readonly engine: Engine;
  readonly ask: Ask;
  readonly log: MediaLog;
  /** How the picture is wanted now, also where nothing of it is sent yet. */
  readonly isSharp: () => boolean;
  readonly onEnded: (kind: MediaKind) => void;
};

/**
 * What is sent of a kind. `isMuted`: as the media node was told, null while it is not known whether it heard. `standIn`: what holds the
 * place of a track that is to come.
 */
type Sent = {
  readonly producer: types.Producer;
  standIn: StandIn | null;
  isSending: boolean;
  isMuted: boolean | null;
  why?: PauseReason | undefined;
};

/**
 * What this side sends in one join: at most one producer of each kind. Requests about a kind take turns, so that a track
 * replaced while it is being published, or muted meanwhile, ends as the last request wanted it.
 */
export class LocalMedia {
  readonly #options: LocalMediaOptions;
  readonly #sent = new Map<MediaKind, Sent>();
  readonly #turns = new Map<MediaKind, Promise<unknown>>();

  constructor(options: LocalMediaOptions) {
    this.#options = options;
  }

  /** R1: makes the producer before there is a track, so that everything is connected; not one packet is sent by it. */
  async prepare(kind: MediaKind, isMuted: boolean, why?: PauseReason): Promise<Reply<Nothing>> {
    return this.#inTurn(kind, async () => {
      const sent = this.#sent.get(kind);
      if (sent) return this.#mute(sent, isMuted, why);
      const standIn = standInFor(kind);
      try {
        return await this.#produce(standIn.track, standIn, isMuted, why);
      } catch (fault) {
        standIn.close();
        throw fault;
      }
    });
  }

  /** Of a kind that was prepared nothing is asked of the server any more, unless it was muted. */
  async publish(track: MediaStreamTrack, isMuted: boolean, why?: PauseReason): Promise<Reply<Nothing>> {
    const kind = track.kind as MediaKind;
    return this.#inTurn(kind, async () => {
      hintAt(this.#way, track);
      const sent = this.#sent.get(kind);
      if (sent === undefined) return this.#produce(track, null, isMuted, why);
      await sent.producer.replaceTrack({ track });
      sent.standIn?.close();
      sent.standIn = null;
      return this.#mute(sent, isMuted, why);
    });
  }

  async replaceTrack(kind: MediaKind, track: MediaStreamTrack): Promise<Reply<Nothing>> {
    return this.#inTurn(kind, async () => {
      const sent = this.#sent.get(kind);
      if (sent === undefined) return refuse('not-found');
      hintAt(this.#way, track);
      await sent.producer.replaceTrack({ track });
      return done({});
    });
  }

  /** Ends the producer here; the media node ended its own, or does so with the seat. */
  async unpublish(kind: MediaKind): Promise<Reply<Nothing>> {
    return this.#inTurn(kind, async () => {
      this.#sent.get(kind)?.producer.close();
      return done({});
    });
  }

  /** Done for a kind that is not published: it will be published so. */
  async setMuted(kind: MediaKind, isMuted: boolean, why?: PauseReason): Promise<Reply<Nothing>> {
    return this.#inTurn(kind, async () => {
      const sent = this.#sent.get(kind);
      return sent === undefined ? done({}) : this.#mute(sent, isMuted, why);
    });
  }

  /** Sends the picture in full size at fewer frames, or as suits somebody who talks. Refuses `not-found` where none is sent. */
  async sharpen(isSharp: boolean): Promise<Reply<Nothing>> {
    return this.#inTurn('video', async () => {
      const sent = this.#sent.get('video');
      if (!sent || (isSharp && sent.standIn)) return refuse('not-found');
      await sendAs(sent.producer, isSharp ? SHARP : TALKING);
      return done({});
    });
  }

  get #way(): Way {
    return this.#options.isSharp() ? SHARP : TALKING;
  }

  async #produce(
    track: MediaStreamTrack,
    standIn: StandIn | null,
    isMuted: boolean,
    why?: PauseReason,
  ): Promise<Reply<Nothing>> {
    const isSending = standIn === null && !isMuted;
    const producer = await this.#options.engine.produce(publishingOptions(track, isSending));
    const kind = producer.kind;
    const sent: Sent = { producer, standIn, isSending, isMuted: false };
    this.#sent.set(kind, sent);
    producer.on('trackended', () => this.#options.onEnded(kind));
    producer.observer.once('close', () => {
      this.#sent.delete(kind);
      sent.standIn?.close();
    });
    if (kind === 'video') await beginAs(producer, this.#way);
    return this.#mute(sent, isMuted, why);
  }

  /** Nothing is sent from here on; then the other side is told through the server, where it does not know it yet. */
  async #mute(sent: Sent, isMuted: boolean, why?: PauseReason): Promise<Reply<Nothing>> {
    const { producer } = sent;
    const isSending = !isMuted && sent.standIn === null;
    if (isSending !== sent.isSending) await producer.setRtpEncodingParameters({ active: isSending });
    sent.isSending = isSending;
    if (isMuted === sent.isMuted && why === sent.why) return done({});
    // Without an answer it may have been heard, or not.
    sent.isMuted = null;
    const reply = await this.#options.ask('media:pause', {
      producerId: producer.id,
      paused: isMuted,
      ...(why && { why }),
    });
    if (reply.ok) Object.assign(sent, { isMuted, why });
    return reply;
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
