import * as z from 'zod/mini';
import { NamedCall } from './call-messages.ts';
import { AccountId, CallId, Millis } from './ids.ts';
import { mediaCommands, mediaFacts } from './media-messages.ts';
import { command, Nothing } from './reply.ts';

/*
 * A supervisor who watches a live call. Nobody in the call is told, and nothing can be brought into it from here: there is no command to
 * produce or to pause, and the seat has no transport to send by.
 */

/** Why somebody watches; one of a list, so that the audit says it without a word about a person. */
export const WatchReason = z.enum(['quality-check', 'training', 'agent-asked', 'concern']);
export type WatchReason = z.infer<typeof WatchReason>;

export const StartWatch = z.strictObject({ callId: CallId, reason: z.optional(WatchReason) });
export type StartWatch = z.infer<typeof StartWatch>;

/** A call that is being watched by whoever asked, since `startedAt`. Its media is asked for by `media:join`. */
export const CallWatch = z.strictObject({
  callId: CallId,
  serverNow: Millis,
  startedAt: Millis,
  /** Since when the call is live. */
  acceptedAt: Millis,
  agentName: z.string(),
  accountId: AccountId,
});
export type CallWatch = z.infer<typeof CallWatch>;

/**
 * Why a watch is over. `stopped`: whoever watched said so · `call-ended` · `moved-on`: they watch another call · `line-closed`: their
 * page, their session or their role went · `interrupted`: our process did.
 */
export const WatchEnd = z.enum(['stopped', 'call-ended', 'moved-on', 'line-closed', 'interrupted']);
export type WatchEnd = z.infer<typeof WatchEnd>;

export const SUPERVISOR_NAMESPACE = '/supervisor';
export const SupervisorHandshake = z.strictObject({ version: z.int() });
export type SupervisorHandshake = z.infer<typeof SupervisorHandshake>;

export const supervisorCommands = {
  /**
   * One watcher a call, and one call a watcher: starting another ends the former; the same again is the same watch. Refusals:
   * `not-found` (no such call, or it only rings), `call-ended`, `watched-already` (by somebody else), `not-yourself` (one's own call).
   */
  'watch:start': command(StartWatch, CallWatch),
  'watch:end': command(NamedCall, Nothing),
  'media:join': mediaCommands['media:join'],
  'media:capabilities': mediaCommands['media:capabilities'],
  'media:connect': mediaCommands['media:connect'],
  'media:consume': mediaCommands['media:consume'],
  'media:resume': mediaCommands['media:resume'],
  'media:restart-ice': mediaCommands['media:restart-ice'],
  'media:producers': mediaCommands['media:producers'],
  'media:leave': mediaCommands['media:leave'],
} as const;
export type SupervisorCommands = typeof supervisorCommands;

export const supervisorFacts = {
  /** Another page of the same person watches now; this socket is closed right after. */
  'session:moved': Nothing,
  'watch:ended': z.strictObject({ callId: CallId, why: WatchEnd }),
  'media:consumer-added': mediaFacts['media:consumer-added'],
  'media:producer-added': mediaFacts['media:producer-added'],
  'media:producer-paused': mediaFacts['media:producer-paused'],
  'media:producer-closed': mediaFacts['media:producer-closed'],
} as const;
export type SupervisorFacts = typeof supervisorFacts;
