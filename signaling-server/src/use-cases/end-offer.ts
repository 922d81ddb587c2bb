import type { DeclineReason, OfferEnd, OfferId, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent, OfferedAgent } from '../domain/agent.ts';
import { decline, miss, withdraw } from '../domain/agent.ts';
import { takeBack } from '../domain/ticket.ts';
import { agentsWithLapsedOffer, keepOfferEnd, openOfferOf } from '../store/offers.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import { holdTicket, keepWaiting } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';

type Ending = {
  readonly end: Exclude<OfferEnd, 'accepted'>;
  readonly reason?: DeclineReason;
  /** Only this offer; otherwise whichever the agent has. */
  readonly offerId?: OfferId;
  /** Only if its time is over. */
  readonly isLapsed?: boolean;
  readonly after: (agent: OfferedAgent, now: number) => Agent;
};

/** T9: the offer ends without being accepted; the ticket has its old place again, in one transaction with the agent's state. */
async function endOfferOf(context: Context, agentId: StaffId, ending: Ending): Promise<Reply<Agent>> {
  const { store, notifier } = context;
  const reply = await store.transaction(async (tx, now): Promise<Reply<Agent>> => {
    const agent = await holdAgent(tx, agentId);
    const open = agent && (await openOfferOf(tx, agentId));
    if (!agent || !open || agent.state !== 'offered') return refuse('offer-lapsed');
    if (ending.offerId && open.id !== ending.offerId) return refuse('offer-lapsed');
    if (ending.isLapsed && now < open.lapsesAt) return refuse('agent-busy');
    const ticket = await holdTicket(tx, open.ticketId);
    const after = ending.after(agent, now);
    await keepOfferEnd(tx, open.id, ending.end, now, ending.reason ?? null);
    await keepAgent(tx, after);
    if (ticket?.state === 'offered') {
      await keepWaiting(tx, takeBack(ticket));
      await note(tx, ticket.caseId, `offer-${ending.end}`, agentId, now, { ticketId: ticket.id });
    }
    return done(after);
  });
  if (!reply.ok) return reply;
  notifier.toAgent(agentId, 'agent:changed', agentView(reply.value));
  notifier.toAgent(agentId, 'offer:changed', null);
  context.queueChanged();
  return reply;
}

/** A6: an agent says why they do not take who is offered. Refusal: `offer-lapsed`. */
export async function declineOffer(
  context: Context,
  agentId: StaffId,
  offerId: OfferId,
  reason: DeclineReason,
): Promise<Reply<ReturnType<typeof agentView>>> {
  const reply = await endOfferOf(context, agentId, {
    end: 'declined',
    reason,
    offerId,
    after: (agent, now) => {
      const declined = decline(agent, reason, now);
      return declined.ok ? declined.value : agent;
    },
  });
  return reply.ok ? done(agentView(reply.value)) : reply;
}

/** Takes back what an agent is being offered, if anything: their desk went, or they signed out. */
export async function withdrawOffer(context: Context, agentId: StaffId): Promise<void> {
  await endOfferOf(context, agentId, { end: 'withdrawn', after: withdraw });
}

/** A7: ends the offers that nobody answered; called by a job every second. */
export async function endLapsedOffers(context: Context): Promise<void> {
  for (const agentId of await agentsWithLapsedOffer(context.store.db, await context.store.now())) {
    await endOfferOf(context, agentId, { end: 'missed', isLapsed: true, after: miss });
  }
}
