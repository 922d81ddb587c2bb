import type { CheckedPhrase } from '@visavis/protocol';
import { invitationOfPhrase } from '../store/invitations.ts';
import type { Context } from './context.ts';

/**
 * E11: whether a phrase is one of ours, for anybody who holds a mail and wonders. Says when the mail was sent, and never
 * to whom. Called from the help centre, without signing in.
 */
export async function checkPhrase({ store, policy }: Context, typed: string): Promise<CheckedPhrase> {
  const since = (await store.now()) - policy.invitationLifeMs;
  const found = await invitationOfPhrase(store.db, phraseIn(typed), since);
  const sentAt = found?.sentAt ?? null;
  return {
    known: found !== null,
    sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    brandName: policy.brandName,
  };
}

/** The words as they are kept, however they were typed: case, spaces and punctuation say nothing. */
const phraseIn = (typed: string): string => (typed.toLowerCase().match(/[a-z]+/g) ?? []).join(' ');
