import type { MediaKind } from '@visavis/protocol';
import type { types } from 'mediasoup-client';
import type { Way } from './sharpness.ts';

/**
 * How a track is sent. One encoding, since a call has one viewer and a supervisor sees the same (media R13); sound mono with
 * repair in band and silence not sent (media R19). Paused by the encoding, so that the caller's track is never touched.
 */
export function publishingOptions(track: MediaStreamTrack, isSending: boolean): types.ProducerOptions {
  const kind = track.kind as MediaKind;
  return {
    track,
    stopTracks: false,
    disableTrackOnPause: false,
    zeroRtpOnPause: false,
    encodings: [{ ...ENCODING[kind], active: isSending }],
    codecOptions: CODEC_OPTIONS[kind],
  };
}

/** Bits per second; 720p needs no more (media R15), and the voice goes first when there is less. */
const ENCODING: Record<MediaKind, types.RtpEncodingParameters> = {
  audio: { maxBitrate: 48_000, dtx: true, priority: 'high', networkPriority: 'high' },
  video: { maxBitrate: 2_000_000, maxFramerate: 30 },
};

/** The start bitrate is in kbit/s, the others are switches of Opus. */
const CODEC_OPTIONS: Record<MediaKind, types.ProducerCodecOptions> = {
  audio: { opusStereo: false, opusFec: true, opusDtx: true, opusNack: true },
  video: { videoGoogleStartBitrate: 1000 },
};

/**
 * A person who talks is motion: the browser gives up size before frame rate (media R15). A hint already there stays, except where the
 * picture is wanted sharp.
 */
export function hintAt({ hint }: Pick<Way, 'hint'>, track: MediaStreamTrack): void {
  if (track.kind === 'video' && (track.contentHint === '' || hint === 'detail')) track.contentHint = hint;
}
