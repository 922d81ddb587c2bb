import { ConsumerOptions, SeatMedia, TransportOptions } from '@visavis/protocol';

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
