import type { MediaFailure } from '@visavis/media-client/media-failure';
import type { MediaState } from '@visavis/media-client';
import type { PhoneEnd, PhoneSnapshot } from '@visavis/protocol';

/**
 * The page of a phone that is the camera:
 * - `no-link` it was opened without a token, and there is no session of before;
 * - `explained` what will happen; nothing does before a press. `starting` the camera is asked for, then the token is exchanged;
 * - `failed` the camera does not start: the token is still good; `refused` the token is not; `unreached` nobody said so;
 * - `on` the camera is open, and its picture goes out while a call is live;
 * - `ended` the light is off, whatever ended it; after `left` it can be started again.
 */
export type PhonePageState =
  | { readonly step: 'no-link' | 'explained' | 'starting' | 'refused' | 'unreached' }
  | { readonly step: 'failed'; readonly failure: MediaFailure }
  | PhoneOn
  | { readonly step: 'ended'; readonly why: PhoneEnd | 'left' };

export type PhoneOn = {
  readonly step: 'on';
  /** Null while the other camera is opened, and where it was lost. */
  readonly track: MediaStreamTrack | null;
  readonly isMirrored: boolean;
  readonly canTurn: boolean;
  readonly isOnline: boolean;
  /** Null until the server said what there is. */
  readonly snapshot: PhoneSnapshot | null;
  /** Of the call's media; null without a live call. */
  readonly media: MediaState | null;
  /** The page was not on the screen, and sends nothing. */
  readonly isPaused: boolean;
};

/** What is to be said about the picture, one thing at a time. */
export type PhoneNews = 'camera-lost' | 'reconnecting' | 'paused' | 'before' | 'ringing' | 'connecting' | 'live';

const isBroken = (media: MediaState | null): boolean => media === 'reconnecting' || media === 'failed';

/** W83: pure; what keeps the picture from being seen comes first. */
export function newsOf({ track, isOnline, snapshot, media, isPaused }: Omit<PhoneOn, 'step'>): PhoneNews {
  if (track === null) return 'camera-lost';
  if (!isOnline || isBroken(media)) return 'reconnecting';
  const call = snapshot?.call?.state ?? 'before';
  if (call !== 'live') return call;
  if (isPaused) return 'paused';
  return media === 'connected' ? 'live' : 'connecting';
}
