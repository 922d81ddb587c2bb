import { AccountId } from '@visavis/protocol';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const ISSUER = 'visavis';
const AUDIENCE = 'visavis:notice';
const TYPE = 'notice+jwt';
const ALGORITHM = 'HS256';
const Claims = z.object({ sub: AccountId });

/**
 * Signs and reads the tokens by which a marketplace's own pages ask for an account's notice. Type and audience are of their own
 * (RFC 8725, 3.11 and 3.12), so that none is taken for an invitation, whatever key both are signed with.
 */
export class NoticeTokens {
  readonly #key: Uint8Array;

  /** `key`: at least 256 random bits, base64url, the same on every node. */
  constructor(key: string) {
    this.#key = Buffer.from(key, 'base64url');
  }

  async sign(accountId: AccountId, expiresAt: Date): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(accountId)
      .setExpirationTime(expiresAt)
      .sign(this.#key);
  }

  /** quality T1: whose notice it asks for; null for a token that is not ours in every respect, or too old. */
  async read(token: string, now: Date): Promise<AccountId | null> {
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp'],
        currentDate: now,
      });
      return Claims.parse(payload).sub;
    } catch {
      return null;
    }
  }
}
