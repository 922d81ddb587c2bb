import type { CaseId, QueueFacts, QueuePlace, ServiceView, StaffId } from '@visavis/protocol';
import type { Waiting } from '../domain/queue.ts';
import { lineUp, placesOf } from '../domain/queue.ts';
import { presentSince } from '../domain/ticket.ts';
import { barredAgents } from '../store/barred.ts';
import { inLine, isQueuePaused, serviceNow } from '../store/queue.ts';
import type { Context } from './context.ts';
import { serviceOf } from './service-view.ts';
import { queueFacts } from './sync-desk.ts';

/** What everybody was told last. */
export type ToldQueue = {
  readonly places: ReadonlyMap<CaseId, QueuePlace>;
  readonly service: ServiceView | null;
  readonly desks: QueueFacts | null;
  /** Of the agents who hear of a queue of their own. */
  readonly agents: ReadonlyMap<StaffId, QueueFacts>;
};
export const NOTHING_TOLD: ToldQueue = { places: new Map(), service: null, desks: null, agents: new Map() };

/**
 * Tells whose place changed since `told`, and the desks how many wait if that changed: the cost grows with what is told.
 * Called by the queue's job, at most once a second, and every few seconds because a grace time that passes moves places too.
 * Q8: who decided about somebody before hears of a queue without them. Answers what has been told now.
 */
export async function tellQueue(context: Context, told: ToldQueue): Promise<ToldQueue> {
  const { store, notifier, policy } = context;
  const now = await store.now();
  const ranked = await inLine(store.db, presentSince(now, policy.awayGraceMs), policy.near.withinMs);
  const line = lineUp(ranked, policy.near.mayPass);
  const onDuty = await serviceNow(store.db);
  const isPaused = await isQueuePaused(store.db);
  const places = placesOf(line, onDuty);
  for (const [caseId, place] of places) {
    if (!isSame(told.places.get(caseId), place)) notifier.toFreelancer(caseId, 'queue:place', place);
  }
  const service = serviceOf(policy, onDuty, isPaused, now);
  if (!isSame(told.service, service)) notifier.toFreelancers('service:changed', service);
  return { places, service, ...(await tellDesks(context, line, isPaused, told)) };
}

async function tellDesks(
  { store, notifier }: Context,
  line: readonly Waiting[],
  isPaused: boolean,
  told: ToldQueue,
): Promise<Pick<ToldQueue, 'desks' | 'agents'>> {
  const barred = await barredAgents(store.db);
  const agents = new Map(
    [...barred].map(([agentId, cases]) => [
      agentId,
      queueFacts(
        line.filter(({ caseId }) => !cases.has(caseId)),
        isPaused,
      ),
    ]),
  );
  const desks = queueFacts(line, isPaused);
  const wereOwn = [...told.agents.keys()].filter((agentId) => !agents.has(agentId));
  if (!isSame(told.desks, desks)) notifier.toDesks('queue:changed', desks, [...agents.keys()]);
  else for (const agentId of wereOwn) notifier.toAgent(agentId, 'queue:changed', desks);
  for (const [agentId, facts] of agents) {
    if (!isSame(told.agents.get(agentId), facts)) notifier.toAgent(agentId, 'queue:changed', facts);
  }
  return { desks, agents };
}

/** Both are plain data of one schema, made in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
