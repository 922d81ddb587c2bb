/* What an administrator sets of what is kept of calls, by the names of its fields. */

export const EVIDENCE_SWITCHES = ['takesSnapshots', 'records'] as const;
export type EvidenceSwitch = (typeof EVIDENCE_SWITCHES)[number];
export const EVIDENCE_DAYS = ['verifiedDays', 'notVerifiedDays', 'recordingDays'] as const;
export type EvidenceDays = (typeof EVIDENCE_DAYS)[number];
