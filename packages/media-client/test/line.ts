import type { LineSample } from '../src/line-sample.ts';

/** How a line goes from one sample to the next; what is left out is well. */
export type Going = {
  readonly lossHere?: number;
  readonly lossThere?: number;
  readonly videoLoss?: number;
  readonly roundTripMs?: number;
  readonly uplinkKbps?: number;
};

/** Samples made by hand, one each `everyMs`: 1000 packets in each direction, 800 of them pictures. */
export function lineOf(everyMs: number, beginsAt = 0, packets = 1000): (going: Going) => LineSample {
  const pictures = packets * 0.8;
  let last: LineSample = {
    at: beginsAt,
    packetsReceived: 0,
    packetsLost: 0,
    packetsSent: 0,
    packetsLostThere: 0,
    videoPacketsSent: 0,
    videoPacketsLostThere: 0,
    roundTripMs: null,
    uplinkKbps: null,
  };
  return ({ lossHere = 0, lossThere = 0, videoLoss = 0, roundTripMs = 40, uplinkKbps = 2_000 }) => {
    last = {
      at: last.at + everyMs,
      packetsReceived: last.packetsReceived + packets * (1 - lossHere),
      packetsLost: last.packetsLost + packets * lossHere,
      packetsSent: last.packetsSent + packets,
      packetsLostThere: last.packetsLostThere + packets * lossThere + pictures * videoLoss,
      videoPacketsSent: last.videoPacketsSent + pictures,
      videoPacketsLostThere: last.videoPacketsLostThere + pictures * videoLoss,
      roundTripMs,
      uplinkKbps,
    };
    return last;
  };
}
