import { NewPassword, Role, Username } from '@visavis/protocol';
import { z } from 'zod';
import type { RoleClaims } from './domain/role-claims.ts';
import type { SignInPolicy } from './use-cases/context.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** quality T8: who somebody is comes over https, or from this machine. */
const issuer = z.string().refine(
  (text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname, search, hash } = new URL(text);
    const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
    return isSafe && search === '' && hash === '';
  },
  { error: 'must be an https address without query, such as https://login.example.com' },
);

/** `value=role` with commas; where somebody has several of the values, the first one listed counts. */
const roles = z.string().transform((text, context): RoleClaims => {
  const pairs = text.split(',').map((pair) => {
    const at = pair.lastIndexOf('=');
    return { value: pair.slice(0, Math.max(at, 0)).trim(), role: Role.safeParse(pair.slice(at + 1).trim()) };
  });
  if (pairs.every(({ value, role }) => value !== '' && role.success))
    return pairs.flatMap(({ value, role }) => (role.success ? [{ value, role: role.data }] : []));
  context.addIssue(`must be pairs such as vv-agents=vv_agent, with commas; the roles are ${Role.options.join(', ')}`);
  return z.NEVER;
});

/** The settings of signing in, as parts of the environment's schema. */
export const signInEnvironment = {
  VISAVIS_OIDC_ISSUER: issuer.optional(),
  VISAVIS_OIDC_CLIENT_ID: z.string().min(1).optional(),
  VISAVIS_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  VISAVIS_OIDC_SCOPES: z
    .string()
    .refine((text) => text.split(' ').includes('openid'), { error: 'must include openid' })
    .default('openid profile email'),
  VISAVIS_OIDC_ROLE_CLAIM: z.string().min(1).default('groups'),
  VISAVIS_OIDC_ROLES: roles.optional(),
  VISAVIS_OIDC_NAME: z.string().trim().min(1).max(40).default('single sign-on'),
  VISAVIS_PASSWORD_SIGN_IN: z.enum(['on', 'off']).default('on'),
  VISAVIS_ADMIN_USERNAME: Username.optional(),
  VISAVIS_ADMIN_PASSWORD: z.optional(NewPassword),
  VISAVIS_STAFF_IDLE_MINUTES: z
    .string()
    .regex(/^\d{1,3}$/, { error: 'must be a whole number' })
    .transform(Number)
    .pipe(z.int().min(5, { error: 'must be 5 or more' }).max(720, { error: 'must be 720 or less' }))
    .default(120),
};

type Settings = z.infer<z.ZodObject<typeof signInEnvironment>>;

/** The identity provider of staff. */
export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  readonly scopes: string;
  /** A claim by its name, or a path to it with dots. */
  readonly roleClaim: string;
  /** What the button says. */
  readonly name: string;
};

/** An administrator who is there from the start. */
export type FirstAdmin = { readonly username: string; readonly password: string };

/** What is wrong with the settings together, in one sentence without its point; null where nothing is. */
export function problemOfSignIn(settings: Settings): string | null {
  const { VISAVIS_OIDC_ISSUER: provider, VISAVIS_OIDC_CLIENT_ID: client, VISAVIS_OIDC_ROLES: claims } = settings;
  const isWhole = [provider, client, claims].every(Boolean) || ![provider, client, claims].some(Boolean);
  if (!isWhole) return 'VISAVIS_OIDC_ISSUER, VISAVIS_OIDC_CLIENT_ID and VISAVIS_OIDC_ROLES must be set together';
  if (settings.VISAVIS_PASSWORD_SIGN_IN === 'off' && !provider)
    return 'VISAVIS_PASSWORD_SIGN_IN=off needs VISAVIS_OIDC_ISSUER, or nobody could sign in';
  if ((settings.VISAVIS_ADMIN_USERNAME === undefined) !== (settings.VISAVIS_ADMIN_PASSWORD === undefined))
    return 'VISAVIS_ADMIN_USERNAME and VISAVIS_ADMIN_PASSWORD must be set together';
  return null;
}

export function oidcSettings(settings: Settings): OidcSettings | null {
  const { VISAVIS_OIDC_ISSUER: provider, VISAVIS_OIDC_CLIENT_ID: clientId } = settings;
  if (!provider || !clientId) return null;
  return {
    issuer: provider,
    clientId,
    clientSecret: settings.VISAVIS_OIDC_CLIENT_SECRET ?? null,
    scopes: settings.VISAVIS_OIDC_SCOPES,
    roleClaim: settings.VISAVIS_OIDC_ROLE_CLAIM,
    name: settings.VISAVIS_OIDC_NAME,
  };
}

export function firstAdmin(settings: Settings): FirstAdmin | null {
  const { VISAVIS_ADMIN_USERNAME: username, VISAVIS_ADMIN_PASSWORD: password } = settings;
  return username && password ? { username, password } : null;
}

export const signInPolicy = (settings: Settings): SignInPolicy => ({
  takesPasswords: settings.VISAVIS_PASSWORD_SIGN_IN === 'on',
  roleClaims: settings.VISAVIS_OIDC_ROLES ?? [],
  sessionMs: 12 * HOUR_MS,
  idleMs: settings.VISAVIS_STAFF_IDLE_MINUTES * MINUTE_MS,
});
