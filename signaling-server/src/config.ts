import { resolve } from 'node:path';
import { z } from 'zod';
import { evidenceEnvironment, evidencePolicy, problemOfEvidence, recorderSettings } from './evidence-settings.ts';
import type { IdentityJwtSettings } from './identity-settings.ts';
import { identityEnvironment, identityJwt, problemOfIdentity } from './identity-settings.ts';
import { codecEnvironment, codecSettings } from './codec-settings.ts';
import type { MediaSettings } from './media-settings.ts';
import { mediaEnvironment, mediaSettings, problemOfMedia } from './media-settings.ts';
import type { FirstAdmin, OidcSettings } from './sign-in-settings.ts';
import { firstAdmin, oidcSettings, problemOfSignIn, signInEnvironment, signInPolicy } from './sign-in-settings.ts';
import { clockEnvironment, clockPolicy } from './time/clock-settings.ts';
import { problemOfTurn, turnEnvironment } from './turn-settings.ts';
import type { Policy } from './use-cases/context.ts';

/** A setting that cannot be used; the message is one sentence for the operator. */
export class BadSetting extends Error {}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const onOff = z.enum(['on', 'off']).transform((word) => word === 'on');
const port = (least: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a port number' })
    .transform(Number)
    .pipe(
      z
        .int()
        .min(least, { error: `must be ${least} or more` })
        .max(65_535, { error: 'must be 65535 or less' }),
    );
const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error: 'must be a whole number' })
    .transform(Number)
    .pipe(
      z
        .int()
        .min(least, { error: `must be ${least} or more` })
        .max(most, { error: `must be ${most} or less` }),
    );
const url = (schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    error: `must be a URL beginning with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  });
const origin = url(['http:', 'https:']).transform((text) => new URL(text).origin);
const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Whom to believe where a request comes from: nobody, everybody, or proxies at these addresses. */
const trustProxy = z.string().transform((text, context): boolean | readonly string[] => {
  if (text === 'on' || text === 'off') return text === 'on';
  const proxies = list(text);
  if (proxies.length > 0 && proxies.every((proxy) => ProxyAddress.safeParse(proxy).success)) return proxies;
  context.addIssue('must be "on", "off", or IP addresses and networks such as 10.0.0.0/8, with commas');
  return z.NEVER;
});
const ProxyAddress = z.union([
  z.ipv4(),
  z.ipv6(),
  z.cidrv4(),
  z.cidrv6(),
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
]);

const LogLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);

const Environment = z.object({
  PORT: port(1).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  VISAVIS_DATA: z.string().min(1).default('data'),
  VISAVIS_DEMO: onOff.default(false),
  VISAVIS_PUBLIC_URL: origin.optional(),
  VISAVIS_HELP_URL: url(['http:', 'https:']).optional(),
  VISAVIS_PHRASE_URL: url(['http:', 'https:']).optional(),
  VISAVIS_EMBED_ORIGINS: z.string().default('').transform(list).pipe(z.array(origin)),
  VISAVIS_TRUST_PROXY: trustProxy.default(false),
  VISAVIS_API_KEY: z.string().min(32, { error: 'must have 32 characters or more' }).max(200).optional(),
  VISAVIS_WEBHOOK_LOOPBACK: onOff.optional(),
  VISAVIS_BRAND: z.string().trim().min(1).max(60).default('Brightwork'),
  VISAVIS_MAIL_TEMPLATES: z.string().min(1).optional(),
  VISAVIS_MAIL_FROM: z.email({ error: 'must be one mail address' }).default('verification@visavis.example'),
  VISAVIS_CATEGORIES: z.string().default('web-development,design').transform(list),
  VISAVIS_DEADLINE_DAYS: count(1, 365).default(7),
  VISAVIS_SAMPLE_PERCENT: count(0, 100).default(100),
  VISAVIS_REMINDER: onOff.default(true),
  VISAVIS_CLIENT_NOTICE: onOff.default(true),
  VISAVIS_LIMIT_WITHDRAWALS: onOff.default(true),
  VISAVIS_OBJECTION_DAYS: count(1, 365).default(30),
  ...clockEnvironment,
  ...signInEnvironment,
  ...identityEnvironment,
  ...evidenceEnvironment,
  VISAVIS_PROMISE_MINUTES: count(1, 240).default(10),
  VISAVIS_RING_SECONDS: count(5, 300).default(40),
  VISAVIS_AWAY_SECONDS: count(10, 3600).default(120),
  VISAVIS_STILL_THERE_SECONDS: count(10, 7200).default(600),
  VISAVIS_OFFER_SECONDS: count(5, 120).default(15),
  VISAVIS_WRAP_UP_SECONDS: count(10, 1800).default(120),
  VISAVIS_UNDO_SECONDS: count(0, 60).default(10),
  VISAVIS_RESUME_CALLS: onOff.default(true),
  VISAVIS_CAMERA_HINTS: onOff.default(true),
  VISAVIS_CALL_KEPT_SECONDS: count(30, 3600).default(300),
  VISAVIS_AGENT_GRACE_SECONDS: count(5, 600).default(30),
  VISAVIS_NEAR_HOURS: count(0, 720).default(24),
  VISAVIS_NEAR_MAY_PASS: count(0, 100).default(3),
  ...mediaEnvironment,
  ...codecEnvironment,
  VISAVIS_MEDIA_PORT: port(0).default(0),
  VISAVIS_MEDIA_WORKERS: count(1, 64).default(1),
  ...turnEnvironment,
  VISAVIS_LOG_LEVEL: LogLevel.optional(),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly embedOrigins: readonly string[];
  readonly trustProxy: boolean | readonly string[];
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** A folder whose templates replace ours. */
  readonly mailTemplates: string | undefined;
  readonly isDemo: boolean;
  /** Whether webhooks may go to this machine, also over plain http. */
  readonly allowsLoopbackWebhooks: boolean;
  readonly apiKey: string | undefined;
  readonly oidc: OidcSettings | null;
  /** How the JWT of the help centre's product is checked; null where none is taken. */
  readonly identityJwt: IdentityJwtSettings | null;
  readonly firstAdmin: FirstAdmin | null;
  /** What pictures and recordings are encrypted by; undefined: there are none, but in the demo, which makes its own. */
  readonly evidenceKey: Buffer | undefined;
  readonly logLevel: z.infer<typeof LogLevel>;
  readonly media: MediaSettings & ReturnType<typeof codecSettings> & ReturnType<typeof recorderSettings>;
  readonly policy: Policy;
};

/** Reads the settings from the environment. Throws `BadSetting`, naming each variable that cannot be used and why. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    throw new BadSetting(`${problems.join('; ')}.`);
  }
  const settings = parsed.data;
  if (!settings.VISAVIS_DEMO && !settings.SMTP_URL) {
    throw new BadSetting('SMTP_URL must be set, because without VISAVIS_DEMO=on there is no built-in mailbox.');
  }
  const problem =
    problemOfSignIn(settings) ??
    problemOfIdentity(settings) ??
    problemOfMedia(settings) ??
    problemOfTurn(settings) ??
    problemOfEvidence(settings);
  if (problem) throw new BadSetting(`${problem}.`);
  return configOf(settings);
}

function configOf(settings: z.infer<typeof Environment>): Config {
  const publicUrl = settings.VISAVIS_PUBLIC_URL ?? `http://localhost:${settings.PORT}`;
  return {
    port: settings.PORT,
    host: settings.HOST,
    publicUrl,
    embedOrigins: [...new Set([...ownOrigins(publicUrl, settings.PORT), ...settings.VISAVIS_EMBED_ORIGINS])],
    trustProxy: settings.VISAVIS_TRUST_PROXY,
    dataFolder: resolve(settings.VISAVIS_DATA),
    databaseUrl: settings.DATABASE_URL,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.VISAVIS_MAIL_FROM,
    mailTemplates: settings.VISAVIS_MAIL_TEMPLATES && resolve(settings.VISAVIS_MAIL_TEMPLATES),
    isDemo: settings.VISAVIS_DEMO,
    allowsLoopbackWebhooks: settings.VISAVIS_WEBHOOK_LOOPBACK ?? settings.VISAVIS_DEMO,
    apiKey: settings.VISAVIS_API_KEY,
    oidc: oidcSettings(settings),
    identityJwt: identityJwt(settings),
    firstAdmin: firstAdmin(settings),
    evidenceKey: settings.VISAVIS_EVIDENCE_KEY,
    logLevel: settings.VISAVIS_LOG_LEVEL ?? (settings.VISAVIS_DEMO ? 'warn' : 'info'),
    media: { ...mediaSettings(settings), ...codecSettings(settings), ...recorderSettings(settings) },
    policy: policyOf(settings, publicUrl),
  };
}

/** What administrators may set over (use-cases/live-policy.ts), and what belongs to it. */
const policyOf = (settings: z.infer<typeof Environment>, publicUrl: string): Policy => ({
  brandName: settings.VISAVIS_BRAND,
  helpUrl: settings.VISAVIS_HELP_URL ?? `${publicUrl}/${settings.VISAVIS_DEMO ? 'help' : 'verify'}`,
  phoneUrl: `${publicUrl}/phone`,
  phraseUrl:
    settings.VISAVIS_PHRASE_URL ?? `${publicUrl}/${settings.VISAVIS_DEMO ? 'help/is-it-from-us' : 'verify/phrase'}`,
  deadlineDays: settings.VISAVIS_DEADLINE_DAYS,
  promiseMinutes: settings.VISAVIS_PROMISE_MINUTES,
  listedCategories: settings.VISAVIS_CATEGORIES,
  samplePercent: settings.VISAVIS_SAMPLE_PERCENT,
  overdue: {
    remindsFreelancer: settings.VISAVIS_REMINDER,
    tellsClients: settings.VISAVIS_CLIENT_NOTICE,
    limitsWithdrawals: settings.VISAVIS_LIMIT_WITHDRAWALS,
  },
  clock: clockPolicy(settings),
  objectionMs: settings.VISAVIS_OBJECTION_DAYS * DAY_MS,
  ringMs: settings.VISAVIS_RING_SECONDS * 1000,
  awayGraceMs: settings.VISAVIS_AWAY_SECONDS * 1000,
  rankKeptMs: 30 * MINUTE_MS,
  asksAfterMs: settings.VISAVIS_STILL_THERE_SECONDS * 1000,
  frontMs: 30 * MINUTE_MS,
  offerMs: settings.VISAVIS_OFFER_SECONDS * 1000,
  wrapUpMs: settings.VISAVIS_WRAP_UP_SECONDS * 1000,
  undoMs: settings.VISAVIS_UNDO_SECONDS * 1000,
  resumesCalls: settings.VISAVIS_RESUME_CALLS,
  givesCameraHints: settings.VISAVIS_CAMERA_HINTS,
  callKeptMs: settings.VISAVIS_CALL_KEPT_SECONDS * 1000,
  agentGraceMs: settings.VISAVIS_AGENT_GRACE_SECONDS * 1000,
  near: { withinMs: settings.VISAVIS_NEAR_HOURS * HOUR_MS, mayPass: settings.VISAVIS_NEAR_MAY_PASS },
  freelancerSessionMs: DAY_MS,
  signIn: signInPolicy(settings),
  evidence: evidencePolicy(settings),
  invitationLifeMs: 60 * DAY_MS,
});

/** The page's own origin; on this machine it has two names. */
const ownOrigins = (publicUrl: string, portNumber: number): string[] =>
  new URL(publicUrl).hostname === 'localhost' ? [publicUrl, `http://127.0.0.1:${portNumber}`] : [publicUrl];
