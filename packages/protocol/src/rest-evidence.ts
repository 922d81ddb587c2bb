import { z } from 'zod';
import { CallId, EvidenceId } from './ids.ts';
import { PlainText } from './text.ts';

/* What is kept of a case's calls, over REST for staff. Instants are ISO 8601 in UTC. */

const Instant = z.iso.datetime();

/** One picture or recording, or what is remembered of one that was deleted (`purgedAt`). */
export const EvidencePiece = z.strictObject({
  id: EvidenceId,
  kind: z.enum(['snapshot', 'agent-frame', 'recording']),
  callId: CallId,
  madeAt: Instant,
  /** The name of whoever asked for it; null: nobody of the staff. */
  by: z.string().nullable(),
  contentType: z.string(),
  bytes: z.int().nonnegative(),
  /** Of the bytes, hex. */
  sha256: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Of a snapshot: what the desk had received at that instant, if that was kept. */
  receivedId: z.nullable(EvidenceId),
  /** When it is deleted as things stand; null: not known yet. */
  purgeAt: Instant.nullable(),
  purgedAt: Instant.nullable(),
});
export type EvidencePiece = z.infer<typeof EvidencePiece>;

/** `GET /api/v1/staff/cases/{caseId}/evidence`, the oldest first. Whoever has the case at hand gives no reason. */
export const CaseEvidence = z.strictObject({
  pieces: z.array(EvidencePiece),
  /** Whether a reason has to be given before a piece can be looked at. */
  needsReason: z.boolean(),
});
export type CaseEvidence = z.infer<typeof CaseEvidence>;

/** `POST /api/v1/staff/cases/{caseId}/evidence/openings`: why a supervisor has to look. It is kept, and in the audit. */
export const OpenEvidence = z.strictObject({
  reason: PlainText.check(z.trim(), z.minLength(10), z.maxLength(500)),
});
export type OpenEvidence = z.infer<typeof OpenEvidence>;
export const EvidenceOpened = z.strictObject({ until: Instant });
export type EvidenceOpened = z.infer<typeof EvidenceOpened>;
