import type { CaseId, StaffId, TicketId } from '@visavis/protocol';
import type { ClaimedTicket, Ticket } from '../domain/ticket.ts';
import { isHeldBy } from '../domain/ticket.ts';
import type { Db, Tx } from '../store/store.ts';
import { activeTicketOf, holdTicket, ticketOf } from '../store/tickets.ts';

/** One side of a conversation: a freelancer by their case, an agent by themselves and the ticket they hold. */
export type Party =
  | { readonly from: 'freelancer'; readonly caseId: CaseId }
  | { readonly from: 'agent'; readonly agentId: StaffId; readonly ticketId: TicketId; readonly epoch: number };

/** M4: the ticket that this side talks on; null while nobody is at the other end. */
export async function conversationOf(db: Db, party: Party): Promise<ClaimedTicket | null> {
  const ticket = party.from === 'agent' ? await ticketOf(db, party.ticketId) : await activeTicketOf(db, party.caseId);
  return ticket && isOf(ticket, party) ? ticket : null;
}

/** The same, its row held until the transaction ends. */
export async function holdConversation(tx: Tx, party: Party): Promise<ClaimedTicket | null> {
  const found = await conversationOf(tx, party);
  const ticket = found && (await holdTicket(tx, found.id));
  return ticket && isOf(ticket, party) ? ticket : null;
}

const isOf = (ticket: Ticket, party: Party): ticket is ClaimedTicket =>
  party.from === 'agent' ? isHeldBy(ticket, party.agentId, party.epoch) : ticket.state === 'claimed';
