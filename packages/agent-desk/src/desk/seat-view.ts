import type { MediaFailureKind } from '@visavis/media-client/media-failure';
import type { PauseReason, RefusalCode } from '@visavis/protocol';

/* What views are told of the agent's seat in a call: types only, so that no view knows the media client. */

/**
 * `off` not wanted · `asking` the browser may be showing its question · `on` open · `failed` it could not be opened ·
 * `lost` it was open and its device went away. Only a retry leaves the last two, or the end of the call.
 */
export type MicrophoneState =
  | { readonly state: 'off' | 'asking' | 'lost' }
  | { readonly state: 'on'; readonly isMuted: boolean }
  | { readonly state: 'failed'; readonly because: MediaFailureKind };

/** A track of the freelancer, while there is one. */
export type RemoteTrack = {
  readonly producerId: string;
  readonly track: MediaStreamTrack;
  readonly isPaused: boolean;
  /** Why it is paused; where nobody said, its person wants it so. */
  readonly why?: PauseReason | undefined;
};

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

export const emptySeat: SeatView = {
  media: 'off',
  refusal: null,
  microphone: { state: 'off' },
  video: null,
  audio: null,
};
