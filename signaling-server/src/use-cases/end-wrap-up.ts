import type { Agent as AgentView, Millis, Reply, StaffId, TicketId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { extendWrapUp as extend, finishWrapUp as finish } from '../domain/agent.ts';
import type { EndedTicket } from '../domain/ticket.ts';
import { agentsToFree, holdAgent, keepAgent } from '../store/staff.ts';
import { keepWrapUp, ticketOfAgent } from '../store/tickets.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { forEachOf } from './for-each-of.ts';

type Asked = { readonly ticketId: TicketId } | { readonly isOver: true };

/** The agent is done with a ticket that has ended, or the time for it is over; then comes what they chose. */
async function endWrapUp(context: Context, agentId: StaffId, asked: Asked): Promise<Reply<AgentView>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<AgentView>> => {
    const agent = await holdAgent(tx, agentId);
    const theirs = agent && (await ticketOfAgent(tx, agentId));
    const ended = theirs?.state === 'ended' ? theirs : null;
    if (!agent || !isMeant(asked, agent, ended, now)) return refuse('not-found');
    const free = finish(agent, now);
    if (!free.ok) return free;
    if (ended) await keepWrapUp(tx, ended.id, now);
    await keepAgent(tx, free.value);
    return done(agentView(free.value));
  });
  if (!reply.ok) return reply;
  context.notifier.toAgent(agentId, 'agent:changed', reply.value);
  context.notifier.toAgent(agentId, 'contact:changed', null);
  context.queueChanged();
  return reply;
}

/** Whether what is asked for is this wrap-up: of that ticket, or one whose time is over. */
function isMeant(asked: Asked, agent: Agent, ended: EndedTicket | null, now: Millis): boolean {
  if ('ticketId' in asked) return ended?.id === asked.ticketId;
  return agent.state === 'wrap-up' && now >= agent.endsAt;
}

/** A4. Refusal: `not-found`. */
export const finishWrapUp = (context: Context, agentId: StaffId, ticketId: TicketId): Promise<Reply<AgentView>> =>
  endWrapUp(context, agentId, { ticketId });

/** A4: ends every wrap-up whose time is over; called by a job every second. */
export async function endLapsedWrapUps(context: Context): Promise<void> {
  const due = await agentsToFree(context.store.db, await context.store.now());
  await forEachOf(due, (agentId) => endWrapUp(context, agentId, { isOver: true }));
}

/** A9: once, by as long again. Refusals: `not-found`, `extended-already`. */
export async function extendWrapUp(context: Context, agentId: StaffId, ticketId: TicketId): Promise<Reply<AgentView>> {
  const reply = await context.store.transaction(async (tx): Promise<Reply<AgentView>> => {
    const agent = await holdAgent(tx, agentId);
    const ticket = agent && (await ticketOfAgent(tx, agentId));
    if (!agent || ticket?.id !== ticketId) return refuse('not-found');
    const longer = extend(agent, context.policy.wrapUpMs);
    if (!longer.ok) return longer;
    await keepAgent(tx, longer.value);
    return done(agentView(longer.value));
  });
  if (reply.ok) context.notifier.toAgent(agentId, 'agent:changed', reply.value);
  return reply;
}
