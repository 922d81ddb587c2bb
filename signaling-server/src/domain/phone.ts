import type { CallId, CaseId, Millis, PhoneStatus } from '@visavis/protocol';

/*
 * A freelancer's phone as their camera.
 *
 * `offered`: a link waits until it expires, and is used once. `joined` from then on, until the computer takes back, another
 * phone joins, or the contact is over. A phone that is ended is not here any more.
 */

/** How long a link waits for a phone. */
export const PHONE_LINK_MS = 2 * 60_000;

/** How long a joined phone goes on at most; the contact and the computer's session end it before. */
export const PHONE_SESSION_MS = 4 * 60 * 60_000;

type OfCase = {
  readonly caseId: CaseId;
  /** Hash of the computer's session that offered it. */
  readonly freelancerSession: string;
  readonly offeredAt: Millis;
};
export type OfferedPhone = OfCase & { readonly state: 'offered'; readonly expiresAt: Millis };
export type JoinedPhone = OfCase & {
  readonly state: 'joined';
  readonly isThere: boolean;
  /** The call that has its picture; also one that is over. */
  readonly pictureCallId: CallId | null;
  readonly isPaused: boolean;
};
export type Phone = OfferedPhone | JoinedPhone;

/** PH1: a link is good until the instant it expires. */
export const canBeUsed = ({ expiresAt }: OfferedPhone, now: Millis): boolean => now < expiresAt;

/** What the computer is told of the phones of its case: of the joined one, or else of the link that still waits. */
export function phoneStatus(phones: readonly Phone[], openCall: CallId | null, now: Millis): PhoneStatus {
  const joined = phones.find((phone) => phone.state === 'joined');
  if (joined) return { state: joinedState(joined, openCall) };
  const offered = phones.find((phone) => phone.state === 'offered' && canBeUsed(phone, now));
  return offered?.state === 'offered' ? { state: 'offered', expiresAt: offered.expiresAt } : { state: 'none' };
}

function joinedState({ isThere, pictureCallId, isPaused }: JoinedPhone, openCall: CallId | null) {
  if (!isThere) return 'lost';
  if (pictureCallId === null || pictureCallId !== openCall) return 'joined';
  return isPaused ? 'paused' : 'live';
}
