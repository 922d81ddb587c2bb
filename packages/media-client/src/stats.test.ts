import { expect, it } from 'vitest';
import { readStats, type Report } from './stats.ts';

type Entry = Parameters<Parameters<Report['forEach']>[0]>[0];
const report = (...entries: Entry[]): Report => entries;

it('reads pictures, sound and losses of the other side from the receiving transport', () => {
  const stats = readStats([
    report(
      { type: 'inbound-rtp', kind: 'audio', bytesReceived: 100, packetsReceived: 10, packetsLost: 1 },
      { type: 'inbound-rtp', kind: 'video', bytesReceived: 900, packetsReceived: 20, packetsLost: 2, framesDecoded: 7 },
      { type: 'media-source', kind: 'video' },
    ),
  ]);
  expect(stats).toMatchObject({
    framesDecoded: 7,
    audioBytesReceived: 100,
    videoBytesReceived: 900,
    packetsReceived: 30,
    packetsLost: 3,
    bytesSent: 0,
  });
});

it('adds up what was sent, and takes the slower of the paths in use', () => {
  const path = (nominated: boolean, seconds: number) => ({
    type: 'candidate-pair',
    nominated,
    currentRoundTripTime: seconds,
  });
  const stats = readStats([
    report(
      { type: 'outbound-rtp', kind: 'audio', bytesSent: 10 },
      { type: 'outbound-rtp', kind: 'video', bytesSent: 90 },
      path(true, 0.02),
    ),
    report(path(true, 0.03), path(false, 0.5)),
  ]);
  expect(stats).toMatchObject({ audioBytesSent: 10, videoBytesSent: 90, bytesSent: 100, roundTripMs: 30 });
});

it('reads what the media node says it never got, and what can be sent', () => {
  const path = (estimate?: number) => ({
    type: 'candidate-pair',
    nominated: true,
    ...(estimate !== undefined && { availableOutgoingBitrate: estimate }),
  });
  const stats = readStats([
    report(
      { type: 'outbound-rtp', kind: 'audio', packetsSent: 50 },
      { type: 'outbound-rtp', kind: 'video', packetsSent: 230, retransmittedPacketsSent: 30 },
      { type: 'remote-inbound-rtp', kind: 'audio', packetsLost: 1 },
      { type: 'remote-inbound-rtp', kind: 'video', packetsLost: 20 },
      path(90_000),
    ),
    report({ type: 'inbound-rtp', kind: 'audio' }, path(300_000)),
  ]);
  expect(stats).toMatchObject({
    packetsSent: 250,
    videoPacketsSent: 200,
    packetsLostThere: 21,
    videoPacketsLostThere: 20,
    uplinkKbps: 90,
  });
  expect(readStats([report({ type: 'outbound-rtp', kind: 'audio' }, path())]).uplinkKbps).toBeNull();
});

it('knows no round trip before it was measured', () => {
  expect(readStats([]).roundTripMs).toBeNull();
  expect(readStats([report({ type: 'candidate-pair', nominated: true })]).roundTripMs).toBeNull();
});

it('takes the round trip of what is sent where the browser measures no path', () => {
  const path = { type: 'candidate-pair', nominated: true };
  const sent = (kind: string, seconds: number) => ({ type: 'remote-inbound-rtp', kind, roundTripTime: seconds });
  const of = (...entries: Entry[]) => readStats([report(...entries)]).roundTripMs;
  expect(of(path, sent('audio', 0.04), sent('video', 0.05), { type: 'remote-inbound-rtp' })).toBe(50);
  expect(of({ ...path, currentRoundTripTime: 0.02 }, sent('audio', 0.04))).toBe(20);
});

it('reads what is sent of the picture, in what, and what limits it', () => {
  const stats = readStats([
    report(
      {
        type: 'outbound-rtp',
        kind: 'video',
        framesSent: 90,
        frameWidth: 640,
        frameHeight: 360,
        codecId: 'C1',
        qualityLimitationReason: 'bandwidth',
      },
      { type: 'codec', id: 'C0', mimeType: 'audio/opus' },
      { type: 'codec', id: 'C1', mimeType: 'video/VP8' },
    ),
    report(
      { type: 'inbound-rtp', kind: 'audio', jitter: 0.004 },
      { type: 'inbound-rtp', kind: 'audio', jitter: 0.002 },
    ),
  ]);
  expect(stats).toMatchObject({
    framesSent: 90,
    sentWidth: 640,
    sentHeight: 360,
    codec: 'VP8',
    limitedBy: 'bandwidth',
    jitterMs: 4,
  });
});

it('reads stills, and the codec of a picture that is received', () => {
  const stats = readStats([
    report(
      { type: 'inbound-rtp', kind: 'video', freezeCount: 3, codecId: 'C1' },
      { type: 'codec', id: 'C1', mimeType: 'video/AV1' },
    ),
  ]);
  expect(stats).toMatchObject({ freezes: 3, codec: 'AV1', limitedBy: null, jitterMs: null });
});

it('says nothing of a picture that there is not', () => {
  expect(readStats([])).toMatchObject({
    framesSent: 0,
    sentWidth: 0,
    freezes: 0,
    codec: null,
    jitterMs: null,
    way: null,
  });
});

it.each([
  ['udp', { candidateType: 'host', protocol: 'udp' }],
  ['udp', { candidateType: 'prflx', protocol: 'udp' }],
  ['tcp', { candidateType: 'host', protocol: 'tcp' }],
  ['relay-udp', { candidateType: 'relay', protocol: 'udp', relayProtocol: 'udp' }],
  ['relay-tls', { candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' }],
  ['relay-udp', { candidateType: 'relay', protocol: 'udp' }],
  [null, { candidateType: 'host' }],
] as const)('knows the way of the line as %s', (way, candidate) => {
  const selected = [
    { type: 'transport', selectedCandidatePairId: 'P2' },
    { type: 'candidate-pair', id: 'P1', nominated: true, localCandidateId: 'L1' },
    { type: 'candidate-pair', id: 'P2', nominated: true, localCandidateId: 'L2' },
    { type: 'local-candidate', id: 'L1', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tcp' },
    { type: 'local-candidate', id: 'L2', ...candidate },
  ];
  expect(readStats([report(...selected)]).way).toBe(way);
});

it('takes the longer of two ways, and the nominated path where the browser does not say which is selected', () => {
  const path = (name: string, protocol: string) => [
    { type: 'candidate-pair', id: `P${name}`, nominated: true, localCandidateId: name },
    { type: 'local-candidate', id: name, candidateType: 'host', protocol },
  ];
  expect(readStats([report(...path('a', 'tcp')), report(...path('b', 'udp'))]).way).toBe('tcp');
});

it('does not take for a picture what the media node sends to measure the line', () => {
  const picture = { type: 'inbound-rtp', kind: 'video', mid: '0', frameWidth: 1280, packetsReceived: 5, jitter: 0.002 };
  const probe = { type: 'inbound-rtp', kind: 'video', mid: 'probator', packetsReceived: 64, jitter: 0.45 };
  const stats = readStats([
    report({ ...picture, codecId: 'C1' }, probe, { type: 'codec', id: 'C1', mimeType: 'video/VP8' }),
  ]);
  expect(stats).toMatchObject({ frameWidth: 1280, packetsReceived: 5, jitterMs: 2, codec: 'VP8' });
});
