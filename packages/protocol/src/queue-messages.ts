import * as z from 'zod/mini';
import { Disposition } from './disposition.ts';
import { Millis } from './ids.ts';

const Span = z.int().check(z.nonnegative());

/** What holds for somebody who waits, as it is set where they wait. */
export const QueueRules = z.strictObject({
  /** How long after their line went they are still taken in turn. */
  graceMs: Span,
  /** How long the old rank of somebody who is away is kept. */
  rankKeptMs: Span,
  /** After so long without a sign of life a browser asks its person whether they are still there. */
  asksAfterMs: Span,
});
export type QueueRules = z.infer<typeof QueueRules>;

/** They stepped away: passed over at once, and back at their old rank if they come by `keptUntil`. */
export const SteppedAway = z.strictObject({ since: Millis, keptUntil: Millis });
export type SteppedAway = z.infer<typeof SteppedAway>;

/** `queue:presence`: whether the person is at their screen, while they wait. Refusals: `no-ticket`, `try-again`. */
export const SayPresence = z.strictObject({ isHere: z.boolean() });
export type SayPresence = z.infer<typeof SayPresence>;

/**
 * How the latest contact ended that decided nothing. `isWithAgent` is false where the person left the queue themselves;
 * `frontUntil`: who joins by then goes first, because the contact failed for a reason of ours.
 */
export const TicketEnded = z.strictObject({
  disposition: Disposition,
  isWithAgent: z.boolean(),
  at: Millis,
  frontUntil: z.nullable(Millis),
});
export type TicketEnded = z.infer<typeof TicketEnded>;
