import type { Agent as AgentView, DeclineReason, Millis, OfferEnd, OfferId, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent, OfferedAgent } from '../domain/agent.ts';
import { decline, miss, withdraw } from '../domain/agent.ts';
import { takeBack } from '../domain/ticket.ts';
import type { OpenOffer } from '../store/offers.ts';
import { agentsWithLapsedOffer, keepOfferEnd, openOfferOf } from '../store/offers.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket, keepWaiting } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { forEachOf } from './for-each-of.ts';

type End = { readonly end: Exclude<OfferEnd, 'accepted'>; readonly reason?: DeclineReason };
type Ending = End & {
  /** Only this offer, while its time is not over; otherwise whichever the agent has, once it is. */
  readonly offerId?: OfferId;
  readonly after: (agent: OfferedAgent, now: Millis) => Reply<Agent>;
};

/** T9: the offer has ended without being accepted, and the ticket has its old place again; the caller holds the agent's row. */
async function closeOffer(tx: Tx, open: OpenOffer, { end, reason }: End, now: Millis): Promise<void> {
  const ticket = await holdTicket(tx, open.ticketId);
  await keepOfferEnd(tx, open.id, end, now, reason ?? null);
  if (ticket?.state !== 'offered') return;
  await keepWaiting(tx, takeBack(ticket));
  await note(tx, ticket.caseId, `offer-${end}`, open.agentId, now, { ticketId: ticket.id });
}

/** T9: in one transaction with the agent's state. */
async function endOfferOf(context: Context, agentId: StaffId, ending: Ending): Promise<Reply<Agent>> {
  const { offerId } = ending;
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Agent>> => {
    const agent = await holdAgent(tx, agentId);
    const open = agent && (await openOfferOf(tx, agentId));
    if (!open || agent.state !== 'offered') return refuse('offer-lapsed');
    const isOver = now >= open.lapsesAt;
    if (offerId ? open.id !== offerId || isOver : !isOver) return refuse('offer-lapsed');
    const after = ending.after(agent, now);
    if (!after.ok) return after;
    await closeOffer(tx, open, ending, now);
    await keepAgent(tx, after.value);
    return after;
  });
  if (reply.ok) tellWithout(context, reply.value);
  return reply;
}

/** A8: an agent whose row is held is offered nothing any more; answers them as they are then, for the caller to keep. */
export async function withoutOffer(tx: Tx, agent: Agent, now: Millis): Promise<Agent> {
  if (agent.state !== 'offered') return agent;
  const open = await openOfferOf(tx, agent.id);
  if (open) await closeOffer(tx, open, { end: 'withdrawn' }, now);
  return withdraw(agent, now);
}

/** After the commit of an offer's end. */
export function tellWithout({ notifier, queueChanged, warmthChanged }: Context, agent: Agent): void {
  notifier.toAgent(agent.id, 'agent:changed', agentView(agent));
  notifier.toAgent(agent.id, 'offer:changed', null);
  queueChanged();
  warmthChanged();
}

/** A6: an agent says why they do not take who is offered. Refusal: `offer-lapsed`. */
export async function declineOffer(
  context: Context,
  agentId: StaffId,
  offerId: OfferId,
  reason: DeclineReason,
): Promise<Reply<AgentView>> {
  const after = (agent: OfferedAgent, now: Millis) => decline(agent, reason, now);
  const reply = await endOfferOf(context, agentId, { end: 'declined', reason, offerId, after });
  return reply.ok ? done(agentView(reply.value)) : reply;
}

/** A8: takes back what an agent is being offered, if anything; after a restart, when nobody sees it. */
export async function withdrawOffer(context: Context, agentId: StaffId): Promise<void> {
  const after = await context.store.transaction(async (tx, now) => {
    const agent = await holdAgent(tx, agentId);
    if (agent?.state !== 'offered') return null;
    const free = await withoutOffer(tx, agent, now);
    await keepAgent(tx, free);
    return free;
  });
  if (after) tellWithout(context, after);
}

/** A7: ends the offers that nobody answered; called by a job every second. */
export async function endLapsedOffers(context: Context): Promise<void> {
  const agents = await agentsWithLapsedOffer(context.store.db, await context.store.now());
  const after = (agent: OfferedAgent, now: Millis) => done(miss(agent, now));
  await forEachOf(agents, (agentId) => endOfferOf(context, agentId, { end: 'missed', after }));
}
