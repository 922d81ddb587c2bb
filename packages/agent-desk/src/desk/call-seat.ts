import { reconnectDelayMs } from '@visavis/link';
import type { MediaClient, MediaEvents, MediaState, MediaStats, SendMedia } from '@visavis/media-client';
import type { CallId, FactOf, MediaFacts, OpenCall, RefusalCode } from '@visavis/protocol';
import type { ReadableStore } from '@visavis/ui';
import { OwnMicrophone, type MicrophoneState } from './own-microphone.ts';

/** A track of the freelancer, while there is one. */
export type RemoteTrack = { readonly producerId: string; readonly track: MediaStreamTrack; readonly isPaused: boolean };

/**
 * The agent's seat in the call that is on. `media`: `off` no live call · `joining` no path to the media node yet ·
 * `connected` media can flow · `reconnecting` the path was lost and is being found · `failed` it could not be found and
 * is tried again by itself.
 */
export type SeatView = {
  readonly media: 'off' | 'joining' | 'connected' | 'reconnecting' | 'failed';
  /** Why joining was refused, while `media` is `failed`. */
  readonly refusal: RefusalCode | null;
  readonly microphone: MicrophoneState;
  readonly video: RemoteTrack | null;
  readonly audio: RemoteTrack | null;
};

const EMPTY = { media: 'off', refusal: null, video: null, audio: null } as const;
const MEDIA: Record<MediaState, SeatView['media']> = {
  new: 'joining',
  connecting: 'joining',
  connected: 'connected',
  reconnecting: 'reconnecting',
  failed: 'failed',
  closed: 'off',
};

/** Loaded apart from the desk's first paint: mediasoup-client is only in this chunk. */
const loadMedia = () => import('@visavis/media-client');

/**
 * Follows the contact's call: joins when it is live, leaves when it is over, after a reload just the same. The agent is
 * heard and never seen: this seat publishes audio, and nothing in the desk can ask for a camera.
 */
export class CallSeat implements ReadableStore<SeatView> {
  readonly microphone: OwnMicrophone;
  readonly #send: SendMedia;
  readonly #listeners = new Set<() => void>();
  #view: Omit<SeatView, 'microphone'> = EMPTY;
  #call: OpenCall | null = null;
  #client: MediaClient | null = null;
  #published: MediaStreamTrack | null = null;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(send: SendMedia) {
    this.#send = send;
    this.microphone = new OwnMicrophone(() => this.#microphoneChanged());
  }

  get state(): SeatView {
    return { ...this.#view, microphone: this.microphone.state };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called as soon as there is a contact, so that the code is there before the call is. */
  warm(): void {
    loadMedia().catch(() => undefined);
  }

  /** SE1: the seat is in the call that is live now and in no other. Called after every change of the desk's state. */
  follow(call: OpenCall | null): void {
    const before = this.#call;
    this.#call = call;
    if (before && before.id !== call?.id) this.#leave(call === null);
    if (!call) return;
    this.microphone.open();
    if (call.state === 'live' && !(before?.id === call.id && before.state === 'live')) void this.#join(call.id);
  }

  /** Media facts of the socket. */
  tell<Name extends keyof MediaFacts & string>(name: Name, fact: FactOf<MediaFacts, Name>): void {
    this.#client?.tell(name, fact);
  }

  /** Joins anew at once; called by the "Join again" button. */
  rejoin(): void {
    if (this.#call?.state === 'live') void this.#join(this.#call.id);
  }

  async toggleMute(): Promise<void> {
    this.microphone.toggleMute();
    await this.#client?.setMuted('audio', this.microphone.isMuted);
  }

  /** Diagnostic: what has flowed in the live call; null without one. */
  async stats(): Promise<MediaStats | null> {
    return (await this.#client?.stats()) ?? null;
  }

  close(): void {
    this.#call = null;
    this.#leave(true);
    this.#listeners.clear();
  }

  async #join(callId: CallId): Promise<void> {
    clearTimeout(this.#timer);
    this.#change({ media: 'joining', refusal: null });
    try {
      const client = this.#client ?? (await this.#makeClient(callId));
      if (!client) return;
      const reply = await client.join();
      if (this.#client !== client) return;
      if (reply.ok) this.#microphoneChanged();
      else this.#failed(reply.refusal);
    } catch {
      if (this.#call?.id === callId) this.#failed('internal');
    }
  }

  async #makeClient(callId: CallId): Promise<MediaClient | null> {
    const { MediaClient } = await loadMedia();
    if (this.#call?.id !== callId) return null;
    const client = new MediaClient({ callId, send: this.#send, produces: ['audio'] });
    client.on('state', ({ state }) => this.#mediaChanged(state));
    client.on('remote-track', (remote) => this.#remoteCame(remote));
    client.on('remote-paused', ({ kind, paused }) => this.#remotePaused(kind, paused));
    client.on('remote-closed', ({ kind, producerId }) => this.#remoteClosed(kind, producerId));
    client.on('local-ended', () => this.microphone.lost());
    this.#client = client;
    this.#microphoneChanged();
    return client;
  }

  #mediaChanged(state: MediaState): void {
    if (state === 'failed') return this.#failed(null);
    if (state === 'connected') this.#tries = 0;
    this.#change({ media: MEDIA[state], refusal: null });
  }

  /** SE2: a seat that could not join tries again, ever more slowly, as long as the call is live. */
  #failed(refusal: RefusalCode | null): void {
    this.#change({ media: 'failed', refusal });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.rejoin(), reconnectDelayMs(++this.#tries, Math.random()));
  }

  #remoteCame({ kind, producerId, track, paused }: MediaEvents['remote-track']): void {
    this.#change({ [kind]: { producerId, track, isPaused: paused } });
  }

  #remotePaused(kind: 'audio' | 'video', isPaused: boolean): void {
    const remote = this.#view[kind];
    if (remote) this.#change({ [kind]: { ...remote, isPaused } });
  }

  #remoteClosed(kind: 'audio' | 'video', producerId: string): void {
    if (this.#view[kind]?.producerId === producerId) this.#change({ [kind]: null });
  }

  /** SE3: an open microphone of a live call is published once, muted or not as the agent chose. */
  #microphoneChanged(): void {
    const { track } = this.microphone;
    if (track && this.#client && track !== this.#published) void this.#publish(this.#client, track);
    this.#tellAll();
  }

  async #publish(client: MediaClient, track: MediaStreamTrack): Promise<void> {
    this.#published = track;
    const reply = await client.publish(track);
    if (this.#client !== client) return;
    if (reply.ok) {
      if (this.microphone.isMuted) await client.setMuted('audio', true);
    } else {
      this.#published = null;
      this.#failed(reply.refusal);
    }
  }

  #leave(isOver: boolean): void {
    clearTimeout(this.#timer);
    this.#tries = 0;
    this.#client?.close();
    this.#client = null;
    this.#published = null;
    if (isOver) this.microphone.close();
    this.#change(EMPTY);
  }

  #change(part: Partial<Omit<SeatView, 'microphone'>>): void {
    this.#view = { ...this.#view, ...part };
    this.#tellAll();
  }

  #tellAll(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
