import type { CallId, CameraSource, CaseId, EvidenceId, StaffId, TicketId } from '@visavis/protocol';
import type { EvidenceKind } from '../domain/evidence.ts';
import type { Generated } from 'kysely';
import type { Fixed } from './column-types.ts';

/** Pictures and recordings; what the columns mean is said in migrations 0015 and 0019. */
export type EvidenceTables = {
  case_keys: { case_id: Fixed<CaseId>; wrapped_key: string; made_at: Fixed<Date> };
  evidence: {
    id: Fixed<EvidenceId>;
    case_id: Fixed<CaseId>;
    call_id: Fixed<CallId>;
    kind: Fixed<EvidenceKind>;
    state: 'writing' | 'sealed' | 'purged';
    made_at: Fixed<Date>;
    made_by: Fixed<StaffId | null>;
    content_type: Fixed<string>;
    width: Fixed<number | null>;
    height: Fixed<number | null>;
    bytes: number | null;
    sha256: string | null;
    file_name: string | null;
    salt: string | null;
    purge_at: Date | null;
    purged_at: Date | null;
  };
  snapshots: {
    id: Fixed<EvidenceId>;
    case_id: Fixed<CaseId>;
    ticket_id: Fixed<TicketId>;
    call_id: Fixed<CallId>;
    agent_id: Fixed<StaffId>;
    camera: Fixed<CameraSource>;
    nonce: Fixed<string>;
    asked_at: Fixed<Date>;
    expires_at: Fixed<Date>;
    used_at: Date | null;
    frame_id: EvidenceId | null;
    frame_used_at: Date | null;
  };
  evidence_openings: {
    id: Generated<number>;
    case_id: Fixed<CaseId>;
    staff_id: Fixed<StaffId>;
    reason: Fixed<string>;
    opened_at: Fixed<Date>;
    expires_at: Fixed<Date>;
  };
  evidence_reads: { evidence_id: Fixed<EvidenceId>; staff_id: Fixed<StaffId>; noted_at: Date };
};
