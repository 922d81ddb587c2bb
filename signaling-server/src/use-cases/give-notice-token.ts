import type { AccountId, NoticeToken } from '@visavis/protocol';
import type { Context } from './context.ts';

const LIFE_MS = 10 * 60 * 1000;

/**
 * B1: a token with which the marketplace's own pages ask for this account's notice. Called for a backend that knows who is
 * signed in there; an account we never heard of gets one too, and no notice.
 */
export async function giveNoticeToken({ store, noticeTokens }: Context, accountId: AccountId): Promise<NoticeToken> {
  const expiresAt = new Date((await store.now()) + LIFE_MS);
  return { token: await noticeTokens.sign(accountId, expiresAt), expiresAt: expiresAt.toISOString() };
}
