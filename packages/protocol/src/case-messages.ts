import * as z from 'zod/mini';
import { ClockView } from './clock-messages.ts';
import { EvidenceAsked } from './call-messages.ts';
import { CaseId, Millis } from './ids.ts';
import { OutcomeKind } from './outcome-kind.ts';

/** What a marketplace account may do; each is asked for by name. `continueWork`: finish work in progress, message clients. */
export const Capability = z.enum([
  'submitProposals',
  'acceptOffers',
  'editProfile',
  'continueWork',
  'withdrawEarnings',
]);
export type Capability = z.infer<typeof Capability>;

export const Allowed = z.enum(['yes', 'no', 'limited']);
export type Allowed = z.infer<typeof Allowed>;

/** The hold, derived from the case: the columns of the capability table. `none`: never held, or verified. */
export const HoldState = z.enum(['none', 'on-hold', 'overdue', 'suspended', 'payment-risk-review', 'id-verification']);
export type HoldState = z.infer<typeof HoldState>;

export const Capabilities = z.record(Capability, Allowed);
export type Capabilities = z.infer<typeof Capabilities>;

/** Why a case was opened. */
export const Trigger = z.enum(['first-proposal', 'listed-category', 'manual']);
export type Trigger = z.infer<typeof Trigger>;

/**
 * `open` until it is decided; `under-review` after a freelancer objected to the decision, which stands until a second agent
 * has decided anew.
 */
export const CaseState = z.enum(['open', 'decided', 'under-review']);
export type CaseState = z.infer<typeof CaseState>;

/** A case as its freelancer sees it; never who reviews it or why it was drawn. */
export const FreelancerCase = z.strictObject({
  id: CaseId,
  firstName: z.string(),
  brandName: z.string(),
  state: CaseState,
  openedAt: Millis,
  clock: ClockView,
  hold: HoldState,
  capabilities: Capabilities,
  /** What is asked before a call here; left out where that is nothing. */
  asks: z.optional(EvidenceAsked),
  /** The decision that stands, also during a second review. */
  decided: z.nullable(
    z.strictObject({
      outcome: OutcomeKind,
      decidedAt: Millis,
      canObject: z.boolean(),
      /** While they can. */
      objectUntil: z.optional(Millis),
    }),
  ),
});
export type FreelancerCase = z.infer<typeof FreelancerCase>;
