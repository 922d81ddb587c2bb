import * as z from 'zod/mini';
import { Millis, TicketId } from './ids.ts';
import { QueueRules, SteppedAway } from './queue-messages.ts';
import { WithoutCamera } from './without-camera.ts';

/** What the device check found; the agent is told, nobody is turned away for it. `on-phone`: their phone is the camera. */
export const DeviceState = z.enum([
  'ready',
  'blocked',
  'not-found',
  'in-use',
  'unsupported',
  'declined',
  'on-phone',
  'not-checked',
]);
export type DeviceState = z.infer<typeof DeviceState>;

/** `withoutCamera` is what somebody says who goes on without one; null or left out where nothing was said. */
export const DeviceCheck = z.strictObject({
  camera: DeviceState,
  microphone: DeviceState,
  withoutCamera: z.optional(z.nullable(WithoutCamera)),
});
export type DeviceCheck = z.infer<typeof DeviceCheck>;

/** The wait that is to be expected, from and to; `from` is 0 where it may be over at once. */
export const WaitRange = z.strictObject({
  fromMs: z.int().check(z.nonnegative()),
  toMs: z.int().check(z.nonnegative()),
});
export type WaitRange = z.infer<typeof WaitRange>;

/** `place` counts from 1; `wait` is null while there is too little to estimate from. */
export const QueuePlace = z.strictObject({
  place: z.int().check(z.positive()),
  waiting: z.int().check(z.positive()),
  wait: z.nullable(WaitRange),
});
export type QueuePlace = z.infer<typeof QueuePlace>;

/** A ticket as its freelancer sees it. */
export const FreelancerTicket = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('waiting'),
    id: TicketId,
    joinedAt: Millis,
    queue: QueuePlace,
    /** Left out by a server that says nothing of them. */
    rules: z.optional(QueueRules),
    /** Left out while they are there. */
    steppedAway: z.optional(SteppedAway),
  }),
  /** `isAgentHere` is false while the agent's line is gone; after the grace time the ticket waits again, at the front. */
  z.strictObject({
    state: z.literal('claimed'),
    id: TicketId,
    joinedAt: Millis,
    agentName: z.string(),
    isAgentHere: z.boolean(),
    /** The agent is at the end of it: the call is over, or a decision waits for its effect. Never which one. */
    isFinishing: z.optional(z.boolean()),
  }),
]);
export type FreelancerTicket = z.infer<typeof FreelancerTicket>;

/**
 * Whether somebody can be met now. `open`: within opening hours and an agent is there; `unattended`: within opening hours, and
 * nobody is there yet, or the queue is paused; `closed`: joining is refused until `opensAt` (null: not within a year).
 */
export const ServiceView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open') }),
  z.strictObject({ state: z.literal('unattended') }),
  z.strictObject({ state: z.literal('closed'), opensAt: z.nullable(Millis) }),
]);
export type ServiceView = z.infer<typeof ServiceView>;

/** What the desk shows of the queue; never who waits: the server picks. */
export const QueueFacts = z.strictObject({
  waiting: z.int().check(z.nonnegative()),
  oldestJoinedAt: z.nullable(Millis),
  /** A supervisor stopped the queue: nobody is offered anybody. */
  isPaused: z.boolean(),
});
export type QueueFacts = z.infer<typeof QueueFacts>;
