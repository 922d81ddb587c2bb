import type { InvitationId, MailId, Millis } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { holdCase, startClock } from '../store/cases.ts';
import { invitationOf } from '../store/invitations.ts';
import { mailOf, settleMail } from '../store/mails.ts';
import { endCasePause } from '../store/pauses.ts';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { pauseAfterBounce } from './pause-clock.ts';
import { tellMarketplace } from './tell-marketplace.ts';

/**
 * Keeps what became of a mail, and what follows from it, in the caller's transaction. E6: the first invitation that a
 * mail server accepts starts the clock. E7: a bounced one pauses it, until an invitation is accepted. Called when a mail
 * server has answered, and when a bounce comes later; answers whether it was news (then the caller calls
 * `webhooksQueued` after the commit), null when there is no such mail.
 */
export async function keepSettled(
  context: Context,
  tx: Tx,
  mailId: MailId,
  result: 'accepted' | 'bounced',
  serverSaid: string,
  now: Millis,
): Promise<boolean | null> {
  const mail = await mailOf(tx, mailId);
  if (!mail) return null;
  const held = await holdCase(tx, mail.caseId);
  if (!held || !(await settleMail(tx, mailId, result, serverSaid, now))) return false;
  const { caseId, kind } = mail;
  await note(tx, caseId, result === 'accepted' ? 'mail-accepted' : 'mail-bounced', 'visavis', now, {
    mail: kind,
    mailId,
  });
  if (kind === 'invitation') await followInvitation(context, tx, held, mail.invitationId, result, now);
  return true;
}

async function followInvitation(
  context: Context,
  tx: Tx,
  held: Case,
  invitationId: InvitationId | null,
  result: 'accepted' | 'bounced',
  now: Millis,
): Promise<void> {
  const invitation = invitationId && (await invitationOf(tx, invitationId));
  if (held.state === 'decided' || !invitation || invitation.revokedAt !== null) return;
  const { id: caseId, accountId } = held;
  if (result === 'bounced') {
    if (held.state === 'open') await pauseAfterBounce(context, tx, caseId, now);
    await tellMarketplace(tx, caseId, 'invitation.bounced', { accountId, caseId }, now);
    return;
  }
  await endCasePause(tx, caseId, 'mail-bounced', now);
  await endCasePause(tx, caseId, 'mail-unsent', now);
  if (held.state === 'open') await startClock(tx, caseId, now);
  const sentAt = new Date(now).toISOString();
  await tellMarketplace(tx, caseId, 'invitation.sent', { accountId, caseId, sentAt }, now);
}
