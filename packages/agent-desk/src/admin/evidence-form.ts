import { SiteSettings } from '@visavis/protocol';
import { EVIDENCE_DAYS, type EvidenceDays, type EvidenceSwitch } from './evidence-names.ts';
import { evidenceWords as words } from './strings-evidence.ts';

/* What is kept of calls, as it stands in the fields: days as they were typed. */

type Evidence = SiteSettings['evidence'];

export type EvidenceForm = {
  readonly switches: Readonly<Record<EvidenceSwitch, boolean>>;
  readonly days: Readonly<Record<EvidenceDays, string>>;
};

export const evidenceForm = ({ evidence }: SiteSettings): EvidenceForm => ({
  switches: { takesSnapshots: evidence.takesSnapshots, records: evidence.records },
  days: {
    verifiedDays: String(evidence.verifiedDays),
    notVerifiedDays: String(evidence.notVerifiedDays),
    recordingDays: String(evidence.recordingDays),
  },
});

/** The least and the most days that something is kept. */
export function daysAllowed(name: EvidenceDays): { readonly least: number; readonly most: number } {
  const { minValue, maxValue } = SiteSettings.shape.evidence.shape[name];
  return { least: minValue ?? 0, most: maxValue ?? 0 };
}

export type ReadEvidence =
  | { readonly ok: true; readonly evidence: Evidence }
  | { readonly ok: false; readonly problems: Partial<Record<EvidenceDays, string>> };

/** AD6: what the fields mean, or what is wrong with each. */
export function readEvidence({ switches, days }: EvidenceForm): ReadEvidence {
  const problems: Partial<Record<EvidenceDays, string>> = {};
  const read = { verifiedDays: 0, notVerifiedDays: 0, recordingDays: 0 };
  for (const name of EVIDENCE_DAYS) {
    const { least, most } = daysAllowed(name);
    const text = days[name].trim();
    read[name] = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(read[name] >= least && read[name] <= most)) problems[name] = words.between(least, most);
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, evidence: { ...switches, ...read } };
}
