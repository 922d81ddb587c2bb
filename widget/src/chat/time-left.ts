import type { ClockView } from '@visavis/protocol';

/** Whether the case's time runs at all and is not used up: only then is it worth a word. */
export const hasTimeLeft = ({ state, overdueAt }: ClockView): boolean =>
  overdueAt === null && (state === 'running' || state === 'paused');
