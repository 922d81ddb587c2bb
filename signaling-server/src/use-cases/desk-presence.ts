import type { FreelancerTicket, Millis, StaffId } from '@visavis/protocol';
import type { CaseId } from '@visavis/protocol';
import { lose } from '../domain/agent.ts';
import type { ActiveTicket } from '../domain/ticket.ts';
import { giveBack } from '../domain/ticket.ts';
import { agentsGoneSince, holdAgent, keepAgent, keepDeskPresence, keptDesks } from '../store/staff.ts';
import { activeTicketOf, holdTicket, keepWaiting, pendingOf, ticketOfAgent } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { afterCallEnd, endCallWith } from './end-call.ts';
import { withdrawOffer } from './end-offer.ts';
import { freelancerTicket } from './views.ts';

/**
 * quality F5: the last desk of an agent went, or one is there again; called by the socket edge as often as it likes. What the agent
 * is offered goes back to the queue at once; the freelancer of a case at hand is told, and the case stays for the grace time.
 */
export async function setDeskPresence(context: Context, agentId: StaffId, isThere: boolean): Promise<void> {
  const { db } = context.store;
  const isNews = await keepDeskPresence(db, agentId, isThere ? null : await context.store.now());
  if (!isThere) await withdrawOffer(context, agentId);
  if (!isNews) return;
  context.queueChanged();
  const ticket = await ticketOfAgent(db, agentId);
  if (ticket?.state === 'claimed') await tellTicket(context, ticket);
}

/**
 * Whoever has been gone for longer than the grace time is offline, and their case goes back to the front of the queue (T10).
 * A decision that waits for its effect stays, and takes it. Called by a job every second.
 */
export async function releaseLostAgents(context: Context): Promise<void> {
  const since = (await context.store.now()) - context.policy.agentGraceMs;
  for (const agentId of await agentsGoneSince(context.store.db, since)) await releaseAgent(context, agentId, since);
}

async function releaseAgent(context: Context, agentId: StaffId, goneSince: Millis): Promise<void> {
  const { store, notifier } = context;
  const released = await store.transaction(async (tx, now) => {
    const agent = await holdAgent(tx, agentId);
    if (!agent || agent.awayAt === null || agent.awayAt > goneSince) return null;
    const theirs = await ticketOfAgent(tx, agentId);
    const ticket = theirs?.state === 'claimed' ? await holdTicket(tx, theirs.id) : null;
    if (ticket && (await pendingOf(tx, ticket.id))) return null;
    // An offer is withdrawn when the desk goes; a wrap-up ends by itself.
    if (agent.state === 'offered' || agent.state === 'wrap-up' || agent.state === 'offline') return null;
    const after = lose(agent, 'offline', now);
    await keepAgent(tx, after);
    if (ticket?.state !== 'claimed') return { after, ticket: null, callId: null };
    const callId = await endCallWith(tx, ticket, now);
    await keepWaiting(tx, giveBack(ticket));
    await note(tx, ticket.caseId, 'agent-lost', agentId, now, { ticketId: ticket.id });
    return { after, ticket, callId };
  });
  if (!released) return;
  const { after, ticket, callId } = released;
  notifier.toAgent(agentId, 'agent:changed', agentView(after));
  context.queueChanged();
  if (!ticket) return;
  if (callId) await afterCallEnd(context, ticket, callId, 'ticket-ended');
  notifier.toAgent(agentId, 'contact:changed', null);
  const active = await activeTicketOf(store.db, ticket.caseId);
  if (active) await tellTicket(context, active);
}

/** Of each agent who could be given something, whether the store has their desk as there; compared with the sockets by a job. */
export const desksKept = ({ store }: Context): Promise<ReadonlyMap<StaffId, boolean>> => keptDesks(store.db);

/** Its freelancer hears how the ticket stands now. */
export async function tellTicket(context: Context, ticket: ActiveTicket): Promise<void> {
  const { store, notifier, policy } = context;
  const shown: FreelancerTicket = await freelancerTicket(store.db, ticket, policy, await store.now());
  const caseId: CaseId = ticket.caseId;
  notifier.toFreelancer(caseId, 'ticket:changed', shown);
}
