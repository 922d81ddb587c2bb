import type { CaseId, FreelancerSession, Reply, RenewSession } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { hashOf } from '../secrets/secret.ts';
import { caseOf } from '../store/cases.ts';
import { caseOfSession, endFreelancerSession, keepFreelancerSession } from '../store/credentials.ts';
import { accountBehind } from './account-behind.ts';
import { closeLines } from './end-session.ts';
import type { Context } from './context.ts';
import { instant } from './instant.ts';
import { IDENTITY_SESSION_MS } from './start-session.ts';

type Renewed = { readonly expiresAt: number } | { readonly endedOf: CaseId };

/**
 * I3: whoever the session belongs to is still signed in, so it goes on; never for a shorter time than it had. I4: when somebody
 * else is, it has ended, and what is open of it is closed at once.
 * Refusals: `session-ended`, `identity-invalid`, `wrong-account`, `try-again`.
 */
export async function renewSession(
  context: Context,
  { session, identity }: RenewSession,
): Promise<Reply<FreelancerSession>> {
  const account = await accountBehind(context, identity);
  if (!account.ok) return account;
  const secretHash = hashOf(session);
  const renewed = await context.store.transaction(async (tx, now): Promise<Reply<Renewed>> => {
    const caseId = await caseOfSession(tx, secretHash, now);
    if (!caseId) return refuse('session-ended');
    if ((await caseOf(tx, caseId))?.accountId !== account.value) {
      await endFreelancerSession(tx, secretHash, now);
      return done({ endedOf: caseId });
    }
    const expiresAt = await keepFreelancerSession(tx, secretHash, now + IDENTITY_SESSION_MS);
    return expiresAt === null ? refuse('session-ended') : done({ expiresAt });
  });
  if (!renewed.ok) return renewed;
  if ('expiresAt' in renewed.value) return done({ session, expiresAt: instant(renewed.value.expiresAt) });
  await closeLines(context, renewed.value.endedOf, session);
  return refuse('wrong-account');
}
