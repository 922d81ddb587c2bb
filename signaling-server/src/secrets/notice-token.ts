import { AccountId } from '@visavis/protocol';
import { z } from 'zod';
import { OwnTokens } from './own-tokens.ts';

const KIND = { type: 'notice+jwt', audience: 'visavis:notice', claims: z.object({ sub: AccountId }) };

/** The tokens by which a marketplace's own pages ask for an account's notice. */
export class NoticeTokens {
  readonly #tokens: OwnTokens<typeof KIND.claims>;

  /** `key`: at least 256 random bits, base64url, the same on every node. */
  constructor(key: string) {
    this.#tokens = new OwnTokens(key, KIND);
  }

  async sign(accountId: AccountId, expiresAt: Date): Promise<string> {
    return this.#tokens.sign({ sub: accountId }, expiresAt);
  }

  /** Whose notice it asks for; null for a token that is not ours in every respect, or too old. */
  async read(token: string, now: Date): Promise<AccountId | null> {
    const claims = await this.#tokens.read(token, now);
    return claims && claims.sub;
  }
}
