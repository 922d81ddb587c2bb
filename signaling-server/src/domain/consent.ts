import type { Consent, EvidenceAsked, WithdrawConsent } from '@visavis/protocol';

/** What a site wants to make of its calls, and how long it keeps each, in days after the decision. */
export type Wanted = {
  readonly takesSnapshots: boolean;
  readonly verifiedDays: number;
  readonly notVerifiedDays: number;
  readonly records: boolean;
  readonly recordingDays: number;
};

/** EV10: what is asked for before a call; null where the site wants nothing. */
export function askedBy(wanted: Wanted): EvidenceAsked | null {
  if (!wanted.takesSnapshots && !wanted.records) return null;
  const { verifiedDays: verified, notVerifiedDays: notVerified, recordingDays } = wanted;
  return {
    ...(wanted.takesSnapshots && { pictures: { verified, notVerified } }),
    ...(wanted.records && { recording: { verified: recordingDays, notVerified: recordingDays } }),
  };
}

/** EV11: nobody agrees to what they were not asked, nor by saying nothing. Null where nothing was asked. */
export function agreed(asks: EvidenceAsked | null, said: Consent | undefined): Consent | null {
  if (!asks) return null;
  return {
    pictures: asks.pictures !== undefined && said?.pictures === true,
    recording: asks.recording !== undefined && said?.recording === true,
  };
}

/** EV12: what is left after a withdrawal; null where there was no such consent. */
export const withdrawn = (consent: Consent | null, to: WithdrawConsent['to']): Consent | null =>
  consent?.[to] ? { ...consent, [to]: false } : null;
