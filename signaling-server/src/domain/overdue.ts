import type { Millis } from '@visavis/protocol';
import type { Case, OpenCase } from './case.ts';
import type { Pause } from './clock.ts';
import { clockOf } from './clock.ts';

/** D5: whether the time of a case is used up and its clock runs; once it was found so, and once decided, it is no more. */
export function isTimeUsedUp(held: Case, pauses: readonly Pause[], now: Millis): held is OpenCase {
  if (held.state !== 'open' || held.overdue) return false;
  const { state, usedMs, limitMs } = clockOf(held, pauses, now);
  return state === 'running' && usedMs >= limitMs;
}

/** D5: the case from then on. */
export const overdue = (held: OpenCase, limitsWithdrawals: boolean, now: Millis): OpenCase => ({
  ...held,
  overdue: { at: now, limitsWithdrawals },
});
