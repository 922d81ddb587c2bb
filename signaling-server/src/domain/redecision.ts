import type { Millis, OutcomeKind, OutsideResult, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case, DecidedCase, ReviewedCase } from './case.ts';

/* What decides a decided case anew without a contact: a result from outside on a case that was referred, and a supervisor. */

const RESULTS: Readonly<Record<OutsideResult, { referredTo: OutcomeKind; outcome: 'verified' | 'suspended' }>> = {
  'id-verification-passed': { referredTo: 'id-verification', outcome: 'verified' },
  'id-verification-failed': { referredTo: 'id-verification', outcome: 'suspended' },
  'payment-risk-released': { referredTo: 'payment-risk', outcome: 'verified' },
  'payment-risk-confirmed': { referredTo: 'payment-risk', outcome: 'suspended' },
};

/**
 * O6: a result ends the case that was referred to whoever it comes from, while that referral stands. Good news ends a second
 * review too; bad news leaves it open, because the freelancer was promised one. Refusal: `not-referred`.
 */
export function applyResult(held: Case, result: OutsideResult, now: Millis): Reply<DecidedCase | ReviewedCase> {
  const { referredTo, outcome } = RESULTS[result];
  if (held.state === 'open' || held.outcome !== referredTo) return refuse('not-referred');
  if (held.state === 'under-review' && outcome === 'suspended') return done({ ...held, outcome, decidedAt: now });
  return done({ ...held, state: 'decided', outcome, decidedAt: now });
}

/** O10: a supervisor decides a decided case anew. Refusal: `not-decided` (nobody has, or a second review is open). */
export function change(held: Case, outcome: OutcomeKind, now: Millis): Reply<DecidedCase> {
  switch (held.state) {
    case 'open':
    case 'under-review':
      return refuse('not-decided');
    case 'decided':
      return done({ ...held, outcome, decidedAt: now });
  }
}
