import * as z from 'zod/mini';
import { CallId, Millis } from './ids.ts';

/** A call that is on: ringing at the freelancer until `ringsUntil`, then live since `acceptedAt`. */
export const OpenCall = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ringing'), id: CallId, startedAt: Millis, ringsUntil: Millis }),
  z.strictObject({ state: z.literal('live'), id: CallId, startedAt: Millis, acceptedAt: Millis }),
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
