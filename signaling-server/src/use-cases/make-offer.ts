import type { Millis, Offer, Reply } from '@visavis/protocol';
import { done } from '@visavis/protocol';
import type { OfferedAgent } from '../domain/agent.ts';
import type { WaitingTicket } from '../domain/ticket.ts';
import { offer } from '../domain/ticket.ts';
import { newOfferId } from '../secrets/ids.ts';
import { insertOffer } from '../store/offers.ts';
import { keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { keepOffered } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { offerView } from './offer-view.ts';

/** An offer that was made, and to whom. */
export type Offered = { readonly agent: OfferedAgent; readonly offer: Offer };

/** Offers a waiting ticket to the agent it was drawn for, in the transaction of whoever holds both rows. Refusal: `queue-empty`. */
export async function makeOffer(
  { policy }: Context,
  tx: Tx,
  agent: OfferedAgent,
  ticket: WaitingTicket,
  now: Millis,
): Promise<Reply<Offered>> {
  const offered = offer(ticket, agent.id);
  if (!offered.ok) return offered;
  const times = { offeredAt: now, lapsesAt: now + policy.offerMs };
  const open = { id: newOfferId(), ticketId: ticket.id, agentId: agent.id, ...times };
  await keepAgent(tx, agent);
  await keepOffered(tx, offered.value);
  await insertOffer(tx, open);
  await note(tx, ticket.caseId, 'ticket-offered', agent.id, now, { ticketId: ticket.id });
  return done({ agent, offer: await offerView(tx, open, offered.value) });
}

/** After the commit. */
export function tellOffered({ notifier, queueChanged }: Context, { agent, offer: made }: Offered): void {
  notifier.toAgent(agent.id, 'agent:changed', agentView(agent));
  notifier.toAgent(agent.id, 'offer:changed', made);
  queueChanged();
}
