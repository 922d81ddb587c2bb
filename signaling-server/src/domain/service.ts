import type { ServicePauseCause } from '@visavis/protocol';
import type { Service } from './queue.ts';
import { estimateMs } from './queue.ts';

/** What is true of the service at an instant. */
export type ServiceState = {
  readonly isOpen: boolean;
  readonly waiting: number;
  readonly service: Service;
};

/** D4: why nobody could be served as promised at this instant; each of these pauses every clock. */
export function causesOf({ isOpen, ...now }: ServiceState, promiseMs: number): ServicePauseCause[] {
  const causes: ServicePauseCause[] = [];
  if (!isOpen) causes.push('closed');
  if (now.service.agentsOnDuty === 0) causes.push('nobody-on-duty');
  if (isWaitAbove(now, promiseMs)) causes.push('wait-above-promise');
  return causes;
}

/** Whoever joins while an agent is free for them does not wait; a wait that cannot be estimated is not above anything. */
function isWaitAbove({ waiting, service }: Omit<ServiceState, 'isOpen'>, promiseMs: number): boolean {
  if (service.agentsFree > waiting) return false;
  const waitMs = estimateMs(waiting + 1, service);
  return waitMs !== null && waitMs > promiseMs;
}
