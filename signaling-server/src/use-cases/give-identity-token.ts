import type { AccountId, IdentityToken } from '@visavis/protocol';
import type { Context } from './context.ts';

const LIFE_MS = 10 * 60 * 1000;

/**
 * I1: a token with which the widget says who is signed in. Called for a backend that knows it; an account we never heard of gets
 * one too, and no session.
 */
export async function giveIdentityToken(
  { store, identityTokens }: Context,
  accountId: AccountId,
): Promise<IdentityToken> {
  const expiresAt = new Date((await store.now()) + LIFE_MS);
  return { token: await identityTokens.sign(accountId, expiresAt), expiresAt: expiresAt.toISOString() };
}
