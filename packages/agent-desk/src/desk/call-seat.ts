import { reconnectDelayMs } from '@visavis/link';
import type { MediaClient, MediaEvents, MediaState, MediaStats, SendMedia } from '@visavis/media-client';
import type { CallId, FactOf, MediaFacts, OpenCall, RefusalCode } from '@visavis/protocol';
import type { ReadableStore } from '@visavis/ui';
import { OwnMicrophone } from './own-microphone.ts';
import { emptySeat, type SeatView } from './seat-view.ts';

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
 * Follows the contact's call: joins when it is on, leaves when it is over, after a reload just the same. The agent is
 * heard and never seen: this seat publishes audio, and nothing in the desk can ask for a camera.
 */
export class CallSeat implements ReadableStore<SeatView> {
  readonly microphone: OwnMicrophone;
  readonly #send: SendMedia;
  readonly #listeners = new Set<() => void>();
  #view: SeatView = emptySeat;
  #callId: CallId | null = null;
  #client: MediaClient | null = null;
  #published: MediaStreamTrack | null = null;
  /** The join under way; one that is overtaken by another, or by the end of the call, has nothing more to say. */
  #joining: object | null = null;
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

  /**
   * SE1: the seat is in the call that is on and in no other. It is taken while the call still rings, so that little is left
   * to do when the freelancer accepts. Called after every change of the desk's state.
   */
  follow(call: OpenCall | null): void {
    const callId = call?.id ?? null;
    if (callId === this.#callId) return;
    if (this.#callId) this.#leave(callId === null);
    this.#callId = callId;
    if (!callId) return;
    void this.microphone.open();
    void this.#join(callId);
  }

  /** Media facts of the socket. */
  tell<Name extends keyof MediaFacts & string>(name: Name, fact: FactOf<MediaFacts, Name>): void {
    this.#client?.tell(name, fact);
  }

  /**
   * SE6: the line to the server is back. Media went on without it, so only what was missed is asked for; a seat that is
   * gone at the server is taken anew.
   */
  async catchUp(): Promise<void> {
    if (this.#client?.state !== 'connected') return this.rejoin();
    const reply = await this.#client.resync();
    if (!reply.ok && reply.refusal !== 'try-again') this.rejoin();
  }

  /** Joins anew at once. Called by the "Join again now" button. */
  rejoin(): void {
    if (this.#callId) void this.#join(this.#callId);
  }

  async toggleMute(): Promise<void> {
    this.microphone.toggleMute();
    await this.#client?.setMuted('audio', this.microphone.isMuted);
  }

  /** The microphone was opened for a call that did not come about. */
  releaseUnlessInCall(): void {
    if (!this.#callId) this.microphone.close();
  }

  /** Diagnostic: what has flowed in the live call; null without one. */
  async stats(): Promise<MediaStats | null> {
    return (await this.#client?.stats()) ?? null;
  }

  close(): void {
    this.#callId = null;
    this.#leave(true);
    this.#listeners.clear();
  }

  async #join(callId: CallId): Promise<void> {
    clearTimeout(this.#timer);
    const joining = {};
    this.#joining = joining;
    this.#change({ media: 'joining', refusal: null, video: null, audio: null });
    const refusal = await this.#joinNow(callId);
    if (joining !== this.#joining) return;
    this.#joining = null;
    if (refusal) this.#failed(refusal);
    else this.#mediaChanged(this.#client?.state ?? 'closed');
  }

  /** The refusal, or null when the seat is taken. */
  async #joinNow(callId: CallId): Promise<RefusalCode | null> {
    try {
      const client = this.#client ?? (await this.#makeClient(callId));
      const reply = await client?.join();
      return reply?.ok === false ? reply.refusal : null;
    } catch {
      // The chunk with the media client could not be loaded.
      return 'try-again';
    }
  }

  async #makeClient(callId: CallId): Promise<MediaClient | null> {
    const { MediaClient } = await loadMedia();
    if (this.#callId !== callId) return null;
    const client = new MediaClient({ callId, send: this.#send, produces: ['audio'] });
    client.on('state', ({ state }) => this.#joining ?? this.#mediaChanged(state));
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

  /** SE2: a seat that could not join tries again, ever more slowly, as long as the call is on. */
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
    await client.setMuted('audio', this.microphone.isMuted);
    const reply = await client.publish(track);
    // `not-found`: it was joined anew meanwhile, and the track is published there.
    if (!reply.ok && reply.refusal !== 'not-found' && client === this.#client) this.#failed(reply.refusal);
  }

  #leave(isOver: boolean): void {
    clearTimeout(this.#timer);
    this.#joining = null;
    this.#tries = 0;
    this.#client?.close();
    this.#client = null;
    this.#published = null;
    if (isOver) this.microphone.close();
    this.#change(emptySeat);
  }

  #change(part: Partial<SeatView>): void {
    this.#view = { ...this.#view, ...part };
    this.#tellAll();
  }

  #tellAll(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
