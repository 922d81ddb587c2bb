import { CaseId, InvitationId } from '@visavis/protocol';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** What an invitation's link carries: which invitation, for which case. It is no session. */
export type InvitationClaims = { readonly caseId: CaseId; readonly invitationId: InvitationId };

const ISSUER = 'visavis';
const AUDIENCE = 'visavis:freelancer';
const TYPE = 'invitation+jwt';
const ALGORITHM = 'HS256';
const Claims = z.object({ sub: CaseId, jti: InvitationId });

/** Signs and reads the tokens in invitation links (RFC 7519, and RFC 8725 for what is fixed here). */
export class InvitationTokens {
  readonly #key: Uint8Array;

  /** `key`: at least 256 random bits, base64url, the same on every node. */
  constructor(key: string) {
    this.#key = Buffer.from(key, 'base64url');
  }

  async sign({ caseId, invitationId }: InvitationClaims, expiresAt: Date): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(caseId)
      .setJti(invitationId)
      .setExpirationTime(expiresAt)
      .sign(this.#key);
  }

  /** quality T1: algorithm, type, issuer, audience, expiry and claims are all ours, or the answer is null. */
  async read(token: string, now: Date): Promise<InvitationClaims | null> {
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'jti', 'exp'],
        currentDate: now,
      });
      const { sub, jti } = Claims.parse(payload);
      return { caseId: sub, invitationId: jti };
    } catch {
      return null;
    }
  }
}
