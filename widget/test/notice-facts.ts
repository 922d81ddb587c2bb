import { NoticeFacts } from '@visavis/protocol';
import { heldCapabilities, MONDAY_9AM } from '@visavis/testing';

/** Cleo's notice on the day of her invitation. */
export function someNoticeFacts(over: Partial<NoticeFacts> = {}): NoticeFacts {
  return NoticeFacts.parse({
    stage: 'new',
    canVerify: true,
    hold: 'on-hold',
    capabilities: heldCapabilities(),
    brandName: 'Harbour Jobs',
    promiseMinutes: 10,
    phrase: 'amber kettle river willow',
    clock: { state: 'running', dueAt: new Date(MONDAY_9AM + 7 * 86_400_000).toISOString(), daysLeft: 7 },
    decidedAt: null,
    ...over,
  });
}
