import { z } from 'zod';
import { OutcomeKind } from './outcome-kind.ts';
import { PlainText } from './text.ts';

/** Why; each outcome has its own codes, and `other` asks for a comment. */
export const REASON_CODES = {
  verified: ['profile-confirmed', 'profile-confirmed-after-correction'],
  suspended: ['not-the-account-owner', 'account-shared-or-sold', 'profile-fabricated', 'abusive-conduct', 'other'],
  'payment-risk': ['payment-details-mismatch', 'suspected-linked-accounts', 'unusual-account-activity', 'other'],
  'id-verification': ['identity-unclear', 'name-differs', 'camera-not-usable', 'other'],
} as const satisfies Record<OutcomeKind, readonly string[]>;

export const ReasonCode = z.enum([
  ...new Set([
    ...REASON_CODES.verified,
    ...REASON_CODES.suspended,
    ...REASON_CODES['payment-risk'],
    ...REASON_CODES['id-verification'],
  ]),
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** O1: a reason code belongs to its outcome, and `other` says more. */
export const Decision = z
  .strictObject({
    outcome: OutcomeKind,
    reasonCode: ReasonCode,
    comment: PlainText.check(z.trim(), z.maxLength(2000)),
  })
  .refine(({ outcome, reasonCode }) => (REASON_CODES[outcome] as readonly string[]).includes(reasonCode), {
    error: 'the reason code does not belong to this outcome',
    path: ['reasonCode'],
  })
  .refine(({ reasonCode, comment }) => reasonCode !== 'other' || comment.length > 0, {
    error: 'the reason "other" needs a comment',
    path: ['comment'],
  });
export type Decision = z.infer<typeof Decision>;

/** Why a case is decided although questions of its deck were not asked. */
export const OverrideReason = PlainText.check(z.trim(), z.minLength(1), z.maxLength(500));

/** What comes later from outside on a case that was referred: it decides the case anew. */
export const OutsideResult = z.enum([
  'id-verification-passed',
  'id-verification-failed',
  'payment-risk-released',
  'payment-risk-confirmed',
]);
export type OutsideResult = z.infer<typeof OutsideResult>;

/** Who decided: an agent after a contact, somebody outside, or a supervisor who changed a decision. */
export const DecisionSource = z.enum(['agent', 'outside', 'supervisor']);
export type DecisionSource = z.infer<typeof DecisionSource>;

/** Every reason a decision can carry: an agent's or a supervisor's code, or the result that came from outside. */
export const DecisionReason = z.enum([...ReasonCode.options, ...OutsideResult.options]);
export type DecisionReason = z.infer<typeof DecisionReason>;
