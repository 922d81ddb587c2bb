import type { Contact, DeskSnapshot, Millis, Offer, QueueFacts, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Waiting } from '../domain/queue.ts';
import { presentSince } from '../domain/ticket.ts';
import { barredCases } from '../store/barred.ts';
import { openOfferOf } from '../store/offers.ts';
import { inLine, isQueuePaused } from '../store/queue.ts';
import { agentOf } from '../store/staff.ts';
import type { Db } from '../store/store.ts';
import { ticketOf, ticketOfAgent } from '../store/tickets.ts';
import { agentView } from './agent-view.ts';
import type { Context, Policy } from './context.ts';
import { offerView } from './offer-view.ts';
import { contactView } from './views.ts';

/** All that is true for an agent now; asked after every connect. Refusal: `not-found`. */
export async function syncDesk({ store, policy }: Context, agentId: StaffId): Promise<Reply<DeskSnapshot>> {
  return store.transaction(async (tx, now): Promise<Reply<DeskSnapshot>> => {
    const agent = await agentOf(tx, agentId);
    if (!agent) return refuse('not-found');
    return done({
      serverNow: now,
      agent: agentView(agent),
      queue: await queueFactsFor(tx, agentId, policy, now),
      offer: await offerOf(tx, agentId),
      contact: await contactOfAgent(tx, agentId, now),
    });
  });
}

/** Q8: what waits for this agent: whoever they decided about before waits for another. */
async function queueFactsFor(db: Db, agentId: StaffId, policy: Policy, now: Millis): Promise<QueueFacts> {
  const line = await inLine(db, presentSince(now, policy.awayGraceMs), policy.near.withinMs);
  const cases = line.map(({ caseId }) => caseId);
  const barred = await barredCases(db, agentId, cases);
  return queueFacts(
    line.filter(({ caseId }) => !barred.has(caseId)),
    await isQueuePaused(db),
  );
}

/** How many wait; who is just being offered to somebody does not. */
export function queueFacts(line: readonly Waiting[], isPaused: boolean): QueueFacts {
  const waiting = line.filter(({ isOffered }) => !isOffered);
  const oldest = waiting.reduce<number | null>((at, { joinedAt }) => Math.min(at ?? joinedAt, joinedAt), null);
  return { waiting: waiting.length, oldestJoinedAt: oldest, isPaused };
}

async function offerOf(db: Db, agentId: StaffId): Promise<Offer | null> {
  const open = await openOfferOf(db, agentId);
  const ticket = open && (await ticketOf(db, open.ticketId));
  return open && ticket && offerView(db, open, ticket);
}

async function contactOfAgent(db: Db, agentId: StaffId, now: Millis): Promise<Contact | null> {
  const ticket = await ticketOfAgent(db, agentId);
  return ticket && contactView(db, ticket, now);
}
