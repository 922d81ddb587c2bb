import { z } from 'zod';
import { AgentState, Role } from './agent-wire.ts';
import { PauseCause } from './clock-messages.ts';
import { StaffId } from './ids.ts';
import { PlainText } from './text.ts';

/* REST bodies of `/api/v1/staff/admin`: settings, staff and the audit. Instants are ISO 8601 in UTC. */

const Instant = z.iso.datetime();
const areDistinct = (all: readonly unknown[]): boolean => new Set(all).size === all.length;
const ONCE = { error: 'must name each one once' };

/** Who did something at the desk or in administration. */
export const StaffInBrief = z.strictObject({ id: StaffId, username: z.string() });
export type StaffInBrief = z.infer<typeof StaffInBrief>;

/** One weekday's range in minutes of its day. `day` counts from Sunday, 0; `to` may be midnight, 1440, but not past it. */
export const OpeningRange = z
  .strictObject({ day: z.int().min(0).max(6), from: z.int().min(0).max(1439), to: z.int().min(1).max(1440) })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'must be after "from"' });
export type OpeningRange = z.infer<typeof OpeningRange>;

const overlap = (ranges: readonly OpeningRange[]): boolean =>
  ranges.some((one, index) =>
    ranges.slice(index + 1).some((other) => one.day === other.day && one.from < other.to && other.from < one.to),
  );

/** Whether this is a name of the IANA time zones that this program knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

const TimeZone = PlainText.check(
  z.minLength(1),
  z.maxLength(64),
  z.refine(isTimeZone, { error: 'must be a time zone such as Europe/Berlin' }),
);

/** All that an administrator may set. Counts of days, minutes, seconds and of a hundred are whole. */
export const SiteSettings = z.strictObject({
  /** For cases that are opened from then on: what a case was promised stays. */
  deadlineDays: z.int().min(1).max(365),
  promiseMinutes: z.int().min(1).max(240),
  listedCategories: z
    .array(PlainText.check(z.trim(), z.minLength(1), z.maxLength(100)))
    .max(1000)
    .refine(areDistinct, ONCE),
  samplePercent: z.int().min(0).max(100),
  overdue: z.strictObject({
    remindsFreelancer: z.boolean(),
    tellsClients: z.boolean(),
    limitsWithdrawals: z.boolean(),
  }),
  clockPausedBy: z.array(PauseCause).refine(areDistinct, ONCE),
  /** Null: always open, but on holidays. */
  openingHours: z
    .array(OpeningRange)
    .min(1, { error: 'must have a range; null is always open' })
    .max(70)
    .refine((ranges) => !overlap(ranges), { error: 'must not overlap' })
    .nullable(),
  timeZone: TimeZone,
  /** Dates such as 2030-12-25, closed from midnight to midnight. */
  holidays: z
    .array(z.iso.date({ error: 'must be a date such as 2030-12-25' }))
    .max(400)
    .refine(areDistinct, ONCE),
  objectionDays: z.int().min(1).max(365),
  /** How long a call rings. */
  ringSeconds: z.int().min(5).max(300),
  /** How long an agent has to accept an offer. */
  offerSeconds: z.int().min(5).max(120),
  wrapUpSeconds: z.int().min(10).max(1800),
  /** How long an outcome can be taken back before it takes effect. */
  undoSeconds: z.int().min(0).max(60),
  /** How long a freelancer whose line is gone is still offered to agents. */
  awayGraceSeconds: z.int().min(10).max(3600),
  /** How long an agent whose desk is gone keeps the case. */
  agentGraceSeconds: z.int().min(5).max(900),
  /** How long a call is kept for a freelancer whose line is gone. */
  callKeptSeconds: z.int().min(30).max(3600),
  /** Whether a call whose media was lost is made anew by itself; otherwise it ends. */
  resumesCalls: z.boolean(),
  /** What is kept of calls, and for how many days after the decision. A suspension's days begin after the time to object. */
  evidence: z.strictObject({
    takesSnapshots: z.boolean(),
    verifiedDays: z.int().min(1).max(3650),
    notVerifiedDays: z.int().min(1).max(3650),
    /** Of calls whose freelancer agreed to it before. */
    records: z.boolean(),
    recordingDays: z.int().min(1).max(3650),
  }),
});
export type SiteSettings = z.infer<typeof SiteSettings>;

export const SettingName = SiteSettings.keyof();
export type SettingName = z.infer<typeof SettingName>;

/** `GET`, and the answer to `PUT`, `/api/v1/staff/admin/settings`. */
export const SettingsView = z.strictObject({
  /** 0: nobody has changed anything. An edit names it. */
  version: z.int().nonnegative(),
  /** What holds now. */
  settings: SiteSettings,
  /** What would hold without any change: the environment's. */
  defaults: SiteSettings,
  /** Which differ from the defaults; the others follow the environment. */
  changed: z.array(SettingName),
  /** What of this holds only for cases opened after the change. */
  newCasesOnly: z.array(SettingName),
  changedAt: Instant.nullable(),
  changedBy: StaffInBrief.nullable(),
});
export type SettingsView = z.infer<typeof SettingsView>;

/** Refusal: `settings-changed` (there is a newer version than the one it was made from). */
export const SettingsEdit = z.strictObject({ version: z.int().nonnegative(), settings: SiteSettings });
export type SettingsEdit = z.infer<typeof SettingsEdit>;

/** One edit: `settings` are those that differed from the defaults after it. The newest first, a hundred at most. */
export const SettingsVersion = z.strictObject({
  version: z.int().positive(),
  at: Instant,
  by: StaffInBrief,
  settings: SiteSettings.partial(),
});
export const SettingsHistory = z.strictObject({ versions: z.array(SettingsVersion) });
export type SettingsHistory = z.infer<typeof SettingsHistory>;

const StaffName = PlainText.check(z.trim(), z.minLength(1), z.maxLength(100));
export const NewPassword = PlainText.check(
  z.minLength(12, { error: 'must have 12 characters or more' }),
  z.maxLength(200),
);
export const Username = z.string().regex(/^[a-z0-9][a-z0-9._@+-]{0,99}$/, {
  error: 'must be small letters, digits and . _ @ + -, and begin with a letter or a digit',
});

export const StaffMember = z.strictObject({
  id: StaffId,
  username: z.string(),
  name: z.string(),
  role: Role,
  state: AgentState,
  /** `provider`: an identity provider says who they are, so there is no password to reset. */
  signsInBy: z.enum(['password', 'provider']),
  /** Made by demo mode. */
  isDemo: z.boolean(),
  /** Since when nobody can sign in with it; null: it is open. */
  closedAt: Instant.nullable(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** The open ones first, by username. */
export const StaffList = z.strictObject({ staff: z.array(StaffMember) });
export type StaffList = z.infer<typeof StaffList>;

/** Refusal: `username-taken`. */
export const NewStaffMember = z.strictObject({
  username: Username,
  name: StaffName,
  role: Role,
  password: NewPassword,
});
export type NewStaffMember = z.infer<typeof NewStaffMember>;

/** What is not named stays. Refusals: `not-yourself` (one’s own role), `last-admin`. */
export const StaffChange = z.strictObject({ name: z.optional(StaffName), role: Role.optional() });
export type StaffChange = z.infer<typeof StaffChange>;

/** Ends every session of whose it is. */
export const PasswordReset = z.strictObject({ password: NewPassword });
export type PasswordReset = z.infer<typeof PasswordReset>;

/** One act. `hash` is over its content and the hash of the one before; `detail` has ids and settings, and no personal data. */
export const AuditEntry = z.strictObject({
  seq: z.int().positive(),
  at: Instant,
  /** Null: nobody of the staff. */
  actor: StaffInBrief.nullable(),
  /** Such as `settings:edit` or `staff:close`. */
  action: z.string(),
  /** What it was done to: an id, or a word such as `settings`. */
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The newest first, fifty at most. `next` is the `before` of the following page, null on the last. */
export const AuditPage = z.strictObject({ entries: z.array(AuditEntry), next: z.int().positive().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;

export const AuditQuery = z.strictObject({
  before: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: 'must be a whole number' })
    .transform(Number)
    .optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
