import type { OutcomeKind } from '@visavis/protocol';
import type { IconName } from '@visavis/ui';

/** One sign for each outcome, so that none is told by its colour alone. */
export const OUTCOME_ICONS: Record<OutcomeKind, IconName> = {
  verified: 'shield',
  'id-verification': 'person',
  'payment-risk': 'warning',
  suspended: 'close',
};
