import { done } from '@visavis/protocol';
import type { CallId, MediaCommands, MediaKind, RemoteProducer, Reply, SeatMedia } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { aConsumer, aSeatMedia } from '@visavis/testing/rtp-parameters';
import { onTestFinished } from 'vitest';
import { MediaClient } from '../src/index.ts';
import type { MediaClientOptions, MediaEvents, SendMedia } from '../src/index.ts';
import { openCamera } from '../src/camera.ts';
import type { Opened } from '../src/media-failure.ts';
import { openMicrophone } from '../src/microphone.ts';

type Name = keyof MediaCommands;
type Answers = Partial<Record<Name, () => Promise<Reply<unknown>>>>;

export const voice: RemoteProducer = { producerId: 'voice', kind: 'audio', paused: false };
export const face: RemoteProducer = { producerId: 'face', kind: 'video', paused: false };

/** A server that knows `voice` and `face` and answers as it is told, with what it was asked in order. */
export class Server {
  readonly callId: CallId = aCallId();
  readonly asked: Name[] = [];
  /** What was said with each `media:pause`, heard or not. */
  readonly pauses: boolean[] = [];
  readonly answers: Answers = {};
  seat: SeatMedia = aSeatMedia();
  readonly send: SendMedia = async (name, request) => {
    this.asked.push(name);
    if (name === 'media:pause') this.pauses.push((request as { paused: boolean }).paused);
    const answer = this.answers[name] ?? (() => this.#usual(name, request as { producerId?: string }));
    return (await answer()) as Reply<never>;
  };

  count(name: Name): number {
    return this.asked.filter((asked) => asked === name).length;
  }

  async #usual(name: Name, { producerId }: { producerId?: string }): Promise<Reply<unknown>> {
    if (name === 'media:join') return done(this.seat);
    if (name === 'media:producers') return done({ producers: this.seat.producers });
    if (name === 'media:consume') return done(aConsumer(producerId === 'voice' ? voice : face));
    if (name === 'media:capabilities') return done({ consumers: this.seat.producers.map(aConsumer) });
    return done(name === 'media:produce' ? { producerId: 'mine' } : {});
  }
}

/** A client of that server, with everything it told. */
export function aClient(server: Server, over: Partial<MediaClientOptions> = {}) {
  const client = new MediaClient({ callId: server.callId, send: server.send, produces: ['audio'], ...over });
  onTestFinished(() => client.close());
  const told: string[] = [];
  const keep = (name: keyof MediaEvents) => (event: object) => {
    const { kind, state } = event as { kind?: MediaKind; state?: string };
    told.push([name, kind ?? state].join(' '));
  };
  for (const name of ['remote-track', 'remote-paused', 'remote-closed', 'state'] as const) client.on(name, keep(name));
  return { client, told };
}

/** An answer that is given when the test says so. */
export function later() {
  const { promise, resolve } = Promise.withResolvers<Reply<unknown>>();
  return { answer: () => promise, give: resolve };
}

export const aTrack = async (): Promise<MediaStreamTrack> => trackOf(await openMicrophone());
export const aPicture = async (): Promise<MediaStreamTrack> => trackOf(await openCamera());

function trackOf(opened: Opened): MediaStreamTrack {
  if (!opened.ok) throw new Error(opened.failure.kind);
  onTestFinished(() => opened.track.stop());
  return opened.track;
}
