import type { Millis, ServiceView } from '@visavis/protocol';
import { isOpen, nextOpening } from '../domain/opening-hours.ts';
import { isQueuePaused, serviceNow } from '../store/queue.ts';
import type { Db } from '../store/store.ts';
import type { Policy } from './context.ts';

/** Q10: whether somebody can be met: within the opening hours, with an agent whose desk is there, and the queue not stopped. */
export async function serviceView(db: Db, { clock }: Policy, now: Millis): Promise<ServiceView> {
  const { hours, offsetAt } = clock;
  if (!isOpen(hours, now, offsetAt)) return { state: 'closed', opensAt: nextOpening(hours, now, offsetAt) };
  const { agentsOnDuty } = await serviceNow(db);
  if (agentsOnDuty === 0 || (await isQueuePaused(db))) return { state: 'unattended' };
  return { state: 'open' };
}
