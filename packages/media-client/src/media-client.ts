import {
  done,
  refuse,
  type CallId,
  type FactOf,
  type MediaFacts,
  type MediaKind,
  type Nothing,
  type Reply,
} from '@visavis/protocol';
import { JoinedCall, type NamedFact } from './joined-call.ts';
import { askIn, type Ask, type MediaLog, type SendMedia } from './line.ts';
import { Listeners } from './listeners.ts';
import type { RemoteEvents } from './remote-media.ts';
import { readStats, type MediaStats } from './stats.ts';

/**
 * `new` nothing joined yet · `connecting` joined, no path to the media node so far · `connected` media can flow ·
 * `reconnecting` the path was lost for more than 2 s and is being found again · `failed` it could not be: `join()` again ·
 * `closed` for good.
 */
export type MediaState = 'new' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed';

export type MediaEvents = RemoteEvents & {
  /** A published track ended by itself: its device was unplugged or taken away. Choose another and `replaceTrack`. */
  'local-ended': { kind: MediaKind };
  state: { state: MediaState };
};

export type MediaClientOptions = {
  readonly callId: CallId;
  readonly send: SendMedia;
  /** What this side may publish; the transport for it is only built when there is something. The media node decides. */
  readonly produces: readonly MediaKind[];
  readonly log?: MediaLog;
};

type Wanted = { track: MediaStreamTrack | null; isMuted: boolean };

/**
 * One person's media in one call. The widget and the desk make one when their call is live, feed it the media facts
 * that come over the socket, and close it when the call is over. Tracks given to it stay the caller's: it never stops one.
 * What is wanted (tracks, mutes) outlives a join; everything else is built anew by each.
 */
export class MediaClient {
  readonly #options: MediaClientOptions;
  readonly #log: MediaLog;
  readonly #ask: Ask;
  readonly #listeners: Listeners<MediaEvents>;
  readonly #wanted: Record<MediaKind, Wanted> = {
    audio: { track: null, isMuted: false },
    video: { track: null, isMuted: false },
  };
  readonly #wake = () => this.#joined?.wake();
  #state: MediaState = 'new';
  #joining: Promise<Reply<JoinedCall>> | null = null;
  #joined: JoinedCall | null = null;
  #held: NamedFact[] = [];

  constructor(options: MediaClientOptions) {
    this.#options = options;
    this.#log = options.log ?? (() => undefined);
    this.#ask = askIn(options.callId, options.send, this.#log);
    this.#listeners = new Listeners((fault) => this.#log('a listener failed', fault));
    globalThis.addEventListener('online', this.#wake);
  }

  get state(): MediaState {
    return this.#state;
  }

  /**
   * Joins the call with one message, then begins to consume what is already there. Called once at the start, and again
   * after `failed` or when the server says that the media moved: everything is built anew and published tracks return.
   * Refuses what the server refuses; `not-found` when it was closed or joined again meanwhile, `internal` when the browser
   * itself could not.
   */
  async join(): Promise<Reply<Nothing>> {
    if (this.#state === 'closed') return refuse('not-found');
    this.#drop();
    this.#become('connecting');
    const back = Object.values(this.#wanted).flatMap(({ track }) => (track?.readyState === 'live' ? track : []));
    const joining: Promise<Reply<JoinedCall>> = this.#begin(() => this.#joining !== joining);
    this.#joining = joining;
    const reply = await joining;
    if (this.#joining !== joining) return refuse('not-found');
    if (!reply.ok) {
      this.#become('failed');
      return reply;
    }
    for (const track of back) void this.#publishIn(reply.value, track);
    return done({});
  }

  /**
   * Publishes a track; one of each kind. A second track of a kind replaces the first. May be called before `join()` has
   * answered: it is published as soon as that is done. Refuses `not-granted` when the seat may not (an agent's camera).
   */
  async publish(track: MediaStreamTrack): Promise<Reply<Nothing>> {
    const kind = track.kind as MediaKind;
    if (!this.#options.produces.includes(kind)) return refuse('not-granted');
    this.#wanted[kind].track = track;
    const joining = this.#joining;
    if (joining === null) return this.#state === 'closed' ? refuse('not-found') : done({});
    const joined = await joining;
    return joined.ok ? this.#publishIn(joined.value, track) : joined;
  }

  /**
   * Sends a kind no more: its producer is gone, here and in a later `join()`, until another track is published. Called where another
   * device of the same person took over. The track stays the caller's to stop.
   */
  async unpublish(kind: MediaKind): Promise<void> {
    this.#wanted[kind] = { track: null, isMuted: false };
    await this.#joined?.local.unpublish(kind);
  }

  /** Another device for a kind that is published; no new negotiation. Refuses `not-found` when the kind is not published. */
  async replaceTrack(kind: MediaKind, track: MediaStreamTrack): Promise<Reply<Nothing>> {
    if (this.#wanted[kind].track === null) return refuse('not-found');
    this.#wanted[kind].track = track;
    return (await this.#joined?.local.replaceTrack(kind, track)) ?? done({});
  }

  /** Stops or starts sending, here at once and then at the media node, which tells the other side. Survives a new `join()`. */
  async setMuted(kind: MediaKind, muted: boolean): Promise<Reply<Nothing>> {
    this.#wanted[kind].isMuted = muted;
    return (await this.#joined?.local.setMuted(kind, muted)) ?? done({});
  }

  /** A media fact from the socket. Facts of another call and of things not known are ignored. */
  tell<Name extends keyof MediaFacts & string>(name: Name, fact: FactOf<MediaFacts, Name>): void {
    if (fact.callId !== this.#options.callId) return;
    const told = { name, fact } as NamedFact;
    if (this.#joined !== null) this.#joined.apply(told);
    else if (this.#joining !== null) this.#held.push(told);
  }

  /**
   * Catches up after the socket was away: media went on, but facts were missed. Called by the owner each time its line is
   * there again. Refuses `not-found` when the server knows nothing of this join any more: `join()` again.
   */
  async resync(): Promise<Reply<Nothing>> {
    return (await this.#joined?.resync()) ?? refuse('not-found');
  }

  /** Calls back for each event until the returned function is called. */
  on<Name extends keyof MediaEvents>(name: Name, listener: (event: MediaEvents[Name]) => void): () => void {
    return this.#listeners.on(name, listener);
  }

  /** What has flowed so far; for the quality display every 2 s and for tests. */
  async stats(): Promise<MediaStats> {
    return (await this.#joined?.stats()) ?? readStats([]);
  }

  /** Leaves the call: transports are closed and the server is told, once. Safe to call at any time, any number of times. */
  close(): void {
    if (this.#state === 'closed') return;
    const hasJoined = this.#joining !== null;
    this.#drop();
    this.#become('closed');
    this.#listeners.clear();
    globalThis.removeEventListener('online', this.#wake);
    if (hasJoined) void this.#ask('media:leave', {});
  }

  /** Ends the join there is, if any; whatever of it is still under way finds itself overtaken. */
  #drop(): void {
    const joined = this.#joined;
    this.#joining = null;
    this.#joined = null;
    this.#held = [];
    joined?.close();
  }

  async #begin(isOvertaken: () => boolean): Promise<Reply<JoinedCall>> {
    const reply = await this.#ask('media:join', {});
    if (isOvertaken()) return refuse('not-found');
    if (!reply.ok) return reply;
    try {
      const joined = await JoinedCall.begin({
        seat: reply.value,
        sends: this.#options.produces.length > 0,
        ask: this.#ask,
        log: this.#log,
        onHealth: (health) => isOvertaken() || this.#become(health),
        onLocalEnded: (kind) => isOvertaken() || this.#listeners.tell('local-ended', { kind }),
        tell: (name, event) => this.#listeners.tell(name, event as MediaEvents[typeof name]),
      });
      if (isOvertaken()) {
        joined.close();
        return refuse('not-found');
      }
      this.#joined = joined;
      joined.receive(this.#held.splice(0));
      return done(joined);
    } catch (fault) {
      this.#log('this browser could not join', fault);
      return refuse('internal');
    }
  }

  async #publishIn(joined: JoinedCall, track: MediaStreamTrack): Promise<Reply<Nothing>> {
    const reply = await joined.local.publish(track, this.#wanted[track.kind as MediaKind].isMuted);
    if (!reply.ok) this.#log(`${track.kind} was not published: ${reply.refusal}`);
    return reply;
  }

  #become(state: MediaState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#listeners.tell('state', { state });
  }
}
