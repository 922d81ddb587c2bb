import type { MediaStats } from './stats.ts';

/** The totals of a call at one instant (`at` in milliseconds of any steady clock). */
export type LineSample = Pick<
  MediaStats,
  | 'packetsReceived'
  | 'packetsLost'
  | 'packetsSent'
  | 'packetsLostThere'
  | 'videoPacketsSent'
  | 'videoPacketsLostThere'
  | 'roundTripMs'
  | 'uplinkKbps'
> & { readonly at: number };

/** A call that was joined again counts from nothing: what was before says nothing of it. */
export const isNewCount = (before: LineSample, after: LineSample): boolean =>
  after.packetsSent < before.packetsSent || after.packetsReceived < before.packetsReceived;

/** From 0 to 1: of the packets between two samples, those that did not come, in the worse of the two directions. */
export function lossBetween(from: LineSample, to: LineSample): number {
  const here = to.packetsLost - from.packetsLost;
  const there = to.packetsLostThere - from.packetsLostThere;
  return Math.max(
    share(here, to.packetsReceived - from.packetsReceived + here),
    share(there, to.packetsSent - from.packetsSent),
  );
}

/** The same for the pictures that were sent. */
export const videoLossBetween = (from: LineSample, to: LineSample): number =>
  share(to.videoPacketsLostThere - from.videoPacketsLostThere, to.videoPacketsSent - from.videoPacketsSent);

/** Fewer packets than these say nothing about a line. */
const ENOUGH = 10;
const share = (lost: number, sent: number): number => (sent < ENOUGH ? 0 : Math.min(1, Math.max(0, lost / sent)));
