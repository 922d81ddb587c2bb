import type { CaseId } from '@visavis/protocol';
import { keepPresence, keptPresence } from '../store/tickets.ts';
import type { Context } from './context.ts';

/**
 * T6: the freelancer's last line went, or one is there again; called by the socket edge as often as it likes. The agent
 * is told, the rank is kept, and who is back hears their place.
 */
export async function setFreelancerPresence(context: Context, caseId: CaseId, isOnline: boolean): Promise<void> {
  const { store, notifier } = context;
  const ticket = await keepPresence(store.db, caseId, isOnline ? null : await store.now());
  if (ticket?.state === 'waiting') context.queueChanged();
  if (ticket?.state !== 'claimed') return;
  notifier.toAgent(ticket.agentId, 'freelancer:presence', { ticketId: ticket.id, online: isOnline });
}

/** Of each case with a ticket, whether the store has its freelancer as there; compared with the sockets by a job. */
export const presenceKept = ({ store }: Context): Promise<ReadonlyMap<CaseId, boolean>> => keptPresence(store.db);
