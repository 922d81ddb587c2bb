import type {
  ClientId,
  Contact,
  ContactEnd,
  Decision,
  Disposition,
  HeldTicket,
  OpenCall,
  PendingOutcome,
  Reply,
  StaffId,
  TicketId,
} from '@visavis/protocol';
import { ticketOf } from '../src/store/tickets.ts';
import { acceptOffer } from '../src/use-cases/accept-offer.ts';
import type { Context } from '../src/use-cases/context.ts';
import * as ends from '../src/use-cases/end-ticket.ts';
import { offerTo } from '../src/use-cases/offer-next.ts';
import * as outcomes from '../src/use-cases/record-outcome.ts';
import * as calls from '../src/use-cases/start-call.ts';

/* What an agent does at the desk, for tests that are about something else: the ticket is named as it is held now. */

/** The next of the queue is drawn for this agent, who accepts. */
export async function takeNext(context: Context, agentId: StaffId): Promise<Reply<Contact>> {
  const offered = await offerTo(context, agentId);
  return offered.ok ? acceptOffer(context, agentId, offered.value.id) : offered;
}

export async function heldNow({ store }: Context, ticketId: TicketId): Promise<HeldTicket> {
  return { ticketId, epoch: (await ticketOf(store.db, ticketId))?.epoch ?? 0 };
}

/** Questions that are open keep nobody from deciding here. */
export async function recordOutcome(
  context: Context,
  agentId: StaffId,
  { ticketId, ...asked }: { clientId: ClientId; ticketId: TicketId; decision: Decision },
): Promise<Reply<PendingOutcome | ContactEnd>> {
  const held = await heldNow(context, ticketId);
  return outcomes.recordOutcome(context, agentId, { ...held, ...asked, override: 'This test asks nothing.' });
}

export async function endTicket(
  context: Context,
  agentId: StaffId,
  ticketId: TicketId,
  disposition: Disposition,
): Promise<Reply<ContactEnd>> {
  return ends.endTicket(context, agentId, await heldNow(context, ticketId), disposition);
}

export async function startCall(context: Context, agentId: StaffId, ticketId: TicketId): Promise<Reply<OpenCall>> {
  return calls.startCall(context, agentId, await heldNow(context, ticketId));
}
