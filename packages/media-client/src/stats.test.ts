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
      { type: 'outbound-rtp', kind: 'video', packetsSent: 200 },
      { type: 'remote-inbound-rtp', kind: 'audio', packetsLost: 1 },
      { type: 'remote-inbound-rtp', kind: 'video', packetsLost: 20 },
      path(640_000),
    ),
    report(path()),
  ]);
  expect(stats).toMatchObject({
    packetsSent: 250,
    videoPacketsSent: 200,
    packetsLostThere: 21,
    videoPacketsLostThere: 20,
    uplinkKbps: 640,
  });
  expect(readStats([report(path())]).uplinkKbps).toBeNull();
});

it('knows no round trip before it was measured', () => {
  expect(readStats([]).roundTripMs).toBeNull();
  expect(readStats([report({ type: 'candidate-pair', nominated: true })]).roundTripMs).toBeNull();
});
