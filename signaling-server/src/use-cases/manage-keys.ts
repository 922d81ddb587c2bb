import type {
  ApiKey,
  ApiKeyId,
  ApiKeyList,
  ApiKeyWithSecret,
  ApiScope,
  Millis,
  NewApiKey,
  Nothing,
  Reply,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { newApiKeyId } from '../secrets/ids.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import type { KeptApiKey } from '../store/api-keys.ts';
import { apiKeys, insertApiKey, revokeApiKey } from '../store/api-keys.ts';
import { holdAdministration } from '../store/audit.ts';
import type { Tx } from '../store/store.ts';
import type { KeyName } from './admit.ts';
import type { Acting } from './append-audit.ts';
import { auditBy } from './append-audit.ts';
import type { Context } from './context.ts';
import type { ApiPrincipal } from './identify.ts';
import { instant } from './instant.ts';

/* R3: whoever has the scope `keys` makes keys for others, and never one that may do more than their own. */

const FROM_SETTINGS: readonly string[] = ['VISAVIS_API_KEY', 'demo marketplace'] satisfies KeyName[];

/** What whoever looks after keys may do themselves; administrators may all. */
type Scoped = Pick<ApiPrincipal, 'scopes'>;

/** Makes a key; the secret is in this answer only. Refusal: `not-permitted` (a scope that `by` lacks, or a reserved name). */
export async function makeApiKey(
  { store }: Context,
  by: Scoped,
  { name, scopes }: NewApiKey,
  acting?: Acting,
): Promise<Reply<ApiKeyWithSecret>> {
  const mayGive = by.scopes.includes('*') || scopes.every((scope) => by.scopes.includes(scope));
  if (!mayGive || FROM_SETTINGS.includes(name)) return refuse('not-permitted');
  return store.transaction<Reply<ApiKeyWithSecret>>(async (tx, now) => {
    const made = await insertNew(tx, name, [...new Set(scopes)], now);
    await auditBy(tx, acting, { action: 'key:add', subject: made.id, detail: { scopes: made.scopes } }, now);
    return done(made);
  });
}

async function insertNew(tx: Tx, name: string, scopes: readonly ApiScope[], now: Millis): Promise<ApiKeyWithSecret> {
  const secret = `vv_${newSecret()}`;
  const key: KeptApiKey = { id: newApiKeyId(), name, scopes, createdAt: now, lastUsedAt: null, revokedAt: null };
  await insertApiKey(tx, key, hashOf(secret));
  return { ...shown(key), secret };
}

export async function listApiKeys({ store }: Context): Promise<ApiKeyList> {
  return { apiKeys: (await apiKeys(store.db)).map(shown) };
}

/**
 * Revokes a key from now on, also one's own; one that was revoked stays so.
 * Refusals: `not-found`, `not-permitted` (the key is a setting's, or may do more than the one who asks).
 */
export async function revokeKey(
  { store }: Context,
  by: Scoped,
  id: ApiKeyId,
  acting?: Acting,
): Promise<Reply<Nothing>> {
  return store.transaction<Reply<Nothing>>(async (tx, now) => {
    await holdAdministration(tx);
    const key = await keyFor(tx, by, id);
    if (!key.ok) return key;
    if (key.value.revokedAt !== null) return done({});
    await revokeApiKey(tx, id, now);
    await auditBy(tx, acting, { action: 'key:revoke', subject: id }, now);
    return done({});
  });
}

/** G9: another key of the same name and scopes, and this one revoked. Refusals: as `revokeKey`; `not-found` also if it is revoked. */
export async function rotateKey(
  { store }: Context,
  by: Scoped,
  id: ApiKeyId,
  acting?: Acting,
): Promise<Reply<ApiKeyWithSecret>> {
  return store.transaction<Reply<ApiKeyWithSecret>>(async (tx, now) => {
    await holdAdministration(tx);
    const key = await keyFor(tx, by, id);
    if (!key.ok) return key;
    if (key.value.revokedAt !== null) return refuse('not-found');
    await revokeApiKey(tx, id, now);
    const made = await insertNew(tx, key.value.name, key.value.scopes, now);
    await auditBy(tx, acting, { action: 'key:rotate', subject: id, detail: { to: made.id } }, now);
    return done(made);
  });
}

async function keyFor(tx: Tx, by: Scoped, id: ApiKeyId): Promise<Reply<KeptApiKey>> {
  const key = (await apiKeys(tx)).find((one) => one.id === id);
  if (!key) return refuse('not-found');
  const mayRevoke = by.scopes.includes('*') || key.scopes.every((scope) => by.scopes.includes(scope));
  return mayRevoke && !FROM_SETTINGS.includes(key.name) ? done(key) : refuse('not-permitted');
}

const shown = ({ id, name, scopes, createdAt, lastUsedAt, revokedAt }: KeptApiKey): ApiKey => ({
  id,
  name,
  scopes: [...scopes],
  createdAt: instant(createdAt),
  lastUsedAt: lastUsedAt === null ? null : instant(lastUsedAt),
  revokedAt: revokedAt === null ? null : instant(revokedAt),
});
