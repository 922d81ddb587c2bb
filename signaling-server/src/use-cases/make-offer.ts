import type { Millis, Offer, Reply, TicketId } from '@visavis/protocol';
import { done } from '@visavis/protocol';
import type { OfferedAgent } from '../domain/agent.ts';
import type { WaitingTicket } from '../domain/ticket.ts';
import { offer } from '../domain/ticket.ts';
import { newOfferId } from '../secrets/ids.ts';
import { insertOffer } from '../store/offers.ts';
import { keepPassed } from '../store/queue.ts';
import { keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { keepOffered } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { offerView } from './offer-view.ts';

/** Who was drawn, and whom they passed. */
export type Drawn = { readonly ticket: WaitingTicket; readonly passes: readonly TicketId[] };

/** An offer that was made, and to whom. */
export type Offered = { readonly agent: OfferedAgent; readonly offer: Offer };

/**
 * Offers a waiting ticket to the agent it was drawn for, in the transaction of whoever holds both rows. Q9: `passes` are those
 * before whom it was drawn because it is near its deadline. Refusal: `queue-empty`.
 */
export async function makeOffer(
  { policy }: Context,
  tx: Tx,
  agent: OfferedAgent,
  { ticket, passes }: Drawn,
  now: Millis,
): Promise<Reply<Offered>> {
  const offered = offer(ticket, agent.id);
  if (!offered.ok) return offered;
  const times = { offeredAt: now, lapsesAt: now + policy.offerMs };
  const open = { id: newOfferId(), ticketId: ticket.id, agentId: agent.id, passes, ...times };
  await keepAgent(tx, agent);
  await keepPassed(tx, passes, 1);
  await keepOffered(tx, offered.value);
  await insertOffer(tx, open);
  await note(tx, ticket.caseId, 'ticket-offered', agent.id, now, { ticketId: ticket.id });
  return done({ agent, offer: await offerView(tx, open, offered.value) });
}

/** After the commit. */
export function tellOffered({ notifier, queueChanged, warmthChanged }: Context, { agent, offer: made }: Offered): void {
  notifier.toAgent(agent.id, 'agent:changed', agentView(agent));
  notifier.toAgent(agent.id, 'offer:changed', made);
  queueChanged();
  warmthChanged();
}
