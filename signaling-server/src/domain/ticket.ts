import type {
  CaseId,
  DeviceCheck,
  Disposition,
  Millis,
  OutcomeKind,
  Reply,
  StaffId,
  TicketId,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

/*
 * A ticket is `waiting` in the queue, `offered` to the one agent it was drawn for, `claimed` by that agent once they accepted,
 * and `ended`: by a decision, or by a disposition that decides nothing. An offer that is not accepted, and an agent who
 * is lost, bring it back to `waiting`. `awayAt` says since when the freelancer's line is gone, or they stepped away. `epoch` grows with each claim.
 */

type Joined = {
  readonly id: TicketId;
  readonly caseId: CaseId;
  readonly devices: DeviceCheck;
  readonly joinedAt: Millis;
  readonly awayAt: Millis | null;
  /** Since when they are not at their screen, as they said, or did not say when asked. Only while they wait. */
  readonly steppedAwayAt: Millis | null;
  /** Before everybody who came in the ordinary way: an agent or the technology failed them. */
  readonly isFront: boolean;
  readonly epoch: number;
};
export type WaitingTicket = Joined & { readonly state: 'waiting' };
export type OfferedTicket = Joined & { readonly state: 'offered'; readonly agentId: StaffId };
export type ClaimedTicket = Joined & {
  readonly state: 'claimed';
  readonly agentId: StaffId;
  readonly claimedAt: Millis;
};
export type TicketEnd =
  | { readonly kind: 'outcome'; readonly outcome: OutcomeKind }
  | { readonly kind: 'disposition'; readonly disposition: Disposition };
export type EndedTicket = Joined & {
  readonly state: 'ended';
  readonly agentId: StaffId | null;
  readonly claimedAt: Millis | null;
  readonly endedAt: Millis;
  readonly end: TicketEnd;
};
export type ActiveTicket = WaitingTicket | OfferedTicket | ClaimedTicket;
export type Ticket = ActiveTicket | EndedTicket;

const joinedOf = ({ id, caseId, devices, joinedAt, awayAt, steppedAwayAt, isFront, epoch }: Ticket): Joined => ({
  id,
  caseId,
  devices,
  joinedAt,
  awayAt,
  steppedAwayAt,
  isFront,
  epoch,
});

/** T1: a freelancer joins the queue with whatever devices they have. T7: at the front when their last contact failed because of us. */
export function join(
  of: { id: TicketId; caseId: CaseId; devices: DeviceCheck; isFront?: boolean },
  now: Millis,
): WaitingTicket {
  return { isFront: false, ...of, state: 'waiting', joinedAt: now, awayAt: null, steppedAwayAt: null, epoch: 0 };
}

/** T13: they are passed over at once, and their rank is kept as that of somebody whose line went. */
export const stepAway = (ticket: WaitingTicket, now: Millis): WaitingTicket => ({
  ...ticket,
  awayAt: ticket.awayAt ?? now,
  steppedAwayAt: now,
});

/** T5: whoever was there at this instant or later keeps their place; who is away for longer is passed over. */
export const presentSince = (now: Millis, graceMs: number): Millis => now - graceMs;

/** T12: who was away for longer than the rank is kept stands where somebody stands who joins as they come back. */
export const keepsRank = (awayAt: Millis, backAt: Millis, rankKeptMs: number): boolean => backAt - awayAt <= rankKeptMs;

/** D3: who waits is with us until they have been away for so long; who is with an agent, until the agent ends it. */
export const isWithUs = (ticket: ActiveTicket, now: Millis, goneAfterMs: number): boolean =>
  ticket.state !== 'waiting' || ticket.awayAt === null || now - ticket.awayAt <= goneAfterMs;

/** T8: a waiting ticket is offered to one agent; the place is kept meanwhile. */
export function offer(ticket: Ticket, to: StaffId): Reply<OfferedTicket> {
  return ticket.state === 'waiting'
    ? done({ ...joinedOf(ticket), state: 'offered', agentId: to })
    : refuse('queue-empty');
}

/** T9: an offer that is not accepted brings the ticket back to its old place. */
export const takeBack = (ticket: OfferedTicket): WaitingTicket => ({ ...joinedOf(ticket), state: 'waiting' });

/** T2: only the agent a ticket is offered to claims it, so no two agents ever get the same one. */
export function claim(ticket: Ticket, by: StaffId, now: Millis): Reply<ClaimedTicket> {
  if (ticket.state !== 'offered' || ticket.agentId !== by) return refuse('offer-lapsed');
  return done({
    ...joinedOf(ticket),
    steppedAwayAt: null,
    state: 'claimed',
    epoch: ticket.epoch + 1,
    agentId: by,
    claimedAt: now,
  });
}

/** T10: the ticket of an agent who is lost waits again, before all others. */
export const giveBack = (ticket: ClaimedTicket): WaitingTicket => ({
  ...joinedOf(ticket),
  state: 'waiting',
  isFront: true,
});

/** T3: a freelancer may leave while waiting; with an agent, the agent ends the ticket. */
export function leave(ticket: Ticket, now: Millis): Reply<EndedTicket> {
  switch (ticket.state) {
    case 'waiting':
    case 'offered':
      return done({
        ...joinedOf(ticket),
        state: 'ended',
        agentId: null,
        claimedAt: null,
        endedAt: now,
        end: { kind: 'disposition', disposition: 'freelancer-left' },
      });
    case 'claimed':
    case 'ended':
      return refuse('no-ticket');
  }
}

/** T11: a ticket is held by one agent in one epoch: whoever lost it, even to themselves, writes to it no more (quality F5, T42). */
export const isHeldBy = (ticket: Ticket, by: StaffId, epoch: number): ticket is ClaimedTicket =>
  ticket.state === 'claimed' && ticket.agentId === by && ticket.epoch === epoch;

/** T4: only the agent who holds a ticket ends it; to anybody else it does not exist. */
export function end(
  ticket: Ticket,
  by: { agentId: StaffId; epoch: number },
  how: TicketEnd,
  now: Millis,
): Reply<EndedTicket> {
  if (ticket.state === 'ended') return refuse(ticket.agentId === by.agentId ? 'ticket-ended' : 'not-found');
  if (!isHeldBy(ticket, by.agentId, by.epoch)) return refuse('not-found');
  return done({ ...ticket, state: 'ended', endedAt: now, end: how });
}
