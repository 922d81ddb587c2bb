import type { MediaKind, RtpCapabilities, RtpParameters } from '@visavis/protocol';
import type { types } from 'mediasoup';
import type { VideoCodec } from '../domain/video-codecs.ts';

const OPUS: types.RouterRtpCodecCapability = {
  kind: 'audio',
  mimeType: 'audio/opus',
  clockRate: 48000,
  channels: 2,
  parameters: { useinbandfec: 1, usedtx: 1, stereo: 0, 'sprop-stereo': 0 },
};

const VIDEO: Readonly<Record<VideoCodec, types.RouterRtpCodecCapability>> = {
  vp8: { kind: 'video', mimeType: 'video/VP8', clockRate: 90000 },
  h264: {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90000,
    parameters: { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 },
  },
  vp9: { kind: 'video', mimeType: 'video/VP9', clockRate: 90000, parameters: { 'profile-id': 0 } },
  av1: { kind: 'video', mimeType: 'video/AV1', clockRate: 90000, parameters: { profile: 0 } },
};

/** M18, M42 (media R14 R19): what a call speaks, in order of preference; browsers publish in the first they can. */
export const mediaCodecs = (video: readonly VideoCodec[]): types.RouterRtpCodecCapability[] => [
  OPUS,
  ...video.map((name) => VIDEO[name]),
];

/** Turned pictures would reach recordings and Firefox sideways (media R18). */
const NOT_OFFERED = 'urn:3gpp:video-orientation';

/** M18: what clients are told a router can do. mediasoup's getter answers a copy, so it is the copy that is filtered (media T7). */
export function offeredCapabilities(router: Pick<types.Router, 'rtpCapabilities'>): RtpCapabilities {
  const { codecs, headerExtensions } = router.rtpCapabilities;
  return {
    codecs: codecs as RtpCapabilities['codecs'],
    headerExtensions: headerExtensions?.filter(({ uri }) => uri !== NOT_OFFERED),
  };
}

/** M4: whether these parameters send one stream, and of the kind they are said to be. */
export function isOneStreamOf(kind: MediaKind, { codecs, encodings }: RtpParameters): boolean {
  const isOfKind = (codec: { readonly mimeType?: unknown }) =>
    typeof codec.mimeType === 'string' && codec.mimeType.toLowerCase().startsWith(`${kind}/`);
  return codecs.length > 0 && codecs.every(isOfKind) && (encodings?.length ?? 1) <= 1;
}
