import type { CaseId, InvitationId, Millis } from '@visavis/protocol';
import { sql } from 'kysely';
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

/** Its link opens nothing any more, and the sessions it opened end. */
export async function revokeInvitation(tx: Tx, id: InvitationId, now: Millis): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ revoked_at: toDate(now) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** The latest invitation of this phrase that was written after `since`, and when a mail server took it, if one did. */
export async function invitationOfPhrase(
  db: Db,
  phrase: string,
  since: Millis,
): Promise<{ readonly sentAt: Millis | null } | null> {
  const row = await db
    .selectFrom('invitations')
    .leftJoin('mails', (mail) =>
      mail
        .onRef('mails.invitation_id', '=', 'invitations.id')
        .on('mails.kind', '=', 'invitation')
        .on('mails.state', '=', 'accepted'),
    )
    .select(['invitations.id', 'mails.settled_at'])
    .where('phrase', '=', phrase)
    .where('created_at', '>', toDate(since))
    .orderBy(sql`mails.settled_at desc nulls last`)
    .limit(1)
    .executeTakeFirst();
  return row ? { sentAt: toMillisOrNull(row.settled_at) } : null;
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
