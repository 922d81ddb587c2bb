import type { CaseId, Millis, Reply, ResentInvitation, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { accountOf } from '../store/accounts.ts';
import { holdCase } from '../store/cases.ts';
import type { Invitation } from '../store/invitations.ts';
import { latestInvitationOf, revokeInvitation } from '../store/invitations.ts';
import { withdrawMails } from '../store/mails.ts';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { lineClosed } from './end-session.ts';
import { queueInvitationWith } from './letters.ts';
import { pauseUntilSent } from './pause-clock.ts';

/** How long an invitation has been on its way before it is sent again. */
export const RESEND_AFTER_MS = 10 * 60_000;

/** What is still queued has the revoked link, and says what the new mail says. */
const REPLACED = ['invitation', 'reminder', 'objection'] as const;

/**
 * E8: sends a case's invitation again, into the same thread and with the same phrase, to the address that the account has
 * now. The link before it is revoked, and the sessions it opened end; until a mail server has the new one, the clock stands
 * still (D9). Called for customer support and for the marketplace.
 * Refusals: `not-found`, `case-decided`, `resent-lately` (within ten minutes of the last one).
 */
export async function resendInvitation(
  context: Context,
  caseId: CaseId,
  by: StaffId | 'marketplace',
): Promise<Reply<ResentInvitation>> {
  const reply = await context.store.transaction((tx, now) => resend(context, tx, caseId, by, now));
  if (!reply.ok) return reply;
  context.mailQueued();
  // quality T12: what is open by the revoked link is closed at once.
  for (const session of context.lines.sessionsOf(caseId)) await lineClosed(context, caseId, session);
  return reply;
}

async function resend(
  context: Context,
  tx: Tx,
  caseId: CaseId,
  by: StaffId | 'marketplace',
  now: Millis,
): Promise<Reply<ResentInvitation>> {
  const held = await holdCase(tx, caseId);
  const account = held && (await accountOf(tx, held.accountId));
  if (!account) return refuse('not-found');
  if (held.state === 'decided') return refuse('case-decided');
  const former = await latestInvitationOf(tx, caseId);
  if (former && now - former.createdAt < RESEND_AFTER_MS) return refuse('resent-lately');
  await revokeFormer(context, tx, held, former, now);
  const phrase = former?.phrase ?? context.writer.newPhrase();
  const mailId = await queueInvitationWith(context, tx, account, held, phrase, now);
  await note(tx, caseId, 'invitation-resent', by, now, { mailId });
  return done({ mailId });
}

async function revokeFormer(
  context: Context,
  tx: Tx,
  { id: caseId, state, clockStartedAt }: Case,
  former: Invitation | null,
  now: Millis,
): Promise<void> {
  if (former) await revokeInvitation(tx, former.id, now);
  for (const kind of REPLACED) await withdrawMails(tx, caseId, kind, now);
  if (state === 'open' && clockStartedAt !== null) await pauseUntilSent(context, tx, caseId, now);
}
