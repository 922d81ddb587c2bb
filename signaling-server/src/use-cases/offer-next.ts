import type { Millis, Offer, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { draw } from '../domain/agent.ts';
import type { Waiting } from '../domain/queue.ts';
import { certainOf, lineUp, passedBy } from '../domain/queue.ts';
import type { WaitingTicket } from '../domain/ticket.ts';
import { presentSince } from '../domain/ticket.ts';
import { barredCases } from '../store/barred.ts';
import { agentsToDrawFor, holdQueue, inLine, isAnybodyWaiting, isQueuePaused } from '../store/queue.ts';
import { holdAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { holdIfWaiting } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { forEachOf } from './for-each-of.ts';
import type { Drawn, Offered } from './make-offer.ts';
import { makeOffer, tellOffered } from './make-offer.ts';

/**
 * Draws somebody for each agent who could take one, the agent who waited longest for work first; called by the queue's job
 * whenever the queue or an agent changed, and every few seconds. Answers how many offers were made.
 */
export async function offerNext(context: Context): Promise<number> {
  const { store, policy } = context;
  const { db } = store;
  if (await isQueuePaused(db)) return 0;
  if (!(await isAnybodyWaiting(db, presentSince(await store.now(), policy.awayGraceMs)))) return 0;
  let made = 0;
  await forEachOf(await agentsToDrawFor(db), async (agentId) => {
    const reply = await offerTo(context, agentId);
    if (reply.ok) made += 1;
  });
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

/** A draw reads this much of a long line, and more only where that holds nobody for the agent. */
const READ_FIRST = 64;

/** The first of the line whom this agent may have, the row held; the caller holds the agent's row. */
async function drawTicket(context: Context, tx: Tx, agentId: StaffId, now: Millis): Promise<Drawn | null> {
  const { awayGraceMs, near } = context.policy;
  if ((await holdQueue(tx)).isPaused) return null;
  for (let first = READ_FIRST; ; first *= 4) {
    const ranked = await inLine(tx, presentSince(now, awayGraceMs), near.withinMs, { first });
    const line = lineUp(ranked, near.mayPass);
    const isWhole = ranked.length < first;
    const ticket = await holdFirst(tx, agentId, isWhole ? line : certainOf(line, near.mayPass));
    if (ticket) return { ticket, passes: passedBy(ticket.id, ranked, line) };
    if (isWhole) return null;
  }
}

/** Q3: whose row somebody holds is changing just now, and passed over. */
async function holdFirst(tx: Tx, agentId: StaffId, line: readonly Waiting[]): Promise<WaitingTicket | null> {
  const waiting = line.filter(({ isOffered }) => !isOffered);
  const cases = waiting.map(({ caseId }) => caseId);
  const barred = await barredCases(tx, agentId, cases);
  for (const { ticketId, caseId } of waiting) {
    const held = barred.has(caseId) ? null : await holdIfWaiting(tx, ticketId);
    if (held) return held;
  }
  return null;
}
