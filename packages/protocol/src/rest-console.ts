import { z } from 'zod';
import { Capabilities, CaseState, HoldState, Trigger } from './case-messages.ts';
import { ClockView } from './clock-messages.ts';
import { AccountId, CaseId, MailId } from './ids.ts';
import { CaseNote } from './note-messages.ts';
import { OutcomeKind } from './outcome-kind.ts';
import { DecisionReason, DecisionSource } from './outcome-messages.ts';
import { PlainText } from './text.ts';

/* REST bodies of `/api/v1/staff` for customer support's console. Instants are ISO 8601. */

const Instant = z.iso.datetime();

/** What somebody at customer support types: an account's or a case's id, a name, an e-mail address, or a part of one. */
export const CaseQuery = z.strictObject({ query: PlainText.check(z.trim(), z.minLength(2), z.maxLength(200)) });
export type CaseQuery = z.infer<typeof CaseQuery>;

const AccountOfCase = z.strictObject({ id: AccountId, name: z.string(), email: z.string() });

/** A case in one line. */
export const CaseInBrief = z.strictObject({
  id: CaseId,
  state: CaseState,
  hold: HoldState,
  outcome: z.nullable(OutcomeKind),
  openedAt: Instant,
});
export type CaseInBrief = z.infer<typeof CaseInBrief>;

/** An account that was found, with the case that was asked for or its latest; null: no matter of Video Verification. */
export const FoundAccount = z.strictObject({ account: AccountOfCase, case: CaseInBrief.nullable() });
export type FoundAccount = z.infer<typeof FoundAccount>;

/** `not-a-vv-case`: nothing that was found has a case. `message` is a sentence that customer support can pass on. */
export const FoundCases = z.strictObject({
  kind: z.enum(['found', 'not-a-vv-case']),
  message: z.string(),
  results: z.array(FoundAccount),
  hasMore: z.boolean(),
});
export type FoundCases = z.infer<typeof FoundCases>;

/** `by` is who did it: a role for customer support, a name for supervisors. */
export const TimelineEntry = z.strictObject({ at: Instant, text: z.string(), by: z.string() });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A mail and what became of it; never its text. `serverSaid` are the mail server's own words. */
export const CaseMail = z.strictObject({
  id: MailId,
  kind: z.enum(['invitation', 'reminder', 'client-notice', 'decision', 'objection']),
  recipient: z.enum(['freelancer', 'client']),
  /** `withdrawn`: what it said had stopped being true before it could be sent. */
  state: z.enum(['queued', 'accepted', 'bounced', 'withdrawn']),
  attempts: z.int().nonnegative(),
  serverSaid: z.string().nullable(),
  queuedAt: Instant,
  settledAt: Instant.nullable(),
});
export type CaseMail = z.infer<typeof CaseMail>;

export const ConsoleNote = CaseNote.extend({ at: Instant });
export type ConsoleNote = z.infer<typeof ConsoleNote>;

/** `reason` is for supervisors; null for customer support. */
export const DecisionInBrief = z.strictObject({
  outcome: OutcomeKind,
  source: DecisionSource,
  reason: DecisionReason.nullable(),
  at: Instant,
});
export type DecisionInBrief = z.infer<typeof DecisionInBrief>;

/** A case as customer support reads it: no conversation, no media, no profile, nothing of how it was judged. */
export const CaseCard = z.strictObject({
  id: CaseId,
  account: AccountOfCase,
  state: CaseState,
  hold: HoldState,
  capabilities: Capabilities,
  clock: z.strictObject({ ...ClockView.shape, dueAt: Instant.nullable(), overdueAt: Instant.nullable() }),
  trigger: Trigger,
  cause: z.string(),
  openedAt: Instant,
  nextStep: z.string(),
  /** The first one first; the last one stands. */
  decisions: z.array(DecisionInBrief),
  timeline: z.array(TimelineEntry),
  mails: z.array(CaseMail),
  /** From when the invitation can be sent again; null while it cannot at all, because the case is decided. */
  resendableFrom: Instant.nullable(),
  /** Every version of the note, the latest first. */
  notes: z.array(ConsoleNote),
  otherCases: z.array(CaseInBrief),
});
export type CaseCard = z.infer<typeof CaseCard>;

export const ReplyAudience = z.enum(['freelancer', 'client']);
export type ReplyAudience = z.infer<typeof ReplyAudience>;

/** An answer that customer support copies; plain text with paragraphs. */
export const CannedReply = z.strictObject({
  id: z.string(),
  audience: ReplyAudience,
  title: z.string(),
  text: z.string(),
});
export type CannedReply = z.infer<typeof CannedReply>;

export const CannedReplies = z.strictObject({ replies: z.array(CannedReply) });
export type CannedReplies = z.infer<typeof CannedReplies>;

/** The invitation is on its way again. */
export const ResentInvitation = z.strictObject({ mailId: MailId });
export type ResentInvitation = z.infer<typeof ResentInvitation>;
