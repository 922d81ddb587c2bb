import type { CaseId } from '@visavis/protocol';
import type { Ticket } from '../domain/ticket.ts';
import { keepsRank } from '../domain/ticket.ts';
import { keepAway, keepBack, keptPresence } from '../store/ticket-presence.ts';
import { activeTicketOf, holdTicket } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { followPhone } from './tell-phone.ts';

/**
 * T6: the freelancer's last line went, or one is there again; called by the socket edge as often as it likes. The agent
 * is told; who is back within the time for which the rank is kept has it, and hears their place.
 */
export async function setFreelancerPresence(context: Context, caseId: CaseId, isOnline: boolean): Promise<void> {
  const { store, notifier } = context;
  const ticket = isOnline ? await comeBack(context, caseId) : await keepAway(store.db, caseId, await store.now());
  if (!isOnline) await followPhone(context, caseId);
  if (ticket?.state === 'waiting') context.queueChanged();
  if (ticket?.state !== 'claimed') return;
  notifier.toAgent(ticket.agentId, 'freelancer:presence', { ticketId: ticket.id, online: isOnline });
}

async function comeBack({ store, policy }: Context, caseId: CaseId): Promise<Ticket | null> {
  return store.transaction(async (tx, now) => {
    const active = await activeTicketOf(tx, caseId);
    const ticket = active && (await holdTicket(tx, active.id));
    if (!ticket) return null;
    const { state, awayAt, id } = ticket;
    // T13: a line alone does not say that somebody is at their screen again.
    if (ticket.steppedAwayAt !== null) return ticket;
    const isRankLost = state === 'waiting' && awayAt !== null && !keepsRank(awayAt, now, policy.rankKeptMs);
    if (awayAt !== null) await keepBack(tx, id, isRankLost ? now : null);
    return ticket;
  });
}

/** Of each case with a ticket, whether the store has its freelancer as there; compared with the sockets by a job. */
export const presenceKept = ({ store }: Context): Promise<ReadonlyMap<CaseId, boolean>> => keptPresence(store.db);
