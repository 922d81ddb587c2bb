import * as z from 'zod/mini';
import { DtlsParameters, IceServers, MediaObjectId, RtpCapabilities, TransportOptions } from './media-messages.ts';
import { command, Nothing } from './reply.ts';

/*
 * Whether media can get from a browser to the media node, found out before the queue: one transport for each way there is, on the
 * port that calls use. Nothing is produced; a way is there once its transport is connected (ICE and DTLS).
 */

/** `udp` and `tcp` straight to the media node; `relay` through a TURN server, where one is configured. */
export const MediaPath = z.enum(['udp', 'tcp', 'relay']);
export type MediaPath = z.infer<typeof MediaPath>;

export const PathState = z.enum(['reached', 'failed', 'not-tried']);
export type PathState = z.infer<typeof PathState>;

/** What became of each way. `rttMs`: of the first one that was reached, by ICE's own checks; null when unknown. */
export const Reach = z.strictObject({
  udp: PathState,
  tcp: PathState,
  relay: PathState,
  rttMs: z.nullable(z.int().check(z.nonnegative(), z.maximum(600_000))),
});
export type Reach = z.infer<typeof Reach>;

/** What a browser needs to try each way. */
export const ProbeMedia = z.strictObject({
  rtpCapabilities: RtpCapabilities,
  iceServers: IceServers,
  paths: z.array(z.strictObject({ path: MediaPath, transport: TransportOptions })),
});
export type ProbeMedia = z.infer<typeof ProbeMedia>;

/**
 * `probe:open` replaces an older probe of the same person; it ends by itself after 30 s. Refusals: `media-unavailable` (no worker,
 * or too many probes at once), `not-found` (it is over).
 */
export const probeCommands = {
  'probe:open': command(Nothing, ProbeMedia),
  'probe:connect': command(z.strictObject({ transportId: MediaObjectId, dtlsParameters: DtlsParameters }), Nothing),
  'probe:close': command(Nothing, Nothing),
} as const;
export type ProbeCommands = typeof probeCommands;
