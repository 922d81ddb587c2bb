import { CaseId, InvitationId } from '@visavis/protocol';
import { z } from 'zod';
import { OwnTokens } from './own-tokens.ts';

/** What an invitation's link carries: which invitation, for which case. It is no session. */
export type InvitationClaims = { readonly caseId: CaseId; readonly invitationId: InvitationId };

const KIND = {
  type: 'invitation+jwt',
  audience: 'visavis:freelancer',
  claims: z.object({ sub: CaseId, jti: InvitationId }),
};

/** The tokens in invitation links. */
export class InvitationTokens {
  readonly #tokens: OwnTokens<typeof KIND.claims>;

  /** `key`: at least 256 random bits, base64url, the same on every node. */
  constructor(key: string) {
    this.#tokens = new OwnTokens(key, KIND);
  }

  async sign({ caseId, invitationId }: InvitationClaims, expiresAt: Date): Promise<string> {
    return this.#tokens.sign({ sub: caseId, jti: invitationId }, expiresAt);
  }

  /** Null for a token that is not ours in every respect, or too old. */
  async read(token: string, now: Date): Promise<InvitationClaims | null> {
    const claims = await this.#tokens.read(token, now);
    return claims && { caseId: claims.sub, invitationId: claims.jti };
  }
}
