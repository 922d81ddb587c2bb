import type { Millis, Offer, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { draw } from '../domain/agent.ts';
import type { Waiting } from '../domain/queue.ts';
import { lineUp } from '../domain/queue.ts';
import type { WaitingTicket } from '../domain/ticket.ts';
import { presentSince } from '../domain/ticket.ts';
import { conflictsOf } from '../store/offers.ts';
import { agentsToDrawFor, barredAgents, holdQueue, inLine } from '../store/queue.ts';
import { holdAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { holdIfWaiting } from '../store/tickets.ts';
import type { Context } from './context.ts';
import type { Offered } from './make-offer.ts';
import { makeOffer, tellOffered } from './make-offer.ts';

/**
 * Draws somebody for each agent who could take one, the agent who waited longest for work first; called by the queue's job
 * whenever the queue or an agent changed, and every few seconds. Answers how many offers were made.
 */
export async function offerNext(context: Context): Promise<number> {
  const { store, policy } = context;
  const line = await inLine(store.db, presentSince(await store.now(), policy.awayGraceMs), policy.near.withinMs);
  if (line.every(({ isOffered }) => isOffered)) return 0;
  let made = 0;
  for (const agentId of await agentsToDrawFor(context.store.db)) {
    const reply = await offerTo(context, agentId);
    if (reply.ok) made += 1;
  }
  return made;
}

/**
 * Offers an available agent the first of the line: the server picks, in one transaction with the agent's new state. Q3: two
 * agents are never offered the same one. Q7: nobody is offered a case that they decided before, or declined for a conflict of
 * interest. Refusals: `queue-empty` (also while the queue is paused), `agent-busy`, `agent-unavailable`.
 */
export async function offerTo(context: Context, agentId: StaffId): Promise<Reply<Offer>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Offered>> => {
    const agent = await holdAgent(tx, agentId);
    if (!agent) return refuse('not-found');
    const drawn = draw(agent, now);
    if (!drawn.ok) return drawn;
    const next = await drawTicket(context, tx, agentId, now);
    return next ? makeOffer(context, tx, drawn.value, next, now) : refuse('queue-empty');
  });
  if (!reply.ok) return reply;
  tellOffered(context, reply.value);
  return done(reply.value.offer);
}

/** The first of the line whom this agent may have, the row held; the caller holds the agent's row. */
async function drawTicket(context: Context, tx: Tx, agentId: StaffId, now: Millis): Promise<WaitingTicket | null> {
  const { awayGraceMs, near } = context.policy;
  if ((await holdQueue(tx)).isPaused) return null;
  const line = lineUp(await inLine(tx, presentSince(now, awayGraceMs), near.withinMs), near.mayPass);
  const mayHave = await withoutBarred(tx, line, agentId);
  for (const { ticketId } of mayHave) {
    const held = await holdIfWaiting(tx, ticketId);
    if (held) return held;
  }
  return null;
}

async function withoutBarred(tx: Tx, line: readonly Waiting[], agentId: StaffId): Promise<Waiting[]> {
  const decided = (await barredAgents(tx, line)).get(agentId);
  const conflicts = await conflictsOf(tx, agentId);
  return line.filter(
    ({ isOffered, caseId, ticketId }) => !isOffered && !decided?.has(caseId) && !conflicts.has(ticketId),
  );
}
