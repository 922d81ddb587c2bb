import type { Agent as AgentView, Contact, DeskSnapshot, Millis, QueueFacts, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import type { Waiting } from '../domain/queue.ts';
import { presentSince } from '../domain/ticket.ts';
import { barredAgents, waitingTickets } from '../store/queue.ts';
import { agentOf } from '../store/staff.ts';
import type { Db } from '../store/store.ts';
import { ticketOfAgent } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { contactView } from './views.ts';

/** All that is true for an agent now; asked after every connect. Refusal: `not-found`. */
export async function syncDesk({ store, policy }: Context, agentId: StaffId): Promise<Reply<DeskSnapshot>> {
  return store.transaction(async (tx, now): Promise<Reply<DeskSnapshot>> => {
    const agent = await agentOf(tx, agentId);
    if (!agent) return refuse('not-found');
    return done({
      serverNow: now,
      agent: agentView(agent),
      queue: await queueFactsFor(tx, agentId, presentSince(now, policy.awayGraceMs)),
      contact: await contactOfAgent(tx, agentId, now),
    });
  });
}

export const agentView = ({ id, name, state, since }: Agent): AgentView => ({ id, name, state, since });

/** Q8: what waits for this agent: whoever they decided about before waits for another. */
async function queueFactsFor(db: Db, agentId: StaffId, since: Millis): Promise<QueueFacts> {
  const waiting = await waitingTickets(db, since);
  const barred = (await barredAgents(db, waiting)).get(agentId);
  return queueFacts(waiting.filter(({ caseId }) => !barred?.has(caseId)));
}

export function queueFacts(waiting: readonly Waiting[]): QueueFacts {
  const oldest = waiting.reduce<number | null>((at, { joinedAt }) => Math.min(at ?? joinedAt, joinedAt), null);
  return { waiting: waiting.length, oldestJoinedAt: oldest };
}

async function contactOfAgent(db: Db, agentId: StaffId, now: Millis): Promise<Contact | null> {
  const ticket = await ticketOfAgent(db, agentId);
  return ticket && contactView(db, ticket, now);
}
