import { z } from 'zod';
import { ApiKeyId } from './ids.ts';
import { PlainText } from './text.ts';

/** What an API key may be used for; `*` is everything. */
export const API_SCOPES = [
  'events',
  'capabilities',
  'cases:read',
  'cases:write',
  'mails',
  'notices',
  'webhooks',
  'keys',
  '*',
] as const;
export const ApiScope = z.enum(API_SCOPES);
export type ApiScope = z.infer<typeof ApiScope>;

const Instant = z.iso.datetime();

export const NewApiKey = z.strictObject({
  name: PlainText.check(z.trim(), z.minLength(1), z.maxLength(100)),
  scopes: z.array(ApiScope).min(1).max(API_SCOPES.length),
});
export type NewApiKey = z.infer<typeof NewApiKey>;

export const ApiKey = z.strictObject({
  id: ApiKeyId,
  name: z.string(),
  scopes: z.array(ApiScope),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeyList = z.strictObject({ apiKeys: z.array(ApiKey) });
export type ApiKeyList = z.infer<typeof ApiKeyList>;

/** The only time that the secret is shown. */
export const ApiKeyWithSecret = ApiKey.extend({ secret: z.string() });
export type ApiKeyWithSecret = z.infer<typeof ApiKeyWithSecret>;
