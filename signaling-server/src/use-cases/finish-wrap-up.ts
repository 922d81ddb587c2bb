import type { Agent as AgentView, Reply, StaffId, TicketId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { finishWrapUp as finish } from '../domain/agent.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import { keepWrapUp, ticketOfAgent } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { agentView } from './sync-desk.ts';

/** The agent is done with a ticket that has ended and can take the next. Refusal: `not-found`. */
export async function finishWrapUp(context: Context, agentId: StaffId, ticketId: TicketId): Promise<Reply<AgentView>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<AgentView>> => {
    const agent = await holdAgent(tx, agentId);
    const ticket = agent && (await ticketOfAgent(tx, agentId));
    if (!agent || ticket?.state !== 'ended' || ticket.id !== ticketId) return refuse('not-found');
    const free = finish(agent, now);
    if (!free.ok) return free;
    await keepWrapUp(tx, ticketId, now);
    await keepAgent(tx, free.value);
    return done(agentView(free.value));
  });
  if (reply.ok) {
    context.notifier.toAgent(agentId, 'agent:changed', reply.value);
    context.notifier.toAgent(agentId, 'contact:changed', null);
    context.queueChanged();
  }
  return reply;
}
