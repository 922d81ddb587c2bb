import { z } from 'zod';
import { OwnTokens } from './own-tokens.ts';

const KIND = {
  type: 'sign-in+jwt',
  audience: 'visavis:sign-in',
  claims: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
};

/**
 * What a browser keeps while it is with the identity provider, in a cookie that no script reads. It is signed, so that
 * nobody signs in with a state that we did not draw; it is not secret from the browser it was made for.
 */
export class SignInTokens {
  readonly #tokens: OwnTokens<typeof KIND.claims>;

  /** `key`: at least 256 random bits, base64url, the same on every node. */
  constructor(key: string) {
    this.#tokens = new OwnTokens(key, KIND);
  }

  async sign(begun: z.infer<typeof KIND.claims>, expiresAt: Date): Promise<string> {
    return this.#tokens.sign(begun, expiresAt);
  }

  /** Null for a token that is not ours in every respect, or too old. */
  async read(token: string, now: Date): Promise<z.infer<typeof KIND.claims> | null> {
    return this.#tokens.read(token, now);
  }
}
