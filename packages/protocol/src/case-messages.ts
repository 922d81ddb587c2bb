import { z } from 'zod';
import { ClockView } from './clock-messages.ts';
import { AccountId, CaseId, Millis } from './ids.ts';
import { CaseNote } from './note-messages.ts';
import { OutcomeKind } from './outcome-messages.ts';
import { PlainText } from './text.ts';

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
  /** The decision that stands, also during a second review. */
  decided: z.strictObject({ outcome: OutcomeKind, decidedAt: Millis, canObject: z.boolean() }).nullable(),
});
export type FreelancerCase = z.infer<typeof FreelancerCase>;

/** Profile facts as the marketplace reported them; compared in the call, shown as text only. */
export const Profile = z.strictObject({
  headline: PlainText.max(200),
  location: PlainText.max(200),
  skills: z.array(PlainText.max(80)).max(30),
  workHistory: z.array(PlainText.max(300)).max(20),
  photoUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
});
export type Profile = z.infer<typeof Profile>;

/** One thing that happened to a case, in a sentence. `by` is who did it, by role. */
export const CaseHappening = z.strictObject({ at: Millis, text: z.string(), by: z.string() });
export type CaseHappening = z.infer<typeof CaseHappening>;

/** A case as the assigned agent sees it. */
export const AgentCase = z.strictObject({
  id: CaseId,
  account: z.strictObject({
    id: AccountId,
    name: z.string(),
    email: z.string(),
    locale: z.string(),
    memberSince: Millis.nullable(),
    profile: Profile,
  }),
  state: CaseState,
  trigger: Trigger,
  /** Why somebody opened it by hand; null when a trigger did. */
  reason: z.string().nullable(),
  openedAt: Millis,
  clock: ClockView,
  hold: HoldState,
  capabilities: Capabilities,
  earlierCases: z.array(z.strictObject({ id: CaseId, openedAt: Millis, outcome: OutcomeKind.nullable() })),
  /** What the freelancer says against the decision that stands, word for word; null where nobody objected. */
  objection: z.strictObject({ text: z.string(), madeAt: Millis, against: OutcomeKind }).nullable(),
  /** What customer support reads; null for a case from before notes were kept. */
  note: CaseNote.nullable(),
});
export type AgentCase = z.infer<typeof AgentCase>;
