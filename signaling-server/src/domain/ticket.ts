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
 * A ticket is `waiting` in the queue, then `claimed` by the one agent the server gave it to, then `ended`: by a decision,
 * or by a disposition that decides nothing. `awayAt` says since when the freelancer's line is gone.
 */

type Joined = {
  readonly id: TicketId;
  readonly caseId: CaseId;
  readonly devices: DeviceCheck;
  readonly joinedAt: Millis;
  readonly awayAt: Millis | null;
};
export type WaitingTicket = Joined & { readonly state: 'waiting' };
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
export type Ticket = WaitingTicket | ClaimedTicket | EndedTicket;

/** T1: a freelancer joins the queue with whatever devices they have. */
export function join(of: { id: TicketId; caseId: CaseId; devices: DeviceCheck }, now: Millis): WaitingTicket {
  return { ...of, state: 'waiting', joinedAt: now, awayAt: null };
}

/** T5: whoever was there at this instant or later keeps their place; who is away for longer is passed over. */
export const presentSince = (now: Millis, graceMs: number): Millis => now - graceMs;

/** D3: who waits is with us until they have been away for so long; who is with an agent, until the agent ends it. */
export const isWithUs = (ticket: WaitingTicket | ClaimedTicket, now: Millis, goneAfterMs: number): boolean =>
  ticket.state === 'claimed' || ticket.awayAt === null || now - ticket.awayAt <= goneAfterMs;

/** T2: only a waiting ticket can be claimed, so no two agents ever get the same one. */
export function claim(ticket: Ticket, by: StaffId, now: Millis): Reply<ClaimedTicket> {
  switch (ticket.state) {
    case 'waiting':
      return done({ ...ticket, state: 'claimed', agentId: by, claimedAt: now });
    case 'claimed':
    case 'ended':
      return refuse('queue-empty');
  }
}

/** T3: a freelancer may leave while waiting; with an agent, the agent ends the ticket. */
export function leave(ticket: Ticket, now: Millis): Reply<EndedTicket> {
  switch (ticket.state) {
    case 'waiting':
      return done({
        ...ticket,
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

/** T4: only the agent who holds a ticket ends it; to anybody else it does not exist. */
export function end(ticket: Ticket, by: StaffId, how: TicketEnd, now: Millis): Reply<EndedTicket> {
  switch (ticket.state) {
    case 'waiting':
      return refuse('not-found');
    case 'claimed':
      if (ticket.agentId !== by) return refuse('not-found');
      return done({ ...ticket, state: 'ended', endedAt: now, end: how });
    case 'ended':
      return refuse(ticket.agentId === by ? 'ticket-ended' : 'not-found');
  }
}
