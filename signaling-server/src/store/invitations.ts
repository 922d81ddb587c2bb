import type { CaseId, InvitationId, Millis } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillisOrNull } from './store.ts';

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
