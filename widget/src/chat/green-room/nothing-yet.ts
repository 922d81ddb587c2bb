import type { Loudness } from './microphone-watch.ts';
import type { PictureFacts } from './picture-watch.ts';

export const QUIET: Loudness = { level: 0, isHeard: false, isSilent: false };

export const NOTHING_SEEN: PictureFacts = { hint: null, isBlurred: false, isCoarse: false };
