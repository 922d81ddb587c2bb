import type { Agent as AgentView, CaseId, Millis, Nothing, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { withdraw } from '../domain/agent.ts';
import type { ActiveTicket, OfferedTicket, WaitingTicket } from '../domain/ticket.ts';
import { keepsRank, stepAway, takeBack } from '../domain/ticket.ts';
import { keepOfferEnd, openOfferOf } from '../store/offers.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { keepBack, keepSteppedAway } from '../store/ticket-presence.ts';
import { keepWaiting } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { holdActiveTicket } from './leave-line.ts';
import { tellTicket } from './tell-ticket.ts';

/** Who was being offered the ticket, and is free again. */
type Stepped = { readonly ticket: ActiveTicket; readonly free: { id: StaffId; agent: AgentView } | null };

/**
 * T13: a freelancer who waits says that they are not at their screen, or that they are again. Away, they are passed over at once
 * and the offer of them is withdrawn; back, they stand where they stood (T12). Saying it twice is saying it once. Refusals:
 * `no-ticket` (also once an agent has them), `try-again` (they were drawn in that very instant).
 */
export async function sayPresence(context: Context, caseId: CaseId, isHere: boolean): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Stepped>> => {
    const held = await holdActiveTicket(tx, caseId);
    if (!held.ok) return held;
    const ticket = held.value;
    if (!ticket || ticket.state === 'ended' || ticket.state === 'claimed') return refuse('no-ticket');
    if (isHere === (ticket.steppedAwayAt === null)) return done({ ticket, free: null });
    return done(isHere ? await back(context, tx, ticket, now) : await away(tx, ticket, now));
  });
  if (!reply.ok) return reply;
  await tellStepped(context, reply.value);
  return done({});
}

async function away(tx: Tx, ticket: WaitingTicket | OfferedTicket, now: Millis): Promise<Stepped> {
  const free = ticket.state === 'offered' ? await withdrawn(tx, ticket, now) : null;
  const left = stepAway(ticket.state === 'offered' ? takeBack(ticket) : ticket, now);
  if (free) await keepWaiting(tx, left);
  await keepSteppedAway(tx, left);
  await note(tx, ticket.caseId, 'queue-stepped-away', 'freelancer', now, { ticketId: ticket.id });
  return { ticket: left, free };
}

async function withdrawn(tx: Tx, { agentId }: OfferedTicket, now: Millis): Promise<Stepped['free']> {
  const open = await openOfferOf(tx, agentId);
  if (open) await keepOfferEnd(tx, open.id, 'withdrawn', now);
  const agent = await holdAgent(tx, agentId);
  if (agent?.state !== 'offered') return null;
  const after = withdraw(agent, now);
  await keepAgent(tx, after);
  return { id: agentId, agent: agentView(after) };
}

async function back({ policy }: Context, tx: Tx, ticket: WaitingTicket | OfferedTicket, now: Millis): Promise<Stepped> {
  const isRankLost = ticket.awayAt !== null && !keepsRank(ticket.awayAt, now, policy.rankKeptMs);
  await keepBack(tx, ticket.id, isRankLost ? now : null);
  await note(tx, ticket.caseId, 'queue-came-back', 'freelancer', now, { ticketId: ticket.id });
  return { ticket: { ...ticket, awayAt: null, steppedAwayAt: null }, free: null };
}

async function tellStepped(context: Context, { ticket, free }: Stepped): Promise<void> {
  await tellTicket(context, ticket);
  if (free) {
    context.notifier.toAgent(free.id, 'agent:changed', free.agent);
    context.notifier.toAgent(free.id, 'offer:changed', null);
    context.warmthChanged();
  }
  context.queueChanged();
}
