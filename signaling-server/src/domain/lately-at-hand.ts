import type { Millis } from '@visavis/protocol';
import type { Case } from './case.ts';

/**
 * I5: whether an account's case is still something to come to us about: it is undecided, or its decision is as young as one
 * that can be objected to, so that there is a result to see.
 */
export const isAtHand = (held: Case, windowMs: number, now: Millis): boolean =>
  held.state !== 'decided' || now < held.decidedAt + windowMs;
