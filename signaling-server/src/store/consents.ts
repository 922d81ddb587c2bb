import type { CallId, CaseId, Consent, EvidenceId, StaffId } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Db, Tx } from './store.ts';

/** What holds from now on. */
export async function keepConsent(tx: Tx, id: CallId, consent: Consent | null): Promise<void> {
  const text = consent && JSON.stringify(consent);
  await tx.updateTable('calls').set({ consent: text }).where('id', '=', id).execute();
}

/** Whether the call is recorded now; answers whether that is news. */
export async function keepRecording(tx: Tx, id: CallId, isRecording: boolean): Promise<boolean> {
  const changed = await tx
    .updateTable('calls')
    .set({ is_recording: isRecording })
    .where('id', '=', id)
    .where('is_recording', '!=', isRecording)
    .returning('id')
    .execute();
  return changed.length > 0;
}

/** A live call whose freelancer agreed to a recording. */
export type RecordableCall = { readonly callId: CallId; readonly caseId: CaseId };

export async function recordableCalls(db: Db): Promise<RecordableCall[]> {
  return db
    .selectFrom('calls')
    .innerJoin('tickets', 'tickets.id', 'calls.ticket_id')
    .select(['calls.id as callId', 'tickets.case_id as caseId'])
    .where('calls.state', '=', 'live')
    .where(sql<string>`calls.consent ->> 'recording'`, '=', 'true')
    .execute();
}

/** Who has a part in a call. */
export async function partiesOfCall(db: Db, id: CallId): Promise<{ caseId: CaseId; agentId: StaffId | null } | null> {
  const row = await db
    .selectFrom('calls')
    .innerJoin('tickets', 'tickets.id', 'calls.ticket_id')
    .select(['tickets.case_id as caseId', 'tickets.agent_id as agentId'])
    .where('calls.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** EV12: what is kept of calls whose freelancer took the recording back. */
export async function recordingsTakenBack(db: Db): Promise<{ readonly id: EvidenceId; readonly callId: CallId }[]> {
  return db
    .selectFrom('evidence')
    .innerJoin('calls', 'calls.id', 'evidence.call_id')
    .select(['evidence.id', 'calls.id as callId'])
    .where('evidence.kind', '=', 'recording')
    .where('evidence.state', '=', 'sealed')
    .where(sql<string>`calls.consent ->> 'recording'`, '=', 'false')
    .execute();
}
