import * as z from 'zod/mini';
import { CallId } from './ids.ts';
import { command, Nothing } from './reply.ts';

/*
 * Media control. Words are mediasoup's, from the media node's side: a producer brings media into the router.
 * RTP structures are checked by mediasoup itself; here only their outline is, so that a newer mediasoup can add fields.
 */

export const MediaKind = z.enum(['audio', 'video']);
export type MediaKind = z.infer<typeof MediaKind>;

export const MediaObjectId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const Outline = z.record(z.string(), z.json());

export const RtpCapabilities = z.looseObject({
  codecs: z.optional(z.array(Outline).check(z.maxLength(64))),
  headerExtensions: z.optional(z.array(Outline).check(z.maxLength(64))),
});
export type RtpCapabilities = z.infer<typeof RtpCapabilities>;

export const RtpParameters = z.looseObject({
  mid: z.optional(z.string().check(z.maxLength(64))),
  codecs: z.array(Outline).check(z.maxLength(32)),
  headerExtensions: z.optional(z.array(Outline).check(z.maxLength(64))),
  encodings: z.optional(z.array(Outline).check(z.maxLength(8))),
  rtcp: z.optional(Outline),
});
export type RtpParameters = z.infer<typeof RtpParameters>;

export const DtlsParameters = z.strictObject({
  role: z.optional(z.enum(['auto', 'client', 'server'])),
  fingerprints: z
    .array(z.strictObject({ algorithm: z.string().check(z.maxLength(20)), value: z.string().check(z.maxLength(300)) }))
    .check(z.minLength(1), z.maxLength(10)),
});
export type DtlsParameters = z.infer<typeof DtlsParameters>;

export const IceParameters = z.looseObject({ usernameFragment: z.string(), password: z.string() });
export type IceParameters = z.infer<typeof IceParameters>;

/** What a browser needs to build one transport (mediasoup-client `TransportOptions`). */
export const TransportOptions = z.strictObject({
  id: MediaObjectId,
  iceParameters: IceParameters,
  iceCandidates: z.array(Outline),
  dtlsParameters: DtlsParameters,
});
export type TransportOptions = z.infer<typeof TransportOptions>;

/** Why a picture is paused: its person wants it so, or the line carries no more (media R20). */
export const PauseReason = z.enum(['by-choice', 'weak-line']);
export type PauseReason = z.infer<typeof PauseReason>;

/** A producer the seat may consume; the media node lists only these. */
export const RemoteProducer = z.strictObject({
  producerId: MediaObjectId,
  kind: MediaKind,
  paused: z.boolean(),
  why: z.optional(PauseReason),
});
export type RemoteProducer = z.infer<typeof RemoteProducer>;

/** STUN and TURN servers, with credentials that do not last. */
export const IceServers = z.array(
  z.strictObject({ urls: z.array(z.string()), username: z.optional(z.string()), credential: z.optional(z.string()) }),
);
export type IceServers = z.infer<typeof IceServers>;

/** K3: everything a seat needs to begin; joining again replaces the seat's older transports. */
export const SeatMedia = z.strictObject({
  rtpCapabilities: RtpCapabilities,
  /** Null for a seat that brings nothing into the call. */
  send: z.nullable(TransportOptions),
  /** Null for a seat that takes nothing out of the call. */
  receive: z.nullable(TransportOptions),
  iceServers: IceServers,
  producers: z.array(RemoteProducer),
});
export type SeatMedia = z.infer<typeof SeatMedia>;

/** Consumers begin paused; `media:resume` starts them once the browser has its own side ready (media R5). */
export const ConsumerOptions = z.strictObject({
  consumerId: MediaObjectId,
  producerId: MediaObjectId,
  kind: MediaKind,
  rtpParameters: RtpParameters,
  producerPaused: z.boolean(),
  why: z.optional(PauseReason),
});
export type ConsumerOptions = z.infer<typeof ConsumerOptions>;

const inCall = <Shape extends z.core.$ZodShape>(shape: Shape) => z.strictObject({ callId: CallId, ...shape });

/**
 * A seat that the server made without being asked, in one message and before it is needed: of a call that may come (warm), of one
 * that rings, or of one that is on and whose media had to move. Whatever seat the browser had in that call is gone.
 */
export const PreparedSeat = inCall({ media: SeatMedia });
export type PreparedSeat = z.infer<typeof PreparedSeat>;

/** Sent by freelancer and agent alike; what is allowed is the seat's grant, kept in the media node. */
export const mediaCommands = {
  'media:join': command(inCall({}), SeatMedia),
  /**
   * What this browser can receive. From then on consumers are made for its seat without being asked for: of what is there now in the
   * answer, of what comes later as `media:consumer-added`.
   */
  'media:capabilities': command(
    inCall({ rtpCapabilities: RtpCapabilities }),
    z.strictObject({ consumers: z.array(ConsumerOptions) }),
  ),
  'media:connect': command(inCall({ transportId: MediaObjectId, dtlsParameters: DtlsParameters }), Nothing),
  'media:produce': command(
    inCall({ transportId: MediaObjectId, kind: MediaKind, rtpParameters: RtpParameters }),
    z.strictObject({ producerId: MediaObjectId }),
  ),
  'media:consume': command(inCall({ producerId: MediaObjectId, rtpCapabilities: RtpCapabilities }), ConsumerOptions),
  'media:resume': command(inCall({ consumerId: MediaObjectId }), Nothing),
  'media:pause': command(
    inCall({ producerId: MediaObjectId, paused: z.boolean(), why: z.optional(PauseReason) }),
    Nothing,
  ),
  'media:restart-ice': command(
    inCall({ transportId: MediaObjectId }),
    /** `iceServers`: where there are relays, with new credentials; the first ones may have ended. */
    z.strictObject({ iceParameters: IceParameters, iceServers: z.optional(IceServers) }),
  ),
  'media:producers': command(inCall({}), z.strictObject({ producers: z.array(RemoteProducer) })),
  'media:leave': command(inCall({}), Nothing),
} as const;
export type MediaCommands = typeof mediaCommands;

export const mediaFacts = {
  'media:seat': PreparedSeat,
  /** The call that was prepared will not come; its transports are closed. */
  'media:seat-gone': inCall({}),
  'media:consumer-added': inCall({ consumer: ConsumerOptions }),
  /** To a seat that has not said what it can receive. */
  'media:producer-added': inCall({ producer: RemoteProducer }),
  'media:producer-paused': inCall({ producerId: MediaObjectId, paused: z.boolean(), why: z.optional(PauseReason) }),
  'media:producer-closed': inCall({ producerId: MediaObjectId }),
} as const;
export type MediaFacts = typeof mediaFacts;
