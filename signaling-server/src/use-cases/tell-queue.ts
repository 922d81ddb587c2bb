import type { CaseId, QueuePlace } from '@visavis/protocol';
import { placesOf } from '../domain/queue.ts';
import { presentSince } from '../domain/ticket.ts';
import { serviceNow, waitingTickets } from '../store/queue.ts';
import type { Context } from './context.ts';
import { queueFacts } from './sync-desk.ts';

/**
 * Tells everybody whose place changed since `told`, and the desks how many wait. Called by the queue's job, at most once
 * a second, and every few seconds because a grace time that passes moves places too. Answers what has been told now.
 */
export async function tellQueue(
  { store, notifier, policy }: Context,
  told: ReadonlyMap<CaseId, QueuePlace>,
): Promise<ReadonlyMap<CaseId, QueuePlace>> {
  const since = presentSince(await store.now(), policy.awayGraceMs);
  const places = placesOf(await waitingTickets(store.db, since), await serviceNow(store.db));
  for (const [caseId, place] of places) {
    if (!isSame(told.get(caseId), place)) notifier.toFreelancer(caseId, 'queue:place', place);
  }
  notifier.toDesks('queue:changed', await queueFacts(store.db, since));
  return places;
}

const isSame = (a: QueuePlace | undefined, b: QueuePlace): boolean =>
  a?.place === b.place && a.waiting === b.waiting && a.estimateMs === b.estimateMs;
