import { jwtVerify, SignJWT } from 'jose';
import type { z } from 'zod';

const ISSUER = 'visavis';
const ALGORITHM = 'HS256';

/** What makes one kind of our tokens different from all others (RFC 8725, 3.11 and 3.12). */
type Kind<Claims extends z.ZodType> = {
  readonly type: string;
  readonly audience: string;
  /** The claims it carries; each of them is required. */
  readonly claims: Claims;
};

/**
 * Signs and reads tokens of one kind (RFC 7519, and RFC 8725 for what is fixed here). Type and audience are of their own, so
 * that none is taken for another kind, whatever key both are signed with.
 */
export class OwnTokens<Claims extends z.ZodObject> {
  readonly #key: Uint8Array;
  readonly #kind: Kind<Claims>;

  /** `key`: at least 256 random bits, base64url, the same on every node. */
  constructor(key: string, kind: Kind<Claims>) {
    this.#key = Buffer.from(key, 'base64url');
    this.#kind = kind;
  }

  async sign(claims: z.infer<Claims>, expiresAt: Date): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: this.#kind.type })
      .setIssuer(ISSUER)
      .setAudience(this.#kind.audience)
      .setExpirationTime(expiresAt)
      .sign(this.#key);
  }

  /** quality T1: algorithm, type, issuer, audience, expiry and claims are all ours, or the answer is null. */
  async read(token: string, now: Date): Promise<z.infer<Claims> | null> {
    const { type, audience, claims } = this.#kind;
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [ALGORITHM],
        typ: type,
        issuer: ISSUER,
        audience,
        requiredClaims: [...Object.keys(claims.shape), 'exp'],
        currentDate: now,
      });
      return claims.parse(payload);
    } catch {
      return null;
    }
  }
}
