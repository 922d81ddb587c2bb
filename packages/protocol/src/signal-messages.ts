import * as z from 'zod/mini';
import { CallId, Millis, TicketId } from './ids.ts';
import { command, Nothing } from './reply.ts';

/*
 * What a freelancer's browser says of its camera in a call, and what an agent is told because of it: hints with an explanation, from
 * which nothing follows by itself.
 */

/** What the name of a camera says of its kind; `unknown` for most. */
export const CameraClass = z.enum(['built-in', 'external', 'phone', 'capture-card', 'virtual', 'unknown']);
export type CameraClass = z.infer<typeof CameraClass>;

const Whole = (most: number) => z.int().check(z.gte(0), z.lte(most));
const Rate = z.number().check(z.gte(0), z.lte(1_000));
const Size = z.strictObject({ width: Whole(16_384), height: Whole(16_384), fps: Rate });

/**
 * How the frames of some seconds came, while the page was looked at. `jitterMs`: the standard deviation of the time between two that
 * followed each other; `repeatedPercent`: how many looked exactly as the one before.
 */
const Frames = z.strictObject({
  ...Size.shape,
  count: Whole(10_000),
  jitterMs: z.nullable(Rate),
  longestGapMs: Whole(60_000),
  repeatedPercent: z.number().check(z.gte(0), z.lte(100)),
});

/**
 * Of the camera in use. Its name stays in the browser: only its kind leaves it, and `product`, the word of a list that was found in the
 * name. `says`: the size and rate that the camera gives as its own. `changes`: to how many other cameras this call has gone over in
 * this page. `frames` is null until some were looked at.
 */
export const CallSignals = z.strictObject({
  callId: CallId,
  camera: CameraClass,
  product: z.nullable(z.string().check(z.regex(/^[a-z0-9]{2,16}$/))),
  says: z.nullable(Size),
  lacks: z.array(z.enum(['id', 'facing', 'range'])).check(z.maxLength(3)),
  changes: Whole(1_000),
  frames: z.nullable(Frames),
});
export type CallSignals = z.infer<typeof CallSignals>;

/** Never a verdict: each has harmless causes. */
export const CameraHint = z.enum([
  'virtual-camera',
  'capture-card',
  'unlike-hardware',
  'settings-differ',
  'even-frames',
  'repeated-frames',
  'stalled',
  'camera-changed',
]);
export type CameraHint = z.infer<typeof CameraHint>;

/** When it was first noticed in this call; `product` where the name of a program or device is what was noticed. */
export const CallHint = z.strictObject({
  callId: CallId,
  hint: CameraHint,
  product: z.nullable(z.string()),
  at: Millis,
});
export type CallHint = z.infer<typeof CallHint>;

/** All of this contact's calls, the oldest first. */
export const HintsChanged = z.strictObject({ ticketId: TicketId, hints: z.array(CallHint) });
export type HintsChanged = z.infer<typeof HintsChanged>;

/**
 * Sent when a camera is on, when another one is, and with each look at its frames. `not-permitted`: this site wants none of it, and
 * nothing more is measured.
 */
export const signalCommands = { 'call:signals': command(CallSignals, Nothing) } as const;
