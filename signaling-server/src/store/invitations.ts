import type { CaseId, InvitationId, Millis } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';

export type Invitation = {
  readonly id: InvitationId;
  readonly caseId: CaseId;
  readonly phrase: string;
  readonly revokedAt: Millis | null;
};

export async function insertInvitation(
  tx: Tx,
  { id, caseId, phrase }: Omit<Invitation, 'revokedAt'>,
  now: Millis,
): Promise<void> {
  await tx
    .insertInto('invitations')
    .values({ id, case_id: caseId, phrase, created_at: toDate(now) })
    .execute();
}

export async function invitationOf(db: Db, id: InvitationId): Promise<Invitation | null> {
  const row = await db.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst();
  return row
    ? { id: row.id, caseId: row.case_id, phrase: row.phrase, revokedAt: toMillisOrNull(row.revoked_at) }
    : null;
}

/** The invitation of a case that holds: the one not revoked. */
export async function latestInvitationOf(db: Db, caseId: CaseId): Promise<(Invitation & { createdAt: Millis }) | null> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, caseId: row.case_id, phrase: row.phrase, revokedAt: null, createdAt: toMillis(row.created_at) };
}
