import * as z from 'zod/mini';
import { CallId, Millis } from './ids.ts';

/** How many days something is kept after the decision, by what that is. */
const KeptDays = z.strictObject({ verified: z.int(), notVerified: z.int() });

/** What a freelancer is asked before a call; what is left out is not asked for, and never made. */
export const EvidenceAsked = z.strictObject({ pictures: z.optional(KeptDays), recording: z.optional(KeptDays) });
export type EvidenceAsked = z.infer<typeof EvidenceAsked>;

/** What they agreed to. */
export const Consent = z.strictObject({ pictures: z.boolean(), recording: z.boolean() });
export type Consent = z.infer<typeof Consent>;

/**
 * A call that is on: ringing at the freelancer until `ringsUntil`, then live since `acceptedAt`. `asks` and `consent` are left out
 * where nothing is asked.
 */
export const OpenCall = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('ringing'),
    id: CallId,
    startedAt: Millis,
    ringsUntil: Millis,
    asks: z.optional(EvidenceAsked),
  }),
  z.strictObject({
    state: z.literal('live'),
    id: CallId,
    startedAt: Millis,
    acceptedAt: Millis,
    consent: z.optional(Consent),
    /** Said for as long as it is so; left out otherwise. */
    isRecording: z.optional(z.boolean()),
  }),
]);
export type OpenCall = z.infer<typeof OpenCall>;

/** Why a call is over. `interrupted`: the media node or its process went away; it can be started again. */
export const CallEnd = z.enum([
  'agent-ended',
  'freelancer-left',
  'declined',
  'unanswered',
  'interrupted',
  'ticket-ended',
]);
export type CallEnd = z.infer<typeof CallEnd>;

/** A call changed: it is on (`call`), or it ended (`call` null, `ended` says why). */
export const CallChanged = z.strictObject({ call: z.nullable(OpenCall), ended: z.nullable(CallEnd) });
export type CallChanged = z.infer<typeof CallChanged>;

export const NamedCall = z.strictObject({ callId: CallId });

/** Without `consent` nothing is agreed to; what was not asked is not agreed to either. */
export const AcceptCall = z.strictObject({ callId: CallId, consent: z.optional(Consent) });

/** From then on it is not done any more; a recording is deleted, too. */
export const WithdrawConsent = z.strictObject({ callId: CallId, to: z.enum(['pictures', 'recording']) });
export type WithdrawConsent = z.infer<typeof WithdrawConsent>;
