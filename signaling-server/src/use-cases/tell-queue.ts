import type { CaseId, QueuePlace } from '@visavis/protocol';
import { placesOf } from '../domain/queue.ts';
import { presentSince } from '../domain/ticket.ts';
import { barredAgents, serviceNow, waitingTickets } from '../store/queue.ts';
import type { Context } from './context.ts';
import { queueFacts } from './sync-desk.ts';

/**
 * Tells everybody whose place changed since `told`, and the desks how many wait. Called by the queue's job, at most once
 * a second, and every few seconds because a grace time that passes moves places too. Q8: who decided about somebody before hears of a queue without
 * them. Answers what has been told now.
 */
export async function tellQueue(
  { store, notifier, policy }: Context,
  told: ReadonlyMap<CaseId, QueuePlace>,
): Promise<ReadonlyMap<CaseId, QueuePlace>> {
  const since = presentSince(await store.now(), policy.awayGraceMs);
  const waiting = await waitingTickets(store.db, since);
  const places = placesOf(waiting, await serviceNow(store.db));
  for (const [caseId, place] of places) {
    if (!isSame(told.get(caseId), place)) notifier.toFreelancer(caseId, 'queue:place', place);
  }
  const barred = await barredAgents(store.db, waiting);
  notifier.toDesks('queue:changed', queueFacts(waiting), [...barred.keys()]);
  for (const [agentId, cases] of barred) {
    const theirs = waiting.filter(({ caseId }) => !cases.has(caseId));
    notifier.toAgent(agentId, 'queue:changed', queueFacts(theirs));
  }
  return places;
}

const isSame = (a: QueuePlace | undefined, b: QueuePlace): boolean =>
  a?.place === b.place && a.waiting === b.waiting && a.estimateMs === b.estimateMs;
