import { DtlsParameters, RtpCapabilities, RtpParameters } from '@visavis/protocol';
import type { MediaKind } from '@visavis/protocol';

/*
 * Media parameters as Chromium's would be on the wire, for clients without a browser: they negotiate everything and send
 * nothing. Each is parsed by its schema.
 */

const AUDIO_FEEDBACK = [{ type: 'transport-cc' }, { type: 'nack' }];
const VIDEO_FEEDBACK = [
  { type: 'goog-remb' },
  { type: 'transport-cc' },
  { type: 'ccm', parameter: 'fir' },
  { type: 'nack' },
  { type: 'nack', parameter: 'pli' },
];
const EXTENSIONS = [
  { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4 },
  { uri: 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time', id: 2 },
  { uri: 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01', id: 3 },
];
const OPUS = { mimeType: 'audio/opus', clockRate: 48000, channels: 2, parameters: { minptime: 10, useinbandfec: 1 } };
const VP8 = { mimeType: 'video/VP8', clockRate: 90000, parameters: {} };
const RTX = { mimeType: 'video/rtx', clockRate: 90000 };

let lastSsrc = 10_000;

/** What a browser that publishes one track of this kind sends with `media:produce`. Each call has another SSRC. */
export function sendingParameters(kind: MediaKind): RtpParameters {
  const mid = kind === 'audio' ? '0' : '1';
  const rtcp = { cname: 'visavis-test', reducedSize: true };
  const ssrc = (lastSsrc += 2);
  if (kind === 'audio') {
    const codecs = [{ ...OPUS, payloadType: 111, rtcpFeedback: AUDIO_FEEDBACK }];
    return RtpParameters.parse({ mid, codecs, headerExtensions: EXTENSIONS, encodings: [{ ssrc, dtx: true }], rtcp });
  }
  const codecs = [
    { ...VP8, payloadType: 96, rtcpFeedback: VIDEO_FEEDBACK },
    { ...RTX, payloadType: 97, parameters: { apt: 96 }, rtcpFeedback: [] },
  ];
  const encodings = [{ ssrc, rtx: { ssrc: ssrc + 1 }, maxBitrate: 2_000_000 }];
  return RtpParameters.parse({ mid, codecs, headerExtensions: EXTENSIONS, encodings, rtcp });
}

/** What a browser says it can receive with `media:consume`: Opus, and VP8 with retransmission. */
export function receivingCapabilities(): RtpCapabilities {
  return RtpCapabilities.parse({
    codecs: [
      { ...OPUS, kind: 'audio', preferredPayloadType: 100, rtcpFeedback: AUDIO_FEEDBACK },
      { ...VP8, kind: 'video', preferredPayloadType: 101, rtcpFeedback: VIDEO_FEEDBACK },
      { ...RTX, kind: 'video', preferredPayloadType: 102, parameters: { apt: 101 }, rtcpFeedback: [] },
    ],
    headerExtensions: (['audio', 'video'] as const).flatMap((kind) =>
      EXTENSIONS.map(({ uri, id }) => ({ kind, uri, preferredId: id, preferredEncrypt: false, direction: 'sendrecv' })),
    ),
  });
}

/** What `media:connect` carries: the fingerprint of a certificate that nobody has, so DTLS itself never completes. */
export function connectingParameters(role: 'client' | 'server' = 'client'): DtlsParameters {
  const value = Array.from({ length: 32 }, (_, index) => (index + 16).toString(16).toUpperCase()).join(':');
  return DtlsParameters.parse({ role, fingerprints: [{ algorithm: 'sha-256', value }] });
}
