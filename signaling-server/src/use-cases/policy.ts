import type { PauseCause } from '@visavis/protocol';
import type { OffsetAt, OpeningHours } from '../domain/opening-hours.ts';
import type { RoleClaims } from '../domain/role-claims.ts';
import type { WatchPolicy } from '../domain/watch.ts';

export type ClockPolicy = WatchPolicy & {
  readonly pausedBy: readonly PauseCause[];
  readonly hours: OpeningHours;
  /** An IANA name; the opening hours are of its wall clock. */
  readonly timeZone: string;
  readonly offsetAt: OffsetAt;
  /** Who waits and has been away for longer is no longer with us. */
  readonly goneAfterMs: number;
  /** How long the clock stands still at most after a contact that could not work. */
  readonly technicalPauseMs: number;
};

export type SignInPolicy = {
  readonly takesPasswords: boolean;
  readonly roleClaims: RoleClaims;
  /** Z7: a session of staff ends so long after its beginning, in use or not, and so long after it was last used. */
  readonly sessionMs: number;
  readonly idleMs: number;
};

/** What is kept of calls, and for how long after the decision; all of it off unless somebody switches it on. */
export type EvidencePolicy = {
  readonly takesSnapshots: boolean;
  readonly verifiedDays: number;
  readonly notVerifiedDays: number;
  readonly records: boolean;
  readonly recordingDays: number;
};

/** The numbers and names an operator may set: by the environment (`config.ts`), and over it by administrators. */
export type Policy = {
  readonly brandName: string;
  readonly helpUrl: string;
  /** The page that a freelancer's phone opens to be their camera. */
  readonly phoneUrl: string;
  /** The page where somebody checks the four words of a mail. */
  readonly phraseUrl: string;
  readonly deadlineDays: number;
  readonly promiseMinutes: number;
  readonly listedCategories: readonly string[];
  /** How many in a hundred existing accounts that work in a listed category are verified; always the same ones. */
  readonly samplePercent: number;
  /** What happens when the time of a case is used up; each by its switch. */
  readonly overdue: {
    readonly remindsFreelancer: boolean;
    readonly tellsClients: boolean;
    readonly limitsWithdrawals: boolean;
  };
  /** The fair clock of a case: what pauses it, and when the service is open. */
  readonly clock: ClockPolicy;
  readonly objectionMs: number;
  readonly ringMs: number;
  /** How long a freelancer whose line is gone is still offered. */
  readonly awayGraceMs: number;
  /** Who was away for longer than this comes back to the end of the queue. */
  readonly rankKeptMs: number;
  /** After so long without a sign of life a browser asks whether its person is still there. */
  readonly asksAfterMs: number;
  /** After a contact that failed because of us a freelancer joins at the front for so long. */
  readonly frontMs: number;
  readonly offerMs: number;
  readonly wrapUpMs: number;
  /** How long a recorded outcome can be taken back; 0: not at all. */
  readonly undoMs: number;
  /** K20: whether a call whose media was lost is made anew by itself; otherwise it ends, and the agent can start another. */
  readonly resumesCalls: boolean;
  /** SG7: whether browsers say of their cameras what agents may be hinted at. */
  readonly givesCameraHints: boolean;
  /** How long a call is kept for a freelancer whose line is gone. */
  readonly callKeptMs: number;
  /** How long an agent whose desk is gone keeps their case. */
  readonly agentGraceMs: number;
  /** Q9: with so little time left people are near their deadline, and pass so many others. */
  readonly near: { readonly withinMs: number; readonly mayPass: number };
  readonly freelancerSessionMs: number;
  readonly signIn: SignInPolicy;
  readonly evidence: EvidencePolicy;
  readonly invitationLifeMs: number;
};
