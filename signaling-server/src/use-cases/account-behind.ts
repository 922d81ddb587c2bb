import type { AccountId, Identity, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Context } from './context.ts';

/**
 * Who is signed in on the page around the widget, as that page's side vouches for it; no transaction is open meanwhile, because a
 * help centre's keys may have to be fetched. Refusals: `identity-invalid`; `try-again` when those keys are not to be had.
 */
export async function accountBehind(context: Context, { kind, token }: Identity): Promise<Reply<AccountId>> {
  const { store, identityTokens, helpCentre } = context;
  const now = new Date(await store.now());
  if (kind === 'help-centre') return helpCentre ? helpCentre.accountBehind(token, now) : refuse('identity-invalid');
  const accountId = await identityTokens.read(token, now);
  return accountId ? done(accountId) : refuse('identity-invalid');
}
