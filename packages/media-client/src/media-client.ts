import {
  done,
  refuse,
  type CallGap,
  type CallId,
  type FactOf,
  type MediaFacts,
  type MediaKind,
  type Nothing,
  type PauseReason,
  type RefusalCode,
  type Reply,
  type SeatMedia,
} from '@visavis/protocol';
import { Gaps, gapToTell, type GapCause } from './gaps.ts';
import { JoinClock, type JoinStep, type JoinTimings } from './join-clock.ts';
import { JoinedCall, type NamedFact } from './joined-call.ts';
import { askIn, type Ask, type MediaLog, type SendMedia } from './line.ts';
import { Listeners } from './listeners.ts';
import type { RemoteEvents } from './remote-media.ts';
import { SHARP, TALKING } from './sharpness.ts';
import { readStats, type MediaStats } from './stats.ts';
import { watchWaking } from './waking.ts';

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
  /** Media could not flow for a time that is over now. */
  gap: CallGap;
};

export type MediaClientOptions = {
  readonly callId: CallId;
  readonly send: SendMedia;
  /** What this side may publish; the transport for it is only built when there is something. The media node decides. */
  readonly produces: readonly MediaKind[];
  /** Of these, what is connected before there is a track: by one that opens no device and sends nothing (media R1). */
  readonly prepares?: readonly MediaKind[];
  readonly log?: MediaLog;
};

/** The server's side of a join is another than this one. */
const NOT_AS_HERE: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['not-found', 'limit-reached']);

type Wanted = { track: MediaStreamTrack | null; isMuted: boolean; why?: PauseReason | undefined };

/**
 * One person's media in one call. The widget and the desk make one when a call is prepared or on, feed it the media facts
 * that come over the socket, and close it when the call is over. Tracks given to it stay the caller's: it never stops one.
 * What is wanted (tracks, mutes, sharpness) outlives a join; everything else is built anew by each. A seat comes as the answer to `join()` or
 * is told by the server at any time; the one that came last is the one (media R24).
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
  readonly #prepares: Set<MediaKind>;
  #isSharp = false;
  readonly #gaps = new Gaps();
  readonly #unwatch = watchWaking(() => this.#joined?.wake());
  #state: MediaState = 'new';
  #asked: object | null = null;
  #joining: Promise<Reply<JoinedCall>> | null = null;
  #joined: JoinedCall | null = null;
  #clock = new JoinClock();
  #held: NamedFact[] = [];

  constructor(options: MediaClientOptions) {
    this.#options = options;
    this.#prepares = new Set(options.prepares);
    this.#log = options.log ?? (() => undefined);
    this.#ask = askIn(options.callId, options.send, this.#log);
    this.#listeners = new Listeners((fault) => this.#log('a listener failed', fault));
  }

  get state(): MediaState {
    return this.#state;
  }

  get isClosed(): boolean {
    return this.#state === 'closed';
  }

  /** Of the join there is, or the one before while there is none. */
  get timings(): JoinTimings {
    return this.#clock.timings;
  }

  /**
   * Asks for a seat with one message, then begins to receive what is there. Called where the server told none, and again after
   * `failed`: everything is built anew and published tracks return. Refuses what the server refuses; `not-found` when it
   * was closed or joined again meanwhile, `internal` when the browser itself could not.
   */
  async join(): Promise<Reply<Nothing>> {
    if (this.isClosed) return refuse('not-found');
    const asked = {};
    this.#asked = asked;
    const answer = this.#ask('media:join', {});
    let joining = this.#enter(answer, 'rejoined');
    const reply = await answer;
    if (this.#asked !== asked || this.isClosed) return refuse('not-found');
    // A seat that was told meanwhile is older than this answer, and better than a refusal.
    if (this.#joining !== joining) joining = reply.ok ? this.#enter(answer, 'rejoined') : (this.#joining ?? joining);
    const joined = await joining;
    return joined.ok ? done({}) : joined;
  }

  /**
   * Publishes a track; one of each kind. A second track of a kind replaces the first, and where the kind was prepared nothing is
   * asked of the server. May be called before `join()` has answered: it is published as soon as that is done. Refuses
   * `not-granted` when the seat may not (an agent's camera).
   */
  async publish(track: MediaStreamTrack): Promise<Reply<Nothing>> {
    const kind = track.kind as MediaKind;
    if (!this.#options.produces.includes(kind)) return refuse('not-granted');
    this.#wanted[kind].track = track;
    const joining = this.#joining;
    if (joining === null) return this.isClosed ? refuse('not-found') : done({});
    const joined = await joining;
    if (!joined.ok) return joined;
    // Meanwhile another may have taken its place, or none.
    const { track: latest } = this.#wanted[kind];
    return latest ? this.#publishIn(joined.value, latest) : done({});
  }

  /**
   * Sends a kind no more: its producer is gone, here and in a later join, until another track is published; nor is it prepared. Called
   * where another device of the same person took over, or there is none. The track stays the caller's to stop.
   */
  async unpublish(kind: MediaKind): Promise<void> {
    this.#wanted[kind] = { track: null, isMuted: false };
    this.#prepares.delete(kind);
    await this.#joined?.local.unpublish(kind);
  }

  /** Another device for a kind that is published; no new negotiation. Refuses `not-found` when the kind is not published. */
  async replaceTrack(kind: MediaKind, track: MediaStreamTrack): Promise<Reply<Nothing>> {
    if (this.#wanted[kind].track === null) return refuse('not-found');
    this.#wanted[kind].track = track;
    return (await this.#joined?.local.replaceTrack(kind, track)) ?? done({});
  }

  /** Stops or starts sending, here at once and then at the media node, which tells the other side. Survives a new join. */
  async setMuted(kind: MediaKind, muted: boolean, why?: PauseReason): Promise<Reply<Nothing>> {
    Object.assign(this.#wanted[kind], { isMuted: muted, why });
    return (await this.#joined?.local.setMuted(kind, muted, why)) ?? done({});
  }

  /**
   * Sends the picture in full size at fewer frames, or, as from the beginning, as suits somebody who talks. Survives a new join. Refuses
   * `not-found` while no picture is sent, and is not sharp then.
   */
  async sharpen(isSharp: boolean): Promise<Reply<Nothing>> {
    this.#isSharp = isSharp;
    const { track } = this.#wanted.video;
    // Also between two joins, where nobody else takes the hint back.
    if (track?.contentHint === SHARP.hint && !isSharp) track.contentHint = TALKING.hint;
    const reply = (await this.#joined?.local.sharpen(isSharp)) ?? refuse('not-found');
    if (isSharp && !reply.ok) this.#isSharp = false;
    return reply;
  }

  /**
   * A media fact from the socket. Facts of another call are ignored. `media:seat` begins a join whatever was under way: the call is
   * prepared, or its media moved.
   */
  tell<Name extends keyof MediaFacts & string>(name: Name, fact: FactOf<MediaFacts, Name>): void {
    if (fact.callId !== this.#options.callId || this.isClosed) return;
    if (name === 'media:seat-gone') return this.#end();
    if (name === 'media:seat') {
      const { media } = fact as FactOf<MediaFacts, 'media:seat'>;
      return void this.#enter(Promise.resolve(done(media)), 'moved');
    }
    const told = { name, fact } as NamedFact;
    if (this.#joined !== null) this.#joined.apply(told);
    else if (this.#joining !== null) this.#held.push(told);
  }

  /**
   * Catches up after the socket was away: media went on, but facts were missed, and what was asked meanwhile may not have been heard.
   * Called by the owner each time its line is there again. Refuses `not-found` when the server knows nothing of this join any more,
   * and `limit-reached` when it has a producer that was never heard of here: `join()` again.
   */
  async resync(): Promise<Reply<Nothing>> {
    const joined = this.#joined;
    const reply = (await joined?.resync()) ?? refuse('not-found');
    if (!reply.ok || joined === null || joined !== this.#joined) return reply;
    const sent = await Promise.all(this.#sendIn(joined));
    return sent.find((each) => !each.ok && NOT_AS_HERE.has(each.refusal)) ?? reply;
  }

  /** The owner saw a step that only it can see. */
  reached(step: Extract<JoinStep, 'live' | 'frame'>): void {
    this.#clock.reached(step);
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
    const hasJoined = this.#joining !== null;
    this.#end();
    if (hasJoined) void this.#ask('media:leave', {});
  }

  #end(): void {
    if (this.isClosed) return;
    this.#drop();
    this.#become('closed');
    this.#listeners.clear();
    this.#unwatch();
  }

  /** Ends the join there is, if any; whatever of it is still under way finds itself overtaken. */
  #drop(): void {
    const joined = this.#joined;
    this.#joining = null;
    this.#joined = null;
    this.#held = [];
    joined?.close();
  }

  /** One join takes the place of another, whatever that was about. */
  #enter(seat: Promise<Reply<SeatMedia>>, why: GapCause): Promise<Reply<JoinedCall>> {
    this.#gaps.lost(why);
    this.#drop();
    this.#clock = new JoinClock();
    const joining: Promise<Reply<JoinedCall>> = this.#begin(seat, () => this.#joining !== joining);
    this.#joining = joining;
    this.#become('connecting');
    return joining;
  }

  async #begin(seat: Promise<Reply<SeatMedia>>, isOvertaken: () => boolean): Promise<Reply<JoinedCall>> {
    const clock = this.#clock;
    const reply = await seat;
    if (isOvertaken()) return refuse('not-found');
    if (reply.ok) clock.reached('seat');
    const joined = reply.ok ? await this.#build(reply.value, clock, isOvertaken) : reply;
    if (isOvertaken()) {
      if (joined.ok) joined.value.close();
      return refuse('not-found');
    }
    if (!joined.ok) this.#become('failed');
    else this.#use(joined.value);
    return joined;
  }

  async #build(seat: SeatMedia, clock: JoinClock, isOvertaken: () => boolean): Promise<Reply<JoinedCall>> {
    try {
      const joined = await JoinedCall.begin({
        seat,
        sends: this.#options.produces.length > 0,
        ask: this.#ask,
        log: this.#log,
        isSharp: () => this.#isSharp,
        onHealth: (health) => isOvertaken() || this.#become(health),
        onLost: () => isOvertaken() || this.#gaps.lost('line'),
        onReached: (step) => clock.reached(step),
        onLocalEnded: (kind) => isOvertaken() || this.#listeners.tell('local-ended', { kind }),
        tell: (name, event) => this.#listeners.tell(name, event as MediaEvents[typeof name]),
      });
      return done(joined);
    } catch (fault) {
      this.#log('this browser could not join', fault);
      return refuse('internal');
    }
  }

  #use(joined: JoinedCall): void {
    this.#joined = joined;
    joined.receive(this.#held.splice(0));
    void this.#sendIn(joined);
  }

  /**
   * What was published goes on; what may be, and is not, is connected. The picture takes longest, so it goes first. Asks only for what
   * this join does not have yet.
   */
  #sendIn(joined: JoinedCall): Promise<Reply<Nothing>>[] {
    return (['video', 'audio'] as const).map((kind) => {
      const { track, isMuted, why } = this.#wanted[kind];
      if (track?.readyState === 'live') return this.#publishIn(joined, track);
      if (this.#prepares.has(kind)) return joined.local.prepare(kind, isMuted, why);
      return joined.local.setMuted(kind, isMuted, why);
    });
  }

  async #publishIn(joined: JoinedCall, track: MediaStreamTrack): Promise<Reply<Nothing>> {
    const { isMuted, why } = this.#wanted[track.kind as MediaKind];
    const reply = await joined.local.publish(track, isMuted, why);
    if (!reply.ok) this.#log(`${track.kind} was not published: ${reply.refusal}`);
    return reply;
  }

  #become(state: MediaState): void {
    const gap = state === 'connected' ? this.#gaps.found() : null;
    if (gap) this.#listeners.tell('gap', gapToTell(this.#options.callId, gap));
    if (this.#state === state) return;
    this.#state = state;
    this.#listeners.tell('state', { state });
  }
}
