import { z } from 'zod';
import { Millis, TicketId } from './ids.ts';

/** What the device check found; the agent is told, nobody is turned away for it. */
export const DeviceState = z.enum([
  'ready',
  'blocked',
  'not-found',
  'in-use',
  'unsupported',
  'declined',
  'not-checked',
]);
export type DeviceState = z.infer<typeof DeviceState>;

export const DeviceCheck = z.strictObject({ camera: DeviceState, microphone: DeviceState });
export type DeviceCheck = z.infer<typeof DeviceCheck>;

/** `place` counts from 1; `estimateMs` is null while there is nothing to estimate from. */
export const QueuePlace = z.strictObject({
  place: z.int().positive(),
  waiting: z.int().positive(),
  estimateMs: z.int().nonnegative().nullable(),
});
export type QueuePlace = z.infer<typeof QueuePlace>;

/** A ticket as its freelancer sees it. */
export const FreelancerTicket = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting'), id: TicketId, joinedAt: Millis, queue: QueuePlace }),
  z.strictObject({ state: z.literal('claimed'), id: TicketId, joinedAt: Millis, agentName: z.string() }),
]);
export type FreelancerTicket = z.infer<typeof FreelancerTicket>;

/** What the desk shows of the queue; never who waits: the server picks. */
export const QueueFacts = z.strictObject({ waiting: z.int().nonnegative(), oldestJoinedAt: Millis.nullable() });
export type QueueFacts = z.infer<typeof QueueFacts>;
