import type { ApiKeyId, CaseId, InvitationId, Millis, StaffId } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Agent } from '../domain/agent.ts';
import { AGENT_COLUMNS, toAgent } from './staff.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';

/* Sessions and API keys. Only hashes of the secrets are here; `secretHash` is hex SHA-256 of a 256-bit random secret. */

/** `idleAt`: when it lapses unless it is used before; without it, it does not. */
export async function insertStaffSession(
  db: Db,
  session: { secretHash: string; staffId: StaffId; expiresAt: Millis; idleAt?: Millis },
): Promise<void> {
  const { secretHash, staffId, expiresAt, idleAt } = session;
  await db
    .insertInto('staff_sessions')
    .values({
      secret_hash: secretHash,
      staff_id: staffId,
      expires_at: toDate(expiresAt),
      ...(idleAt !== undefined && { idle_at: toDate(idleAt) }),
    })
    .execute();
}

/** Whose session this is, in one query because every command asks; while it is neither ended, expired nor idle and its account is not closed. */
export async function staffOfSession(
  db: Db,
  secretHash: string,
  now: Millis,
): Promise<{ agent: Agent; idleAt: Millis | null } | null> {
  const row = await db
    .selectFrom('staff_sessions')
    .innerJoin('staff', 'staff.id', 'staff_sessions.staff_id')
    .select(AGENT_COLUMNS)
    .select('idle_at')
    .where('secret_hash', '=', secretHash)
    .where('ended_at', 'is', null)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', toDate(now))
    .where((is) => is.or([is('idle_at', 'is', null), is('idle_at', '>', toDate(now))]))
    .executeTakeFirst();
  return row ? { agent: toAgent(row), idleAt: toMillisOrNull(row.idle_at) } : null;
}

/** Z7: the session is in use, so it lapses later. */
export async function keepStaffSession(db: Db, secretHash: string, idleAt: Millis): Promise<void> {
  await db
    .updateTable('staff_sessions')
    .set({ idle_at: toDate(idleAt) })
    .where('secret_hash', '=', secretHash)
    .where('idle_at', '<', toDate(idleAt))
    .execute();
}

/** Ends every session of one member of staff. */
export async function endSessionsOfStaff(db: Db, staffId: StaffId, now: Millis): Promise<void> {
  await db
    .updateTable('staff_sessions')
    .set({ ended_at: toDate(now) })
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends a session, once; answers whose it was, also when it had ended before. */
export async function endStaffSession(db: Db, secretHash: string, now: Millis): Promise<StaffId | null> {
  const row = await db
    .updateTable('staff_sessions')
    .set({ ended_at: sql<Date>`coalesce(ended_at, ${toDate(now)})` })
    .where('secret_hash', '=', secretHash)
    .returning('staff_id')
    .executeTakeFirst();
  return row?.staff_id ?? null;
}

/** `invitationId`: null for one that came from an identity alone. */
export async function insertFreelancerSession(
  tx: Tx,
  session: { secretHash: string; caseId: CaseId; invitationId: InvitationId | null; expiresAt: Millis },
): Promise<void> {
  await tx
    .insertInto('freelancer_sessions')
    .values({
      secret_hash: session.secretHash,
      case_id: session.caseId,
      invitation_id: session.invitationId,
      expires_at: toDate(session.expiresAt),
    })
    .execute();
}

/** The case of this session, while it is neither ended nor expired and the invitation that it came from, if any, is not revoked. */
export async function caseOfSession(db: Db, secretHash: string, now: Millis): Promise<CaseId | null> {
  const row = await db
    .selectFrom('freelancer_sessions')
    .leftJoin('invitations', 'invitations.id', 'freelancer_sessions.invitation_id')
    .select('freelancer_sessions.case_id')
    .where('secret_hash', '=', secretHash)
    .where('ended_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', toDate(now))
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** I3: the session lasts until then at least; answers until when, or null when it has ended or there is none. */
export async function keepFreelancerSession(tx: Tx, secretHash: string, until: Millis): Promise<Millis | null> {
  const row = await tx
    .updateTable('freelancer_sessions')
    .set({ expires_at: sql<Date>`greatest(expires_at, ${toDate(until)})` })
    .where('secret_hash', '=', secretHash)
    .where('ended_at', 'is', null)
    .returning('expires_at')
    .executeTakeFirst();
  return row ? toMillis(row.expires_at) : null;
}

/** Ends a session, once; answers which case it was of, also when it had ended before. */
export async function endFreelancerSession(db: Db, secretHash: string, now: Millis): Promise<CaseId | null> {
  const row = await db
    .updateTable('freelancer_sessions')
    .set({ ended_at: sql<Date>`coalesce(ended_at, ${toDate(now)})` })
    .where('secret_hash', '=', secretHash)
    .returning('case_id')
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** Nobody goes on as a member of staff whose account is closed. */
export async function endSessionsOfClosedStaff(tx: Tx, now: Millis): Promise<void> {
  await tx
    .updateTable('staff_sessions')
    .set({ ended_at: toDate(now) })
    .where('ended_at', 'is', null)
    .where('staff_id', 'in', (staff) => staff.selectFrom('staff').select('id').where('closed_at', 'is not', null))
    .execute();
}

export async function revokeApiKeys(tx: Tx, name: string, now: Millis): Promise<void> {
  await tx
    .updateTable('api_keys')
    .set({ revoked_at: toDate(now) })
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Makes `secretHash` the only key of this name. */
export async function replaceApiKey(
  tx: Tx,
  { id, name, secretHash }: { id: ApiKeyId; name: string; secretHash: string },
  now: Millis,
): Promise<void> {
  await tx
    .updateTable('api_keys')
    .set({ revoked_at: toDate(now) })
    .where('name', '=', name)
    .where('secret_hash', '!=', secretHash)
    .where('revoked_at', 'is', null)
    .execute();
  await tx
    .insertInto('api_keys')
    .values({ id, name, secret_hash: secretHash, scopes: JSON.stringify(['*']), created_at: toDate(now) })
    .onConflict((conflict) => conflict.column('secret_hash').doUpdateSet({ revoked_at: null }))
    .execute();
}

/** A key that has not been revoked. */
export type StoredApiKey = {
  readonly id: ApiKeyId;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly lastUsedAt: Millis | null;
};

export async function apiKeyOf(db: Db, secretHash: string): Promise<StoredApiKey | null> {
  const row = await db
    .selectFrom('api_keys')
    .select(['id', 'name', 'scopes', 'last_used_at'])
    .where('secret_hash', '=', secretHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, scopes, last_used_at } = row;
  return { id, name, scopes, lastUsedAt: toMillisOrNull(last_used_at) };
}
