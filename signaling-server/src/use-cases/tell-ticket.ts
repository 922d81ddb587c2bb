import type { ActiveTicket } from '../domain/ticket.ts';
import type { Context } from './context.ts';
import { freelancerTicket } from './views.ts';

/** Its freelancer hears how the ticket stands now. */
export async function tellTicket({ store, notifier, policy }: Context, ticket: ActiveTicket): Promise<void> {
  const shown = await freelancerTicket(store.db, ticket, policy, await store.now());
  notifier.toFreelancer(ticket.caseId, 'ticket:changed', shown);
}
