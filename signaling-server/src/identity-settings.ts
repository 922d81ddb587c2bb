import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** quality T8: keys come over https, or from this machine. */
const jwksUrl = z.string().refine(
  (text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname, username } = new URL(text);
    return username === '' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname)));
  },
  { error: 'must be an https address' },
);

const secret = z
  .string()
  .refine((text) => Buffer.byteLength(text) >= 32, { error: 'must have 32 bytes or more' })
  .max(1000);

/** The settings of the help centre's own JWT, as parts of the environment's schema. */
export const identityEnvironment = {
  VISAVIS_HELP_JWT_ISSUER: z.string().min(1).optional(),
  VISAVIS_HELP_JWT_AUDIENCE: z.string().min(1).optional(),
  VISAVIS_HELP_JWT_JWKS_URL: jwksUrl.optional(),
  VISAVIS_HELP_JWT_SECRET: secret.optional(),
  VISAVIS_HELP_JWT_ACCOUNT_CLAIM: z.string().min(1).max(100).default('sub'),
};

type Settings = z.infer<z.ZodObject<typeof identityEnvironment>>;

/** How the JWT of the help centre's product is checked. */
export type IdentityJwtSettings = {
  readonly issuer: string;
  readonly audience: string;
  /** HS256 by a secret that both sides have, or RS256 and ES256 by the keys at an address. */
  readonly key: { readonly secret: string } | { readonly jwksUrl: string };
  /** The claim with the account's id, by its name or a path to it with dots. */
  readonly accountClaim: string;
};

/** What is wrong with the settings together, in one sentence without its point; null where nothing is. */
export function problemOfIdentity(settings: Settings): string | null {
  const { VISAVIS_HELP_JWT_JWKS_URL: keys, VISAVIS_HELP_JWT_SECRET: shared } = settings;
  if (keys && shared) return 'VISAVIS_HELP_JWT_JWKS_URL and VISAVIS_HELP_JWT_SECRET must not both be set';
  const all = [settings.VISAVIS_HELP_JWT_ISSUER, settings.VISAVIS_HELP_JWT_AUDIENCE, keys ?? shared];
  if (all.every(Boolean) || !all.some(Boolean)) return null;
  return 'VISAVIS_HELP_JWT_ISSUER, VISAVIS_HELP_JWT_AUDIENCE and one of VISAVIS_HELP_JWT_JWKS_URL and VISAVIS_HELP_JWT_SECRET must be set together';
}

/** Null where no JWT of a help centre is taken. */
export function identityJwt(settings: Settings): IdentityJwtSettings | null {
  const { VISAVIS_HELP_JWT_ISSUER: issuer, VISAVIS_HELP_JWT_AUDIENCE: audience } = settings;
  const key = keyOf(settings);
  if (!issuer || !audience || !key) return null;
  return { issuer, audience, key, accountClaim: settings.VISAVIS_HELP_JWT_ACCOUNT_CLAIM };
}

function keyOf(settings: Settings): IdentityJwtSettings['key'] | null {
  const { VISAVIS_HELP_JWT_JWKS_URL: url, VISAVIS_HELP_JWT_SECRET: shared } = settings;
  if (shared) return { secret: shared };
  return url ? { jwksUrl: url } : null;
}
