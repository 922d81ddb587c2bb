import type { CaseId } from '@visavis/protocol';
import { keepPresence } from '../store/tickets.ts';
import type { Context } from './context.ts';

/** The freelancer's last line went, or one is there again; called by the socket edge. The agent is told, the place is kept. */
export async function setFreelancerPresence(context: Context, caseId: CaseId, isOnline: boolean): Promise<void> {
  const { store, notifier } = context;
  const ticket = await keepPresence(store.db, caseId, isOnline ? null : await store.now());
  if (ticket?.state !== 'claimed') return;
  notifier.toAgent(ticket.agentId, 'freelancer:presence', { ticketId: ticket.id, online: isOnline });
}
