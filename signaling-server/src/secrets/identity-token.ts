import { AccountId } from '@visavis/protocol';
import { z } from 'zod';
import { OwnTokens } from './own-tokens.ts';

const KIND = { type: 'identity+jwt', audience: 'visavis:identity', claims: z.object({ sub: AccountId }) };

/** The tokens by which a marketplace's backend says to the widget who is signed in. */
export class IdentityTokens {
  readonly #tokens: OwnTokens<typeof KIND.claims>;

  /** `key`: at least 256 random bits, base64url, the same on every node. */
  constructor(key: string) {
    this.#tokens = new OwnTokens(key, KIND);
  }

  async sign(accountId: AccountId, expiresAt: Date): Promise<string> {
    return this.#tokens.sign({ sub: accountId }, expiresAt);
  }

  /** Who is signed in; null for a token that is not ours in every respect, or too old. */
  async read(token: string, now: Date): Promise<AccountId | null> {
    const claims = await this.#tokens.read(token, now);
    return claims && claims.sub;
  }
}
