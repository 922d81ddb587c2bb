import type { MediaKind } from '@visavis/protocol';
import { Silence } from './silence.ts';

/** A track that holds the place of a camera or microphone until there is one; nothing of it is ever sent. */
export type StandIn = { readonly track: MediaStreamTrack; close(): void };

/** Opens no device. Throws in a browser that cannot make such a track; then the real one is published when it comes. */
export function standInFor(kind: MediaKind): StandIn {
  return kind === 'audio' ? silence() : blank();
}

function silence(): StandIn {
  const silence = new Silence();
  return { track: silence.track(), close: () => silence.close() };
}

/** Frames only come when they are asked for, and nobody asks. */
function blank(): StandIn {
  const canvas = document.createElement('canvas');
  // Firefox makes no stream of a canvas without a context.
  canvas.getContext('2d');
  const [track] = canvas.captureStream(0).getVideoTracks();
  if (!track) throw new Error('this browser makes no blank track');
  return { track, close: () => track.stop() };
}
