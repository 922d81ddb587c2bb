import type {
  AccountId,
  CaseId,
  FreelancerSession,
  InvitationId,
  Millis,
  Reply,
  StartSession,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { isAtHand } from '../domain/lately-at-hand.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { caseOf, latestCaseOf } from '../store/cases.ts';
import { insertFreelancerSession } from '../store/credentials.ts';
import { invitationOf } from '../store/invitations.ts';
import type { Tx } from '../store/store.ts';
import { accountBehind } from './account-behind.ts';
import type { Context } from './context.ts';
import { instant } from './instant.ts';

/** I3: for so long the page around is believed about who is signed in, until it says so again. */
export const IDENTITY_SESSION_MS = 10 * 60 * 1000;

type Admitted = { readonly caseId: CaseId; readonly invitationId: InvitationId | null; readonly lifeMs: number };

/**
 * Exchanges an invitation's token, who is signed in, or both for a session, on the freelancer's own press of a button. quality T2:
 * it can be done again and changes nothing about the case, so a scanner that follows links burns nothing.
 * Refusals: `invitation-invalid` (not ours, or too old), `invitation-revoked` (a newer one was sent), `identity-invalid`,
 * `no-case`, `wrong-account`, `try-again`.
 */
export async function startSession(context: Context, asked: StartSession): Promise<Reply<FreelancerSession>> {
  const { store } = context;
  const account = asked.identity ? await accountBehind(context, asked.identity) : done(null);
  if (!account.ok) return account;
  const invitation = 'invitation' in asked ? asked.invitation : null;
  return store.transaction(async (tx, now): Promise<Reply<FreelancerSession>> => {
    const admitted = await admit(context, tx, invitation, account.value, now);
    if (!admitted.ok) return admitted;
    const { caseId, invitationId, lifeMs } = admitted.value;
    const session = newSecret();
    const expiresAt = now + lifeMs;
    await insertFreelancerSession(tx, { secretHash: hashOf(session), caseId, invitationId, expiresAt });
    return done({ session, expiresAt: instant(expiresAt) });
  });
}

async function admit(
  context: Context,
  tx: Tx,
  invitation: string | null,
  account: AccountId | null,
  now: Millis,
): Promise<Reply<Admitted>> {
  if (invitation !== null) return admitInvited(context, tx, invitation, account, now);
  return account ? admitSignedIn(context, tx, account, now) : refuse('identity-invalid');
}

/** I4: somebody else who is signed in does not come in by this person's invitation. */
async function admitInvited(
  { tokens, policy }: Context,
  tx: Tx,
  token: string,
  account: AccountId | null,
  now: Millis,
): Promise<Reply<Admitted>> {
  const claims = await tokens.read(token, new Date(now));
  const invitation = claims && (await invitationOf(tx, claims.invitationId));
  if (!invitation || invitation.caseId !== claims.caseId) return refuse('invitation-invalid');
  if (invitation.revokedAt !== null) return refuse('invitation-revoked');
  const { caseId, id: invitationId } = invitation;
  if (account !== null && (await caseOf(tx, caseId))?.accountId !== account) return refuse('wrong-account');
  return done({ caseId, invitationId, lifeMs: policy.freelancerSessionMs });
}

async function admitSignedIn({ policy }: Context, tx: Tx, account: AccountId, now: Millis): Promise<Reply<Admitted>> {
  const latest = await latestCaseOf(tx, account);
  if (!latest || !isAtHand(latest, policy.objectionMs, now)) return refuse('no-case');
  return done({ caseId: latest.id, invitationId: null, lifeMs: IDENTITY_SESSION_MS });
}
