import type { CallEnd, CallId, Consent, EvidenceAsked, Millis, Reply, TicketId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { agreed } from './consent.ts';

/*
 * A call is `ringing` at the freelancer from the agent's start, `live` from the freelancer's accept, and `ended` once.
 * A ticket has at most one call that is not ended, and any number of ended ones.
 */

/** `asks`: what the freelancer is asked before it; left out where that is nothing. */
type Started = {
  readonly id: CallId;
  readonly ticketId: TicketId;
  readonly startedAt: Millis;
  readonly asks?: EvidenceAsked;
};
export type RingingCall = Started & { readonly state: 'ringing'; readonly ringsUntil: Millis };
/** `consent`: what they agreed to of it, and did not withdraw. */
export type LiveCall = Started & {
  readonly state: 'live';
  readonly acceptedAt: Millis;
  readonly consent?: Consent;
  readonly isRecording?: boolean;
};
export type EndedCall = Started & {
  readonly state: 'ended';
  readonly acceptedAt: Millis | null;
  readonly endedAt: Millis;
  readonly end: CallEnd;
};
export type OpenCall = RingingCall | LiveCall;
export type Call = OpenCall | EndedCall;

/** K1: a call rings for a set time. */
export function ring(
  of: { id: CallId; ticketId: TicketId; asks?: EvidenceAsked },
  ringMs: number,
  now: Millis,
): RingingCall {
  return { ...of, state: 'ringing', startedAt: now, ringsUntil: now + ringMs };
}

/** K2: a ringing call is accepted until the instant it lapses; accepting a live call again changes nothing. */
export function accept(call: Call, now: Millis, said?: Consent): Reply<LiveCall> {
  switch (call.state) {
    case 'ringing': {
      if (now >= call.ringsUntil) return refuse('call-ended');
      const { id, ticketId, startedAt, asks } = call;
      const consent = agreed(asks ?? null, said);
      const begun = { id, ticketId, startedAt, ...(asks && { asks }), ...(consent && { consent }) };
      return done({ ...begun, state: 'live', acceptedAt: now });
    }
    case 'live':
      return done(call);
    case 'ended':
      return refuse('call-ended');
  }
}

/** K4: only a ringing call can be declined or go unanswered; a live one is left or ended. K5: a call ends once. */
export function endCall(call: Call, end: CallEnd, now: Millis): Reply<EndedCall> {
  const { id, ticketId, startedAt } = call;
  switch (call.state) {
    case 'ringing':
      return done({ id, ticketId, startedAt, state: 'ended', acceptedAt: null, endedAt: now, end });
    case 'live':
      if (end === 'declined' || end === 'unanswered') return refuse('call-not-ringing');
      return done({ id, ticketId, startedAt, state: 'ended', acceptedAt: call.acceptedAt, endedAt: now, end });
    case 'ended':
      return refuse('call-ended');
  }
}
