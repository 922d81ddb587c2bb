import type { Reply } from '@visavis/protocol';
import { AccountId, done, refuse } from '@visavis/protocol';
import type { JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from 'jose';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { IdentityJwtSettings } from '../identity-settings.ts';
import type { HelpCentre, Log } from '../use-cases/ports.ts';
import { claimAt } from './claim-at.ts';

/** How long ago a help centre may have said who is signed in, whatever the token says of its own end. */
const OLDEST_S = 60 * 60;
/** By how much the clock of another machine may be wrong. */
const TOLERANCE_S = 30;
const PATIENCE_MS = 5_000;

/** RFC 8725, 3.1: which algorithms there are follows from the kind of key that is configured, never from the token. */
const WITH_SECRET = ['HS256'];
const WITH_KEY_SET = ['RS256', 'ES256'];

/**
 * Reads the JWT that the help centre's own product gives to whoever is signed in there. Algorithm, type, issuer, audience, both
 * instants and the account are checked, or it says nothing. Not to be reached: the set of keys; then it is to be asked again.
 */
export class HelpCentreJwt implements HelpCentre {
  readonly #settings: IdentityJwtSettings;
  readonly #log: Log;
  readonly #verify: (token: string, options: JWTVerifyOptions) => Promise<{ payload: JWTPayload }>;

  constructor(settings: IdentityJwtSettings, log: Log) {
    this.#settings = settings;
    this.#log = log;
    this.#verify = verifierOf(settings);
  }

  async accountBehind(token: string, now: Date): Promise<Reply<AccountId>> {
    const { issuer, audience, accountClaim } = this.#settings;
    try {
      const { payload } = await this.#verify(token, {
        typ: 'JWT',
        issuer,
        audience,
        requiredClaims: ['exp', 'iat'],
        maxTokenAge: OLDEST_S,
        clockTolerance: TOLERANCE_S,
        currentDate: now,
      });
      const account = AccountId.safeParse(claimAt(payload, accountClaim));
      return account.success ? done(account.data) : refuse('identity-invalid');
    } catch (error) {
      if (isOfTheToken(error)) return refuse('identity-invalid');
      const { name: kind, code } = error as { name?: unknown; code?: unknown };
      this.#log.warn({ kind, code }, 'the keys of the help centre could not be fetched');
      return refuse('try-again');
    }
  }
}

function verifierOf({ key }: IdentityJwtSettings) {
  if ('secret' in key) {
    const secret = new TextEncoder().encode(key.secret);
    return (token: string, options: JWTVerifyOptions) =>
      jwtVerify(token, secret, { ...options, algorithms: WITH_SECRET });
  }
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(key.jwksUrl), { timeoutDuration: PATIENCE_MS });
  return (token: string, options: JWTVerifyOptions) => jwtVerify(token, keys, { ...options, algorithms: WITH_KEY_SET });
}

/** Whether it is the token that is wrong, rather than the set of keys that is not there. */
function isOfTheToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  // What is not a 200, or no JSON, is a plain error of jose's.
  if (error instanceof errors.JOSEError) return error.code !== errors.JOSEError.code;
  return false;
}
