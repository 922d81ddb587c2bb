import { AccountId } from '@visavis/protocol';
import { z } from 'zod';
import { OwnTokens } from './own-tokens.ts';

const claims = z.object({ sub: AccountId });

/** What an account's token is for; none of one kind is taken for another. */
const KINDS = {
  /** By which a marketplace's backend says to the widget who is signed in. */
  identity: { type: 'identity+jwt', audience: 'visavis:identity', claims },
  /** By which a marketplace's own pages ask for an account's notice. */
  notice: { type: 'notice+jwt', audience: 'visavis:notice', claims },
} as const;

/** The tokens of one kind that name an account, and nothing else. */
export class AccountTokens {
  readonly #tokens: OwnTokens<typeof claims>;

  /** `key`: at least 256 random bits, base64url, the same on every node. */
  constructor(key: string, kind: keyof typeof KINDS) {
    this.#tokens = new OwnTokens(key, KINDS[kind]);
  }

  async sign(accountId: AccountId, expiresAt: Date): Promise<string> {
    return this.#tokens.sign({ sub: accountId }, expiresAt);
  }

  /** Whose it is; null for a token that is not ours and of this kind in every respect, or too old. */
  async read(token: string, now: Date): Promise<AccountId | null> {
    const claims = await this.#tokens.read(token, now);
    return claims && claims.sub;
  }
}
