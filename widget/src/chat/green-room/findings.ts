import type { PictureHint } from '@visavis/media-client/picture';

/**
 * `isHeard` once there was any sound; `isSilent` after some seconds without; `isMuted` while a key of the device or the system
 * keeps it silent.
 */
export type Loudness = {
  readonly level: number;
  readonly isHeard: boolean;
  readonly isSilent: boolean;
  readonly isMuted?: boolean;
};

export const QUIET: Loudness = { level: 0, isHeard: false, isSilent: false };

/** What is seen of a camera's picture and said to the person; none of it keeps them from going on. */
export type PictureFacts = {
  readonly hint: PictureHint | null;
  readonly isBlurred: boolean;
  readonly isCoarse: boolean;
};

export const NOTHING_SEEN: PictureFacts = { hint: null, isBlurred: false, isCoarse: false };
