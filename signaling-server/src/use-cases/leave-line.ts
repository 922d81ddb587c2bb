import type { CaseId, Millis, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { IdleAgent } from '../domain/agent.ts';
import { withdraw } from '../domain/agent.ts';
import type { Ticket } from '../domain/ticket.ts';
import { leave } from '../domain/ticket.ts';
import { keepOfferEnd, openOfferOf } from '../store/offers.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { activeTicketOf, holdTicket, keepTicketEnd } from '../store/tickets.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';

/**
 * The ticket of a case that has not ended, its row held, and before it the agent's whom it is being offered to: rows are
 * held in this order by everybody. Null without a ticket. Refusal: `try-again` when it was just offered to somebody.
 */
export async function holdActiveTicket(tx: Tx, caseId: CaseId): Promise<Reply<Ticket | null>> {
  const active = await activeTicketOf(tx, caseId);
  if (!active) return done(null);
  const offeredTo = active.state === 'offered' ? active.agentId : null;
  if (offeredTo) await holdAgent(tx, offeredTo);
  const ticket = await holdTicket(tx, active.id);
  const isMoved = ticket?.state === 'offered' && ticket.agentId !== offeredTo;
  return isMoved ? refuse('try-again') : done(ticket);
}

/** Who was being offered the ticket that left, and is free again. */
export type Left = { readonly agent: IdleAgent | null };

/** T3: a ticket held by `holdActiveTicket` leaves the line; the offer of it is withdrawn. Refusal: `no-ticket`. */
export async function leaveLine(tx: Tx, ticket: Ticket, now: Millis): Promise<Reply<Left>> {
  const left = leave(ticket, now);
  if (!left.ok) return left;
  await keepTicketEnd(tx, left.value);
  if (ticket.state !== 'offered') return done({ agent: null });
  const open = await openOfferOf(tx, ticket.agentId);
  if (open) await keepOfferEnd(tx, open.id, 'withdrawn', now);
  const agent = await holdAgent(tx, ticket.agentId);
  if (agent?.state !== 'offered') return done({ agent: null });
  const free = withdraw(agent, now);
  await keepAgent(tx, free);
  return done({ agent: free });
}

/** After the commit: the freelancer has no place any more, and who was offered them is told. */
export function tellLeft({ notifier, queueChanged, warmthChanged }: Context, caseId: CaseId, { agent }: Left): void {
  notifier.toFreelancer(caseId, 'ticket:changed', null);
  if (agent) {
    notifier.toAgent(agent.id, 'agent:changed', agentView(agent));
    notifier.toAgent(agent.id, 'offer:changed', null);
    warmthChanged();
  }
  queueChanged();
}
