import type { AccountId, NoticeToken } from '@visavis/protocol';
import type { AccountTokens } from '../secrets/account-tokens.ts';
import type { Context } from './context.ts';

const LIFE_MS = 10 * 60 * 1000;

/**
 * B1 I1: a token with which the marketplace's own pages ask for this account's notice, or the widget on them says who is signed in.
 * Called for a backend that knows who that is; an account we never heard of gets one too, and neither notice nor session.
 */
export async function giveAccountToken(
  { store }: Context,
  tokens: AccountTokens,
  accountId: AccountId,
): Promise<NoticeToken> {
  const expiresAt = new Date((await store.now()) + LIFE_MS);
  return { token: await tokens.sign(accountId, expiresAt), expiresAt: expiresAt.toISOString() };
}
