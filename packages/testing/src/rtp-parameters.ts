import {
  ConsumerOptions,
  DtlsParameters,
  RtpCapabilities,
  RtpParameters,
  SeatMedia,
  TransportOptions,
} from '@visavis/protocol';
import type { MediaKind, RemoteProducer } from '@visavis/protocol';

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
      { ...OPUS, kind: 'audio', preferredPayloadType: 111, rtcpFeedback: AUDIO_FEEDBACK },
      { ...VP8, kind: 'video', preferredPayloadType: 96, rtcpFeedback: VIDEO_FEEDBACK },
      { ...RTX, kind: 'video', preferredPayloadType: 97, parameters: { apt: 96 }, rtcpFeedback: [] },
    ],
    headerExtensions: (['audio', 'video'] as const).flatMap((kind) =>
      EXTENSIONS.map(({ uri, id }) => ({ kind, uri, preferredId: id, preferredEncrypt: false, direction: 'sendrecv' })),
    ),
  });
}

/** A transport whose far end is nowhere: a browser negotiates with it and never connects. */
const aTransport = (id: string): TransportOptions =>
  TransportOptions.parse({
    id,
    iceParameters: { usernameFragment: `${id}-fragment`, password: 'a-password-of-enough-letters', iceLite: true },
    iceCandidates: [
      { foundation: 'udp', priority: 1, ip: '127.0.0.1', address: '127.0.0.1', protocol: 'udp', port: 9, type: 'host' },
    ],
    dtlsParameters: connectingParameters('server'),
  });

/** What a media node would answer to `media:join`; for clients that are tested without one. */
export function aSeatMedia(over: Partial<SeatMedia> = {}): SeatMedia {
  const rtpCapabilities = receivingCapabilities();
  return SeatMedia.parse({
    rtpCapabilities,
    send: aTransport('send'),
    receive: aTransport('receive'),
    iceServers: [],
    producers: [],
    ...over,
  });
}

/** What a media node would answer to `media:consume`. */
export function aConsumer({ producerId, kind, paused }: RemoteProducer): ConsumerOptions {
  const rtpParameters = { ...sendingParameters(kind), mid: `mid-${producerId}` };
  return ConsumerOptions.parse({
    consumerId: `consumer-${producerId}`,
    producerId,
    kind,
    rtpParameters,
    producerPaused: paused,
  });
}

/** What `media:connect` carries: the fingerprint of a certificate that nobody has, so DTLS itself never completes. */
export function connectingParameters(role: 'client' | 'server' = 'client'): DtlsParameters {
  const value = Array.from({ length: 32 }, (_, index) => (index + 16).toString(16).toUpperCase()).join(':');
  return DtlsParameters.parse({ role, fingerprints: [{ algorithm: 'sha-256', value }] });
}
