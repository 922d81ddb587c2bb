import type { Millis, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case, ReviewedCase } from './case.ts';

/**
 * O7: a freelancer objects once, within the set time, to a decision that keeps a hold; the decision stands until another
 * agent has decided anew. Refusals: `not-decided`, `nothing-to-object` (verified, or too late), `already-objected`.
 */
export function object(held: Case, windowMs: number, now: Millis): Reply<ReviewedCase> {
  if (held.state === 'open') return refuse('not-decided');
  if (held.objectedAt !== null) return refuse('already-objected');
  if (held.outcome === 'verified' || now >= held.decidedAt + windowMs) return refuse('nothing-to-object');
  return done({ ...held, state: 'under-review', objectedAt: now });
}
