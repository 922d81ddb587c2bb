import type { CallId, CaseId, EvidenceId, Millis, StaffId } from '@visavis/protocol';
import type { Case } from './case.ts';

/*
 * A piece of evidence is `writing` until its last byte is in, `sealed` while it can be read, and `purged` for good: then only
 * what is known of it is left. How long it is kept follows from what was decided over its case.
 */

/** `snapshot`: from the freelancer's own camera · `agent-frame`: what the desk had received at that instant. */
export type EvidenceKind = 'snapshot' | 'agent-frame' | 'recording';

export type Evidence = {
  readonly id: EvidenceId;
  readonly caseId: CaseId;
  readonly callId: CallId;
  readonly kind: EvidenceKind;
  readonly madeAt: Millis;
  /** Who asked for it; null: nobody of the staff. */
  readonly by: StaffId | null;
  readonly contentType: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Of the plain bytes. */
  readonly bytes: number;
  readonly sha256: string;
  /** Null while nobody has decided over the case, and it was made not long ago. */
  readonly purgeAt: Millis | null;
  readonly purgedAt: Millis | null;
};

/** How many days evidence is kept after the decision, by what it was. */
export type Retention = {
  readonly verifiedDays: number;
  readonly notVerifiedDays: number;
  readonly objectionMs: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * EV6: when what was made at `madeAt` is purged, by what is so of its case now; null: not while that is so. A suspension is
 * kept through the time to object, which begins with the decision, and its days count from there. What is under review stays.
 * A case that nobody decides is no reason to keep pictures for ever.
 */
export function purgeAt(held: Case, madeAt: Millis, retention: Retention): Millis | null {
  const longest = retention.notVerifiedDays * DAY_MS;
  switch (held.state) {
    case 'open':
      return madeAt + retention.objectionMs + longest;
    case 'under-review':
      return null;
    case 'decided':
      // A picture of a later contact than the decision counts from itself.
      return Math.max(held.decidedAt, madeAt) + keptAfter(held.outcome, retention);
  }
}

function keptAfter(outcome: Extract<Case, { state: 'decided' }>['outcome'], retention: Retention): number {
  switch (outcome) {
    case 'verified':
      return retention.verifiedDays * DAY_MS;
    case 'suspended':
      return retention.objectionMs + retention.notVerifiedDays * DAY_MS;
    case 'payment-risk':
    case 'id-verification':
      return retention.notVerifiedDays * DAY_MS;
  }
}

/** What a freelancer agreed to before a call, as it is kept with the call; other consents are other people's business here. */
export type PictureConsent = { readonly pictures?: boolean };

/** EV4: a picture is taken only where the freelancer agreed to that for this very call, and the site wants pictures. */
export const allowsPictures = (consent: PictureConsent | null | undefined, isSwitchedOn: boolean): boolean =>
  isSwitchedOn && consent?.pictures === true;
