import type { TicketId } from '@visavis/protocol';
import type { ActiveTicket } from '../domain/ticket.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { freelancerTicket } from './views.ts';

/** Its freelancer hears how the ticket stands now. */
export async function tellTicket({ store, notifier, policy }: Context, ticket: ActiveTicket): Promise<void> {
  const shown = await freelancerTicket(store.db, ticket, policy, await store.now());
  notifier.toFreelancer(ticket.caseId, 'ticket:changed', shown);
}

/** The freelancer hears whether their agent is finishing; of what was decided they hear nothing (O13). */
export async function tellFinishing(context: Context, ticketId: TicketId): Promise<void> {
  const ticket = await ticketOf(context.store.db, ticketId);
  if (ticket?.state === 'claimed') await tellTicket(context, ticket);
}
