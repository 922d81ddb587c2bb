import { reconnectDelayMs } from '@visavis/link';
import type { JoinTimings, MediaClient, MediaEvents, MediaState, MediaStats, SendMedia } from '@visavis/media-client';
import type { CallGap, CallId, FactOf, MediaFacts, OpenCall, RefusalCode, SeatMedia } from '@visavis/protocol';
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

/** A call that is prepared, with the seat that was told for it until a client has it. */
type Expected = { readonly callId: CallId; readonly seat?: SeatMedia };

/** `mayCome`: there is a contact, for which a call may be prepared. `warm`: as the contact says. */
export type CallOutlook = { readonly call: OpenCall | null; readonly mayCome: boolean; readonly warm: CallId | null };

const NO_CALL: CallOutlook = { call: null, mayCome: false, warm: null };

/**
 * Follows the contact's call: connected while it is only prepared (SE7), in it when it is on, gone when it is over, after a reload just
 * the same. The agent is heard and never seen: this seat publishes audio, and nothing in the desk can ask for a camera.
 */
export class CallSeat implements ReadableStore<SeatView> {
  readonly microphone: OwnMicrophone;
  readonly #send: SendMedia;
  readonly #tellGap: (gap: CallGap) => void;
  readonly #listeners = new Set<() => void>();
  #view: SeatView = emptySeat;
  #outlook = NO_CALL;
  #expected: Expected | null = null;
  /** Of the call that is on or prepared. */
  #callId: CallId | null = null;
  #client: MediaClient | null = null;
  #published: MediaStreamTrack | null = null;
  /** The join under way; one that is overtaken by another, or by the end of the call, has nothing more to say. */
  #joining: object | null = null;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `tellGap` hears of each time in which no media could flow, once it is over. */
  constructor(send: SendMedia, tellGap: (gap: CallGap) => void = () => undefined) {
    this.#send = send;
    this.#tellGap = tellGap;
    this.microphone = new OwnMicrophone(() => this.#microphoneChanged());
  }

  get state(): SeatView {
    const view = this.#outlook.call ? this.#view : emptySeat;
    return { ...view, microphone: this.microphone.state };
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
   * SE1: the seat is in the call that is on and in no other. It is taken while the call still rings or is only prepared, so that little
   * is left to do when the freelancer accepts. Called after every change of the desk's state.
   */
  follow(outlook: CallOutlook): void {
    const { call } = outlook;
    const before = this.#outlook;
    this.#outlook = outlook;
    this.#expect(before);
    this.#settle();
    if (call && call.id !== before.call?.id) void this.microphone.open();
    if (!call && before.call) this.microphone.close();
    if (call?.state !== 'live') return;
    this.#client?.reached('live');
    this.#microphoneChanged();
  }

  /** Media facts of the socket. SE8: a seat may be told before the code is there that takes it. */
  tell<Name extends keyof MediaFacts & string>(name: Name, fact: FactOf<MediaFacts, Name>): void {
    const isOurs = this.#client !== null && fact.callId === this.#callId;
    if (isOurs) return this.#client?.tell(name, fact);
    if (name === 'media:seat') {
      const { callId, media: seat } = fact as FactOf<MediaFacts, 'media:seat'>;
      this.#expected = { callId, seat };
    } else if (name === 'media:seat-gone' && this.#expected?.callId === fact.callId) this.#expected = null;
    this.#settle();
  }

  /** The freelancer's first picture is on the screen. */
  pictureShown(): void {
    this.#client?.reached('frame');
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
    if (!this.#outlook.call) this.microphone.close();
  }

  /** media R6: of the join there is. */
  get timings(): JoinTimings | undefined {
    return this.#client?.timings;
  }

  /** What has flowed in the live call; null without one. */
  async stats(): Promise<MediaStats | null> {
    return (await this.#client?.stats()) ?? null;
  }

  close(): void {
    this.#outlook = NO_CALL;
    this.#leave();
    this.microphone.close();
    this.#listeners.clear();
  }

  /** SE8: what the contact says is prepared is expected. A call that is over, or a contact that is gone, is so no more. */
  #expect(before: CallOutlook): void {
    const { mayCome, warm } = this.#outlook;
    if (warm && warm !== before.warm && warm !== this.#expected?.callId) this.#expected = { callId: warm };
    if (!mayCome || this.#isOver(before.call)) this.#expected = null;
  }

  #isOver(call: OpenCall | null): boolean {
    return call !== null && call.id !== this.#outlook.call?.id && call.id === this.#expected?.callId;
  }

  #settle(): void {
    const { call, mayCome } = this.#outlook;
    const callId = call?.id ?? (mayCome ? (this.#expected?.callId ?? null) : null);
    if (callId === this.#callId) return;
    this.#leave();
    this.#callId = callId;
    if (callId) void this.#join(callId);
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
      if (client === null || this.#takeTold(client, callId)) return null;
      const reply = await client.join();
      return reply.ok ? null : reply.refusal;
    } catch {
      // The chunk with the media client could not be loaded.
      return 'try-again';
    }
  }

  /** Answers whether there was a seat that nobody has to ask for. */
  #takeTold(client: MediaClient, callId: CallId): boolean {
    const seat = this.#expected?.callId === callId ? this.#expected.seat : undefined;
    if (!seat) return false;
    this.#expected = { callId };
    client.tell('media:seat', { callId, media: seat });
    return true;
  }

  async #makeClient(callId: CallId): Promise<MediaClient | null> {
    const { MediaClient } = await loadMedia();
    if (this.#callId !== callId) return null;
    const client = new MediaClient({ callId, send: this.#send, produces: ['audio'], prepares: ['audio'] });
    client.on('state', ({ state }) => client === this.#client && (this.#joining ?? this.#mediaChanged(state)));
    client.on('remote-track', (remote) => this.#remoteCame(remote));
    client.on('remote-paused', (remote) => this.#remotePaused(remote));
    client.on('remote-closed', ({ kind, producerId }) => this.#remoteClosed(kind, producerId));
    client.on('gap', (gap) => this.#tellGap(gap));
    client.on('local-ended', () => this.microphone.lost());
    this.#client = client;
    if (this.#outlook.call?.state === 'live') client.reached('live');
    this.#microphoneChanged();
    return client;
  }

  #mediaChanged(state: MediaState): void {
    // A seat may be told while another try is waited for, which would end it.
    if (state === 'connecting') clearTimeout(this.#timer);
    if (state === 'failed') return this.#failed(null);
    if (state === 'closed') return this.#gone();
    if (state === 'connected') this.#tries = 0;
    this.#change({ media: MEDIA[state], refusal: null });
  }

  /** The server took back what it prepared; a call that is on is joined anew. */
  #gone(): void {
    const { call } = this.#outlook;
    if (!call) this.#expected = null;
    this.#leave();
    this.#settle();
  }

  /** SE2: a seat that could not join tries again, ever more slowly, as long as the call is on. */
  #failed(refusal: RefusalCode | null): void {
    if (refusal === 'not-found' && !this.#outlook.call) return this.#gone();
    this.#change({ media: 'failed', refusal });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.rejoin(), reconnectDelayMs(++this.#tries, Math.random()));
  }

  #remoteCame({ kind, producerId, track, paused, why }: MediaEvents['remote-track']): void {
    this.#change({ [kind]: { producerId, track, isPaused: paused, why } });
  }

  #remotePaused({ kind, paused, why }: MediaEvents['remote-paused']): void {
    const remote = this.#view[kind];
    if (remote) this.#change({ [kind]: { ...remote, isPaused: paused, why } });
  }

  #remoteClosed(kind: 'audio' | 'video', producerId: string): void {
    if (this.#view[kind]?.producerId === producerId) this.#change({ [kind]: null });
  }

  /** SE3: an open microphone of a live call is published once, muted or not as the agent chose; before that nobody would hear it. */
  #microphoneChanged(): void {
    const { track } = this.microphone;
    const isLive = this.#outlook.call?.state === 'live';
    if (isLive && track && this.#client && track !== this.#published) void this.#publish(this.#client, track);
    this.#tellAll();
  }

  async #publish(client: MediaClient, track: MediaStreamTrack): Promise<void> {
    this.#published = track;
    await client.setMuted('audio', this.microphone.isMuted);
    const reply = await client.publish(track);
    // `not-found`: it was joined anew meanwhile, and the track is published there.
    if (!reply.ok && reply.refusal !== 'not-found' && client === this.#client) this.#failed(reply.refusal);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#callId = null;
    this.#joining = null;
    this.#tries = 0;
    const client = this.#client;
    this.#client = null;
    client?.close();
    this.#published = null;
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
