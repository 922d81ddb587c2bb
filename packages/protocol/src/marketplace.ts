import { z } from 'zod';
import { Profile } from './agent-case.ts';
import { Allowed, Capability, HoldState } from './case-messages.ts';
import { AccountId, CaseId } from './ids.ts';
import { PlainText } from './text.ts';

/* REST bodies of `/api/v1` for a marketplace's backend. Instants are ISO 8601 with an offset. */

/** An instant with its offset, not before 1970: what comes before it is somebody's "unknown". */
const Instant = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= 0, { error: 'must not be before 1970; send null for an unknown date' });

export const EventId = z.string().regex(/^[\x21-\x7e]{1,128}$/);

/** One address, so that nothing after a comma is ever written to. */
export const MailAddress = z.email().max(254);

export const JobCategory = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);

/**
 * A client the freelancer works for at the moment. Without an address the marketplace is told by webhook only, and tells
 * the client in its own way.
 */
export const ActiveClient = z.strictObject({
  id: AccountId,
  name: PlainText.check(z.trim(), z.minLength(1), z.maxLength(200)),
  email: MailAddress.nullable(),
});
export type ActiveClient = z.infer<typeof ActiveClient>;

/** `previousProposals` counts those before this one: 0 makes this the account's first. */
export const ReportedAccount = z.strictObject({
  id: AccountId,
  name: PlainText.check(z.trim(), z.minLength(1), z.maxLength(200)),
  email: MailAddress,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  memberSince: Instant.nullable(),
  previousProposals: z.int().nonnegative(),
  profile: Profile,
  activeClients: z.array(ActiveClient).max(50).default([]),
});
export type ReportedAccount = z.infer<typeof ReportedAccount>;

export const MarketplaceEvent = z.strictObject({
  id: EventId,
  type: z.literal('proposal.submitted'),
  occurredAt: Instant,
  account: ReportedAccount,
  job: z.strictObject({ category: JobCategory }),
});
export type MarketplaceEvent = z.infer<typeof MarketplaceEvent>;

export const EventResult = z.strictObject({
  eventId: EventId,
  result: z.enum(['case-opened', 'case-already-open', 'already-decided', 'no-trigger']),
  caseId: z.nullable(CaseId),
});
export type EventResult = z.infer<typeof EventResult>;

/** A stable code and a sentence for people; `until` is when it may change by itself, null where no date is known. */
export const CapabilityAnswer = z.strictObject({
  allowed: Allowed,
  reason: z.enum(['no-hold', 'allowed-during-hold', ...z.enum(HoldState.options).exclude(['none']).options]),
  message: z.string(),
  until: z.iso.datetime().nullable(),
});
export type CapabilityAnswer = z.infer<typeof CapabilityAnswer>;

export const AccountCapabilities = z.strictObject({
  accountId: AccountId,
  hold: HoldState,
  caseId: z.nullable(CaseId),
  capabilities: z.record(Capability, CapabilityAnswer),
});
export type AccountCapabilities = z.infer<typeof AccountCapabilities>;
