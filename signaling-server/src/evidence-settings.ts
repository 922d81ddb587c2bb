import { z } from 'zod';
import { masterKeyIn } from './evidence/master-key.ts';
import type { EvidencePolicy } from './use-cases/policy.ts';

const onOff = z.enum(['on', 'off']).transform((word) => word === 'on');
const days = z
  .string()
  .regex(/^\d{1,4}$/, { error: 'must be a whole number' })
  .transform(Number)
  .pipe(z.int().min(1, { error: 'must be 1 or more' }).max(3650, { error: 'must be 3650 or less' }));
const masterKey = z.string().transform((text, context): Buffer => {
  const key = masterKeyIn(text);
  if (key) return key;
  context.addIssue('must be 32 bytes in base64, such as "openssl rand -base64 32" writes');
  return z.NEVER;
});

export const evidenceEnvironment = {
  VISAVIS_EVIDENCE_KEY: masterKey.optional(),
  VISAVIS_SNAPSHOTS: onOff.default(false),
  VISAVIS_EVIDENCE_VERIFIED_DAYS: days.default(30),
  VISAVIS_EVIDENCE_NOT_VERIFIED_DAYS: days.default(180),
  VISAVIS_RECORDING: onOff.default(false),
  VISAVIS_RECORDING_DAYS: days.default(30),
  VISAVIS_FFMPEG: z.string().min(1).optional(),
};

type EvidenceEnvironment = {
  readonly VISAVIS_EVIDENCE_KEY?: Buffer | undefined;
  readonly VISAVIS_SNAPSHOTS: boolean;
  readonly VISAVIS_EVIDENCE_VERIFIED_DAYS: number;
  readonly VISAVIS_EVIDENCE_NOT_VERIFIED_DAYS: number;
  readonly VISAVIS_RECORDING: boolean;
  readonly VISAVIS_RECORDING_DAYS: number;
  readonly VISAVIS_DEMO: boolean;
};

/** A sentence for the operator, without its full stop, when evidence is wanted and cannot be encrypted. */
export const problemOfEvidence = (settings: EvidenceEnvironment): string | undefined =>
  (settings.VISAVIS_SNAPSHOTS || settings.VISAVIS_RECORDING) && !settings.VISAVIS_EVIDENCE_KEY && !settings.VISAVIS_DEMO
    ? 'VISAVIS_EVIDENCE_KEY must be set, because with VISAVIS_SNAPSHOTS=on or VISAVIS_RECORDING=on pictures or recordings are kept, and none is kept unencrypted'
    : undefined;

export const evidencePolicy = (settings: EvidenceEnvironment): EvidencePolicy => ({
  takesSnapshots: settings.VISAVIS_SNAPSHOTS,
  verifiedDays: settings.VISAVIS_EVIDENCE_VERIFIED_DAYS,
  notVerifiedDays: settings.VISAVIS_EVIDENCE_NOT_VERIFIED_DAYS,
  records: settings.VISAVIS_RECORDING,
  recordingDays: settings.VISAVIS_RECORDING_DAYS,
});

/** Empty where the ffmpeg in PATH will do; spread into the media node's settings. */
export const recorderSettings = ({
  VISAVIS_FFMPEG: program,
}: {
  readonly VISAVIS_FFMPEG?: string | undefined;
}): { recorderProgram?: string } => (program ? { recorderProgram: program } : {});
