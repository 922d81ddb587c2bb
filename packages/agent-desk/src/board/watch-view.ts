import type { CallId, CallWatch, RefusalCode, WatchReason } from '@visavis/protocol';
import type { ReadableStore } from '@visavis/ui';

/* What the board's views are told of a watch: types only, so that no view knows the media client. */

export type WatchedPicture = { readonly track: MediaStreamTrack; readonly isPaused: boolean };

/**
 * `joining` no media so far · `watching` it can flow · `reconnecting` the line or the media is being found again, by itself · `refused`
 * the server said no to the watch · `over` it came to an end by itself.
 */
export type WatchView = {
  readonly state: 'joining' | 'watching' | 'reconnecting' | 'refused' | 'over';
  readonly call: CallWatch | null;
  readonly refusal: RefusalCode | null;
  readonly over: 'call-ended' | 'elsewhere' | null;
  readonly picture: WatchedPicture | null;
  /** Freelancer and agent, as they speak. */
  readonly voices: readonly MediaStreamTrack[];
  /** The server's clock less this browser's. */
  readonly clockOffsetMs: number;
};

export const beginningWatch: WatchView = {
  state: 'joining',
  call: null,
  refusal: null,
  over: null,
  picture: null,
  voices: [],
  clockOffsetMs: 0,
};

export type WatchAsked = { readonly callId: CallId; readonly reason: WatchReason };

/** A call that is being watched; `close()` ends it, here and at the server. */
export type OngoingWatch = ReadableStore<WatchView> & { close(): void };
