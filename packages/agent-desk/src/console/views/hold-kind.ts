import type { HoldState } from '@visavis/protocol';

type Kind = 'good' | 'wait' | 'bad';

const KINDS: Readonly<Record<HoldState, Kind>> = {
  none: 'good',
  'on-hold': 'wait',
  overdue: 'bad',
  suspended: 'bad',
  'payment-risk-review': 'wait',
  'id-verification': 'wait',
};
const NOTICES = { good: 'success', wait: 'warning', bad: 'danger' } as const;

/** The colour of a hold's badge, and of its banner; the words say the same. */
export const holdBadge = (hold: HoldState): Kind => KINDS[hold];
export const holdNotice = (hold: HoldState) => NOTICES[KINDS[hold]];
