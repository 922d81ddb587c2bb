import type { Capabilities, HoldState, OutcomeKind } from '@visavis/protocol';
import type { Case } from './case.ts';

/** H1: the capability table. What an account may do is one column of it, never a flag of its own. */
export const HOLD_TABLE: Readonly<Record<HoldState, Capabilities>> = {
  none: column('yes', 'yes', 'yes'),
  'on-hold': column('no', 'yes', 'yes'),
  overdue: column('no', 'yes', 'limited'),
  suspended: column('no', 'no', 'limited'),
  'payment-risk-review': column('no', 'yes', 'limited'),
  'id-verification': column('no', 'yes', 'yes'),
};

function column(
  newBusiness: 'yes' | 'no',
  continueWork: 'yes' | 'no',
  withdrawEarnings: 'yes' | 'limited',
): Capabilities {
  return {
    submitProposals: newBusiness,
    acceptOffers: newBusiness,
    editProfile: newBusiness,
    continueWork,
    withdrawEarnings,
  };
}

const HOLD_AFTER: Readonly<Record<OutcomeKind, HoldState>> = {
  verified: 'none',
  suspended: 'suspended',
  'payment-risk': 'payment-risk-review',
  'id-verification': 'id-verification',
};

/** H2: the hold is derived from the account's latest case each time it is asked for; no case, no hold. */
export function holdOf(latest: Case | null): HoldState {
  if (!latest) return 'none';
  switch (latest.state) {
    case 'open':
      return latest.overdue ? 'overdue' : 'on-hold';
    case 'decided':
    case 'under-review':
      return HOLD_AFTER[latest.outcome];
  }
}

/** H1, H3: what the account of a case may do. Being overdue limits withdrawals only where that was switched on. */
export function capabilitiesOf(latest: Case | null): Capabilities {
  const hold = holdOf(latest);
  if (hold === 'overdue' && !latest?.overdue?.limitsWithdrawals) return HOLD_TABLE['on-hold'];
  return HOLD_TABLE[hold];
}
