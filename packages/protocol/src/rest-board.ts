import { z } from 'zod';
import { AgentState, ChosenState, Role } from './agent-wire.ts';
import { AccountId, CallId, StaffId, TicketId } from './ids.ts';
import { OutcomeKind } from './outcome-kind.ts';
import { Disposition } from './disposition.ts';

/* REST bodies of the supervisors' board, `/api/v1/staff/board`: what is going on now, and what they can do about it. */

const Instant = z.iso.datetime();
const Count = z.int().nonnegative();
const Span = z.int().nonnegative();

/** Somebody in line, in the order in which they will be offered. */
export const BoardPlace = z.strictObject({
  ticketId: TicketId,
  accountId: AccountId,
  place: z.int().positive(),
  joinedAt: Instant,
  isOffered: z.boolean(),
  /** An agent or the technology failed them; before everybody who came in the ordinary way. */
  isFront: z.boolean(),
  /** Near the deadline: passes at most `rule.mayPass` others. */
  isNear: z.boolean(),
  /** By how many near their deadline they were passed. */
  passed: Count,
});
export type BoardPlace = z.infer<typeof BoardPlace>;

export const BoardAgent = z.strictObject({
  id: StaffId,
  name: z.string(),
  role: Role,
  state: AgentState,
  since: Instant,
  next: ChosenState.nullable(),
  /** Since when no desk of theirs has been heard of; null while it is there. */
  awaySince: Instant.nullable(),
  /** The contact at hand, if any. */
  contact: z
    .strictObject({
      ticketId: TicketId,
      accountId: AccountId,
      claimedAt: Instant,
      call: z
        .strictObject({
          id: CallId,
          state: z.enum(['ringing', 'live']),
          since: Instant,
          /** Who watches it, by name; always null for the agent whose call it is. */
          watchedBy: z.string().nullable(),
        })
        .nullable(),
      /** A decision that is about to take effect. */
      isPending: z.boolean(),
    })
    .nullable(),
});
export type BoardAgent = z.infer<typeof BoardAgent>;

/** Of everybody who stopped waiting: they were taken, or gave up. Percentiles are null while there is nobody. */
export const BoardWaits = z.strictObject({
  count: Count,
  gaveUp: Count,
  p50Ms: Span.nullable(),
  p90Ms: Span.nullable(),
});
export type BoardWaits = z.infer<typeof BoardWaits>;

export const Board = z.strictObject({
  asOf: Instant,
  queue: z.strictObject({
    isPaused: z.boolean(),
    pausedSince: Instant.nullable(),
    /** The name of whoever paused it. */
    pausedBy: z.string().nullable(),
    isOpen: z.boolean(),
    opensAt: Instant.nullable(),
    waiting: Count,
    /** Passed over, because their line is gone for longer than the grace time; the place is kept. */
    away: Count,
    longestWaitMs: Span.nullable(),
    /** The order: waiting time first; with `nearMs` or less left somebody passes at most `mayPass` others. */
    rule: z.strictObject({ nearMs: Span, mayPass: Count }),
    /** The first of the line, fifty at most. */
    line: z.array(BoardPlace),
  }),
  agents: z.array(BoardAgent),
  callsLive: Count,
  /** Since midnight where the team works. */
  today: z.strictObject({
    since: Instant,
    offers: z.strictObject({ made: Count, accepted: Count, declined: Count, missed: Count }),
    waits: BoardWaits,
    outcomes: z.record(OutcomeKind, Count),
    endings: z.record(Disposition, Count),
  }),
});
export type Board = z.infer<typeof Board>;

export const PauseQueue = z.strictObject({ isPaused: z.boolean() });

/** Where a contact goes: to the front of the queue, or straight to an agent who is available. */
export const MoveTicket = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('front') }),
  z.strictObject({ to: z.literal('agent'), agentId: StaffId }),
]);
export type MoveTicket = z.infer<typeof MoveTicket>;
