import type { ApiKeyId, ApiScope, Millis } from '@visavis/protocol';
import type { Db } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';

/* API keys as they are looked after; `credentials.ts` says whose key a secret is. */

export type KeptApiKey = {
  readonly id: ApiKeyId;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: Millis;
  readonly lastUsedAt: Millis | null;
  readonly revokedAt: Millis | null;
};

export async function insertApiKey(
  db: Db,
  { id, name, scopes, createdAt }: KeptApiKey,
  secretHash: string,
): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({ id, name, scopes: JSON.stringify(scopes), secret_hash: secretHash, created_at: toDate(createdAt) })
    .execute();
}

/** All keys there ever were, the newest first. */
export async function apiKeys(db: Db): Promise<KeptApiKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .select(['id', 'name', 'scopes', 'created_at', 'last_used_at', 'revoked_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, scopes, created_at, last_used_at, revoked_at }) => ({
    id,
    name,
    scopes,
    createdAt: toMillis(created_at),
    lastUsedAt: toMillisOrNull(last_used_at),
    revokedAt: toMillisOrNull(revoked_at),
  }));
}

/** Revokes a key; one that was revoked stays as it is. */
export async function revokeApiKey(db: Db, id: ApiKeyId, now: Millis): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ revoked_at: toDate(now) })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Writes that a key is in use, unless that was written at `since` or later. */
export async function touchApiKey(db: Db, id: ApiKeyId, since: Millis, now: Millis): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ last_used_at: toDate(now) })
    .where('id', '=', id)
    .where((key) => key.or([key('last_used_at', 'is', null), key('last_used_at', '<=', toDate(since))]))
    .execute();
}
