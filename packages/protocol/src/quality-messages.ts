import * as z from 'zod/mini';
import { CallId } from './ids.ts';
import { command, Nothing } from './reply.ts';

/* How a call goes, as the browsers on both sides measure it. People are told the level; the numbers are for agents. */

/** `weak` can be heard and seen; `poor` has been worse than that for ten seconds. */
export const LineLevel = z.enum(['good', 'weak', 'poor']);
export type LineLevel = z.infer<typeof LineLevel>;

/** How media gets to the media node: straight, or by a relay that is reached over UDP, TCP or TLS. Never an address. */
export const LineWay = z.enum(['udp', 'tcp', 'relay-udp', 'relay-tcp', 'relay-tls']);
export type LineWay = z.infer<typeof LineWay>;

const upTo = (most: number) => z.number().check(z.gte(0), z.lte(most));
const Whole = (most: number) => z.int().check(z.gte(0), z.lte(most));
const Ms = z.nullable(upTo(60_000));
const Step = z.nullable(Whole(86_400_000));

/** The picture on this side: what the freelancer's browser sends, what the agent's shows. */
const Picture = z.strictObject({
  width: Whole(16_384),
  height: Whole(16_384),
  fps: upTo(240),
  codec: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9-]{1,16}$/))),
  /** How often, and in the receiving browser only, it stood still since the call was joined. */
  freezes: Whole(1_000_000),
  /** Why it is not sent larger, as the sending browser says. */
  limitedBy: z.nullable(z.enum(['none', 'cpu', 'bandwidth', 'other'])),
  /** It waits so that the voice gets through (media R20). */
  isHeld: z.boolean(),
  /** It is sent in full size at fewer frames, as the agent asked. */
  isSharp: z.boolean(),
});

/** Of the last ten seconds or less. Null: not measured, or there is none. */
export const CallSample = z.strictObject({
  level: LineLevel,
  way: z.nullable(LineWay),
  lossPercent: z.nullable(upTo(100)),
  roundTripMs: Ms,
  jitterMs: Ms,
  /** What was sent and received, sound and picture together. */
  sentKbps: upTo(1_000_000),
  receivedKbps: upTo(1_000_000),
  picture: z.nullable(Picture),
  /** media R6: from the beginning of the join to each of its steps, in milliseconds; null for what has not come. */
  timings: z.optional(z.strictObject({ seat: Step, ice: Step, dtls: Step, live: Step, packet: Step, frame: Step })),
});
export type CallSample = z.infer<typeof CallSample>;

/** The side of a call whose line it is. */
export const CallSide = z.enum(['freelancer', 'agent']);
export type CallSide = z.infer<typeof CallSide>;

/** What the media node sees of one side: mediasoup's score from 0 to 10 of what it gets, and how much comes. */
export const NodeView = z.strictObject({
  way: z.nullable(z.enum(['udp', 'tcp'])),
  kinds: z.array(
    z.strictObject({
      kind: z.enum(['audio', 'video']),
      score: Whole(10),
      kbps: upTo(1_000_000),
      lossPercent: upTo(100),
    }),
  ),
});
export type NodeView = z.infer<typeof NodeView>;

/** One side's line, for agents. `node` is null when the media node could not be asked. */
export const CallQuality = z.strictObject({
  callId: CallId,
  side: CallSide,
  sample: CallSample,
  node: z.nullable(NodeView),
});
export type CallQuality = z.infer<typeof CallQuality>;

export const CallSharpness = z.strictObject({ callId: CallId, on: z.boolean() });
export type CallSharpness = z.infer<typeof CallSharpness>;

/**
 * A time in which no media could flow, as one side's browser saw it. `line`: the path was lost and found again · `moved`: the server
 * moved the media · `rejoined`: the call was joined anew.
 */
export const CallGap = z.strictObject({
  callId: CallId,
  ms: Whole(3_600_000),
  why: z.enum(['line', 'moved', 'rejoined']),
});
export type CallGap = z.infer<typeof CallGap>;

/**
 * Sent by both sides every ten seconds, when something changed, and at the end of a call; also taken shortly after it. More often
 * than the server keeps is no fault: the last of ten seconds stays.
 */
export const reportCommands = {
  'call:report': command(z.strictObject({ callId: CallId, sample: CallSample }), Nothing),
  /** Said once media can flow again. */
  'call:gap': command(CallGap, Nothing),
} as const;
