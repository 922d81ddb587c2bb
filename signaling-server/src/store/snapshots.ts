import type { CallId, CameraSource, CaseId, EvidenceId, Millis, StaffId, TicketId } from '@visavis/protocol';
import type { PictureConsent } from '../domain/evidence.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';

/** A picture that an agent asked for. */
export type Snapshot = {
  readonly id: EvidenceId;
  readonly caseId: CaseId;
  readonly ticketId: TicketId;
  readonly callId: CallId;
  readonly agentId: StaffId;
  readonly camera: CameraSource;
  readonly nonce: string;
  readonly askedAt: Millis;
  readonly expiresAt: Millis;
  readonly usedAt: Millis | null;
};

export async function insertSnapshot(tx: Tx, asked: Omit<Snapshot, 'usedAt'>): Promise<void> {
  await tx
    .insertInto('snapshots')
    .values({
      id: asked.id,
      case_id: asked.caseId,
      ticket_id: asked.ticketId,
      call_id: asked.callId,
      agent_id: asked.agentId,
      camera: asked.camera,
      nonce: asked.nonce,
      asked_at: toDate(asked.askedAt),
      expires_at: toDate(asked.expiresAt),
    })
    .execute();
}

export async function snapshotOf(db: Db, id: EvidenceId): Promise<Snapshot | null> {
  const row = await db.selectFrom('snapshots').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    caseId: row.case_id,
    ticketId: row.ticket_id,
    callId: row.call_id,
    agentId: row.agent_id,
    camera: row.camera,
    nonce: row.nonce,
    askedAt: toMillis(row.asked_at),
    expiresAt: toMillis(row.expires_at),
    usedAt: toMillisOrNull(row.used_at),
  };
}

/** Answers whether this was the one use, in time. */
export async function useSnapshot(tx: Tx, id: EvidenceId, now: Millis): Promise<boolean> {
  const used = await tx
    .updateTable('snapshots')
    .set({ used_at: toDate(now) })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', toDate(now))
    .returning('id')
    .execute();
  return used.length > 0;
}

/** The same for the desk's own frame, which follows a picture that is kept. */
export async function useFrame(tx: Tx, id: EvidenceId, since: Millis, now: Millis): Promise<boolean> {
  const used = await tx
    .updateTable('snapshots')
    .set({ frame_used_at: toDate(now) })
    .where('id', '=', id)
    .where('used_at', '>=', toDate(since))
    .where('frame_used_at', 'is', null)
    .where((is) =>
      is.exists(is.selectFrom('evidence').select('evidence.id').where('id', '=', id).where('state', '=', 'sealed')),
    )
    .returning('id')
    .execute();
  return used.length > 0;
}

export async function keepFrame(tx: Tx, id: EvidenceId, frameId: EvidenceId): Promise<void> {
  await tx.updateTable('snapshots').set({ frame_id: frameId }).where('id', '=', id).execute();
}

/** Snapshot → the desk's frame beside it. */
export async function framesOfCase(db: Db, caseId: CaseId): Promise<Map<EvidenceId, EvidenceId>> {
  const rows = await db
    .selectFrom('snapshots')
    .select(['id', 'frame_id'])
    .where('case_id', '=', caseId)
    .where('frame_id', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ id, frame_id: frameId }) => (frameId ? [[id, frameId] as const] : [])));
}

/** What the freelancer agreed to as they accepted this call; null: nothing is known. */
export async function consentOf(db: Db, callId: CallId): Promise<PictureConsent | null> {
  const row = await db.selectFrom('calls').select('consent').where('id', '=', callId).executeTakeFirst();
  return row?.consent ?? null;
}

export async function insertOpening(
  tx: Tx,
  opening: { caseId: CaseId; staffId: StaffId; reason: string; at: Millis; until: Millis },
): Promise<number> {
  const row = await tx
    .insertInto('evidence_openings')
    .values({
      case_id: opening.caseId,
      staff_id: opening.staffId,
      reason: opening.reason,
      opened_at: toDate(opening.at),
      expires_at: toDate(opening.until),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return Number(row.id);
}

/** Whether this person gave a reason to look at the case that still counts. */
export async function hasOpened(db: Db, caseId: CaseId, staffId: StaffId, now: Millis): Promise<boolean> {
  const row = await db
    .selectFrom('evidence_openings')
    .select('id')
    .where('case_id', '=', caseId)
    .where('staff_id', '=', staffId)
    .where('expires_at', '>', toDate(now))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** EV5: somebody reads a piece; answers whether that has to be noted, because it was not since `since`. */
export async function keepRead(
  tx: Tx,
  { id, staffId }: { readonly id: EvidenceId; readonly staffId: StaffId },
  since: Millis,
  now: Millis,
): Promise<boolean> {
  const noted = await tx
    .insertInto('evidence_reads')
    .values({ evidence_id: id, staff_id: staffId, noted_at: toDate(now) })
    .onConflict((conflict) =>
      conflict
        .columns(['evidence_id', 'staff_id'])
        .doUpdateSet({ noted_at: toDate(now) })
        .where('evidence_reads.noted_at', '<=', toDate(since)),
    )
    .returning('evidence_id')
    .execute();
  return noted.length > 0;
}
