import type { ApiKey, ApiKeyId, ApiKeyList, ApiKeyWithSecret, NewApiKey, Nothing, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { newApiKeyId } from '../secrets/ids.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import type { KeptApiKey } from '../store/api-keys.ts';
import { apiKeys, insertApiKey, revokeApiKey } from '../store/api-keys.ts';
import type { KeyName } from './admit.ts';
import type { Context } from './context.ts';
import type { ApiPrincipal } from './identify.ts';

/* R3: whoever has the scope `keys` makes keys for others, and never one that may do more than their own. */

const FROM_SETTINGS: readonly string[] = ['VISAVIS_API_KEY', 'demo marketplace'] satisfies KeyName[];

/** Makes a key; the secret is in this answer only. Refusal: `not-permitted` (a scope that `by` lacks, or a reserved name). */
export async function makeApiKey(
  { store }: Context,
  by: ApiPrincipal,
  { name, scopes }: NewApiKey,
): Promise<Reply<ApiKeyWithSecret>> {
  const mayGive = by.scopes.includes('*') || scopes.every((scope) => by.scopes.includes(scope));
  if (!mayGive || FROM_SETTINGS.includes(name)) return refuse('not-permitted');
  const secret = `vv_${newSecret()}`;
  const key: KeptApiKey = {
    id: newApiKeyId(),
    name,
    scopes: [...new Set(scopes)],
    createdAt: await store.now(),
    lastUsedAt: null,
    revokedAt: null,
  };
  await insertApiKey(store.db, key, hashOf(secret));
  return done({ ...shown(key), secret });
}

export async function listApiKeys({ store }: Context): Promise<ApiKeyList> {
  return { apiKeys: (await apiKeys(store.db)).map(shown) };
}

/**
 * Revokes a key from now on, also one's own; one that was revoked stays so.
 * Refusals: `not-found`, `not-permitted` (the key is a setting's, or may do more than the one who asks).
 */
export async function revokeKey({ store }: Context, by: ApiPrincipal, id: ApiKeyId): Promise<Reply<Nothing>> {
  const key = (await apiKeys(store.db)).find((one) => one.id === id);
  if (!key) return refuse('not-found');
  const mayRevoke = by.scopes.includes('*') || key.scopes.every((scope) => by.scopes.includes(scope));
  if (!mayRevoke || FROM_SETTINGS.includes(key.name)) return refuse('not-permitted');
  await revokeApiKey(store.db, id, await store.now());
  return done({});
}

const shown = ({ id, name, scopes, createdAt, lastUsedAt, revokedAt }: KeptApiKey): ApiKey => ({
  id,
  name,
  scopes: [...scopes],
  createdAt: instant(createdAt),
  lastUsedAt: lastUsedAt === null ? null : instant(lastUsedAt),
  revokedAt: revokedAt === null ? null : instant(revokedAt),
});

const instant = (at: number): string => new Date(at).toISOString();
