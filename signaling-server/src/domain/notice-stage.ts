import type { ClockView, Millis, NoticeStage, OutcomeKind } from '@visavis/protocol';
import type { Case } from './case.ts';
import type { Ticket } from './ticket.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The last days of the time, in which a notice presses a little more. */
const SOON_MS = 2 * DAY_MS;
/** For how long a page says that the hold is gone. */
const LIFTED_MS = DAY_MS;

const AFTER: Readonly<Record<Exclude<OutcomeKind, 'verified'>, NoticeStage>> = {
  suspended: 'closed',
  'payment-risk': 'under-review',
  'id-verification': 'id-asked',
};

/**
 * B3: what a page tells of an account's latest case. Somebody who is in the queue or with an agent hears of that, whatever
 * the clock shows. `ticket` is the one that has not ended, if any.
 */
export function noticeStage(
  latest: Case | null,
  ticket: Ticket['state'] | null,
  clock: Pick<ClockView, 'limitMs' | 'usedMs'>,
  now: Millis,
): NoticeStage {
  if (!latest) return 'none';
  if (latest.state === 'decided') return afterDecision(latest.outcome, latest.decidedAt, now);
  if (ticket === 'waiting' || ticket === 'offered') return 'waiting';
  if (ticket === 'claimed') return 'deciding';
  if (latest.state === 'under-review') return 'under-review';
  if (latest.overdue) return 'overdue';
  return clock.limitMs - clock.usedMs <= SOON_MS ? 'soon' : 'new';
}

function afterDecision(outcome: OutcomeKind, decidedAt: Millis, now: Millis): NoticeStage {
  if (outcome !== 'verified') return AFTER[outcome];
  return now < decidedAt + LIFTED_MS ? 'lifted' : 'none';
}

/** B3: how many days are left, the one that has begun counted; none once the time is used up. */
export const daysLeft = ({ limitMs, usedMs }: Pick<ClockView, 'limitMs' | 'usedMs'>): number =>
  Math.max(0, Math.ceil((limitMs - usedMs) / DAY_MS));
