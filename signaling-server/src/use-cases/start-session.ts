import type { FreelancerSession, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { insertFreelancerSession } from '../store/credentials.ts';
import { invitationOf } from '../store/invitations.ts';
import type { Context } from './context.ts';

/**
 * Exchanges an invitation's token for a session, on the freelancer's own press of a button. quality T2: it can be done again and
 * changes nothing about the case, so a scanner that follows links burns nothing.
 * Refusals: `invitation-invalid` (not ours, or too old), `invitation-revoked` (a newer one was sent).
 */
export async function startSession(context: Context, token: string): Promise<Reply<FreelancerSession>> {
  const { store, tokens, policy } = context;
  return store.transaction(async (tx, now): Promise<Reply<FreelancerSession>> => {
    const claims = await tokens.read(token, new Date(now));
    const invitation = claims && (await invitationOf(tx, claims.invitationId));
    if (!invitation || invitation.caseId !== claims.caseId) return refuse('invitation-invalid');
    if (invitation.revokedAt !== null) return refuse('invitation-revoked');

    const session = newSecret();
    const expiresAt = now + policy.freelancerSessionMs;
    const { caseId, id: invitationId } = invitation;
    await insertFreelancerSession(tx, { secretHash: hashOf(session), caseId, invitationId, expiresAt });
    return done({ session, expiresAt: new Date(expiresAt).toISOString() });
  });
}
