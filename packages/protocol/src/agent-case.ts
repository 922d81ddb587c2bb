import { z } from 'zod';
import { Capabilities, CaseState, HoldState, Trigger } from './case-messages.ts';
import { ClockView } from './clock-messages.ts';
import { AccountId, CaseId, Millis } from './ids.ts';
import { CaseNote } from './note-messages.ts';
import { OutcomeKind } from './outcome-kind.ts';
import { PlainText } from './text.ts';

/* A case as staff see it. In a file of its own, so that a widget does not even carry the words for it. */

/** Profile facts as the marketplace reported them; compared in the call, shown as text only. */
export const Profile = z.strictObject({
  headline: PlainText.check(z.maxLength(200)),
  location: PlainText.check(z.maxLength(200)),
  skills: z.array(PlainText.check(z.maxLength(80))).max(30),
  workHistory: z.array(PlainText.check(z.maxLength(300))).max(20),
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
    memberSince: z.nullable(Millis),
    profile: Profile,
  }),
  state: CaseState,
  trigger: Trigger,
  /** Why somebody opened it by hand; null when a trigger did. */
  reason: z.nullable(z.string()),
  openedAt: Millis,
  clock: ClockView,
  hold: HoldState,
  capabilities: Capabilities,
  earlierCases: z.array(z.strictObject({ id: CaseId, openedAt: Millis, outcome: z.nullable(OutcomeKind) })),
  /** What the freelancer says against the decision that stands, word for word; null where nobody objected. */
  objection: z.strictObject({ text: z.string(), madeAt: Millis, against: OutcomeKind }).nullable(),
  /** What customer support reads; null for a case from before notes were kept. */
  note: z.nullable(CaseNote),
});
export type AgentCase = z.infer<typeof AgentCase>;
