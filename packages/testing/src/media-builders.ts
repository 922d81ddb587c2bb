import { CallSample, ConsumerOptions, SeatMedia, TransportOptions } from '@visavis/protocol';

const aTransport = (id: string): TransportOptions =>
  TransportOptions.parse({
    id,
    iceParameters: { usernameFragment: 'fragment', password: 'password' },
    iceCandidates: [],
    dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: 'AB:CD' }] },
  });

/** A seat as the server tells of it; no browser can connect to it. */
export const aSeatMedia = (over: Partial<SeatMedia> = {}): SeatMedia =>
  SeatMedia.parse({
    rtpCapabilities: { codecs: [], headerExtensions: [] },
    send: aTransport('transport-send'),
    receive: aTransport('transport-receive'),
    iceServers: [],
    producers: [],
    ...over,
  });

/** Of the freelancer's picture; no browser can play it. */
export const aConsumer = (over: Partial<ConsumerOptions> = {}): ConsumerOptions =>
  ConsumerOptions.parse({
    consumerId: 'consumer-1',
    producerId: 'producer-1',
    kind: 'video',
    rtpParameters: { codecs: [] },
    producerPaused: false,
    ...over,
  });

/** How the freelancer's line goes: well. */
export const aCallSample = (over: Partial<CallSample> = {}): CallSample =>
  CallSample.parse({
    level: 'good',
    way: 'udp',
    lossPercent: 0.2,
    roundTripMs: 38,
    jitterMs: 4,
    sentKbps: 1_860,
    receivedKbps: 34,
    picture: {
      width: 1280,
      height: 720,
      fps: 30,
      codec: 'VP8',
      freezes: 0,
      limitedBy: 'none',
      isHeld: false,
      isSharp: false,
    },
    ...over,
  });
