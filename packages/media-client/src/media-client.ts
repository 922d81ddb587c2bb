import type {
  CallId,
  FactOf,
  MediaCommands,
  MediaFacts,
  MediaKind,
  Nothing,
  Reply,
  RequestOf,
  ValueOf,
} from '@visavis/protocol';
import type { MediaStats } from './stats.ts';

/** How this package speaks to the server: the link's command function, or anything that answers the same. */
export type SendMedia = <Name extends keyof MediaCommands & string>(
  name: Name,
  request: RequestOf<MediaCommands, Name>,
) => Promise<Reply<ValueOf<MediaCommands, Name>>>;

/**
 * `new` nothing joined yet · `connecting` joined, no path to the media node so far · `connected` media can flow ·
 * `reconnecting` the path was lost for more than 2 s and is being found again · `failed` it could not be: `join()` again ·
 * `closed` for good.
 */
export type MediaState = 'new' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed';

export type MediaEvents = {
  /** Somebody can be heard or seen: put the track into an element. `paused`: they are muted right now. */
  'remote-track': { kind: MediaKind; producerId: string; track: MediaStreamTrack; paused: boolean };
  'remote-paused': { kind: MediaKind; producerId: string; paused: boolean };
  'remote-closed': { kind: MediaKind; producerId: string };
  /** A published track ended by itself: its device was unplugged or taken away. Choose another and `replaceTrack`. */
  'local-ended': { kind: MediaKind };
  state: { state: MediaState };
};

export type MediaClientOptions = {
  readonly callId: CallId;
  readonly send: SendMedia;
  /** What this side may publish; the transport for it is only built when there is something. The media node decides. */
  readonly produces: readonly MediaKind[];
  /** Told of faults that were survived; never with SDP or addresses in it. */
  readonly log?: (message: string, fault?: unknown) => void;
};

/**
 * One person's media in one call. The widget and the desk make one when their call is live, feed it the media facts
 * that come over the socket, and close it when the call is over. Tracks given to it stay the caller's: it never stops one.
 */
export class MediaClient {
  constructor(options: MediaClientOptions) {
    void options;
  }

  get state(): MediaState {
    return 'new';
  }

  /**
   * Joins the call with one message, then begins to consume what is already there. Called once at the start, and again
   * after `failed` or when the server says that the media moved: everything is built anew and published tracks return.
   * Refuses what the server refuses; `internal` when the browser itself could not.
   */
  async join(): Promise<Reply<Nothing>> {
    throw new Error('not built yet');
  }

  /**
   * Publishes a track; one of each kind. A second track of a kind replaces the first. May be called before `join()` has
   * answered: it is published as soon as that is done. Refuses `not-granted` when the seat may not (an agent's camera).
   */
  async publish(track: MediaStreamTrack): Promise<Reply<Nothing>> {
    throw new Error(`not built yet ${track.kind}`);
  }

  /** Another device for a kind that is published; no new negotiation. Refuses `not-found` when the kind is not published. */
  async replaceTrack(kind: MediaKind, track: MediaStreamTrack): Promise<Reply<Nothing>> {
    throw new Error(`not built yet ${kind} ${track.kind}`);
  }

  /** Stops or starts sending, here at once and then at the media node, which tells the other side. Survives a new `join()`. */
  async setMuted(kind: MediaKind, muted: boolean): Promise<Reply<Nothing>> {
    throw new Error(`not built yet ${kind} ${muted}`);
  }

  /** A media fact from the socket. Facts of another call and of things not known are ignored. */
  tell<Name extends keyof MediaFacts & string>(name: Name, fact: FactOf<MediaFacts, Name>): void {
    throw new Error(`not built yet ${name} ${fact.callId}`);
  }

  /** Calls back for each event until the returned function is called. */
  on<Name extends keyof MediaEvents>(name: Name, listener: (event: MediaEvents[Name]) => void): () => void {
    throw new Error(`not built yet ${name} ${listener.length}`);
  }

  /** What has flowed so far; for the quality display every 2 s and for tests. */
  async stats(): Promise<MediaStats> {
    throw new Error('not built yet');
  }

  /** Leaves the call: transports are closed and the server is told, once. Safe to call at any time, any number of times. */
  close(): void {
    throw new Error('not built yet');
  }
}
