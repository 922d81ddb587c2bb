import type { Millis, ServiceView } from '@visavis/protocol';
import { isOpen, nextOpening } from '../domain/opening-hours.ts';
import type { Service } from '../domain/queue.ts';
import { isQueuePaused, serviceNow } from '../store/queue.ts';
import type { Db } from '../store/store.ts';
import type { Policy } from './context.ts';

type WithHours = Pick<Policy, 'clock'>;

/** Whether it is within the opening hours; whoever is in line is served outside them too. */
export const isWithinHours = ({ clock: { hours, offsetAt } }: WithHours, now: Millis): boolean =>
  isOpen(hours, now, offsetAt);

/** Q10: whether somebody can be met: within the opening hours, with an agent whose desk is there, and the queue not stopped. */
export async function serviceView(db: Db, policy: WithHours, now: Millis): Promise<ServiceView> {
  if (!isWithinHours(policy, now)) return closed(policy, now);
  return openView(await serviceNow(db), await isQueuePaused(db));
}

/** The same for whoever has read it already. */
export const serviceOf = (policy: WithHours, service: Service, isPaused: boolean, now: Millis): ServiceView =>
  isWithinHours(policy, now) ? openView(service, isPaused) : closed(policy, now);

const closed = ({ clock: { hours, offsetAt } }: WithHours, now: Millis): ServiceView => ({
  state: 'closed',
  opensAt: nextOpening(hours, now, offsetAt),
});

const openView = ({ agentsOnDuty }: Service, isPaused: boolean): ServiceView => ({
  state: agentsOnDuty === 0 || isPaused ? 'unattended' : 'open',
});
