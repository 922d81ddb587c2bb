import type { Capability, CaseId, Millis, Trigger } from '@visavis/protocol';
import type { OpenCase } from '../domain/case.ts';
import { openCase } from '../domain/case.ts';
import { capabilitiesOf } from '../domain/hold.ts';
import { newCaseId, newInvitationId, newMailId } from '../secrets/ids.ts';
import type { Account } from '../store/accounts.ts';
import { insertCase } from '../store/cases.ts';
import { insertInvitation } from '../store/invitations.ts';
import { queueMail } from '../store/mails.ts';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import { CAPABILITY_WORDS } from './capability-words.ts';
import type { Context } from './context.ts';
import { tellHold, tellMarketplace } from './tell-marketplace.ts';
import { firstNameOf } from './views.ts';

/**
 * Opens a case in the caller's transaction: from its commit the account is on hold and the invitation is queued, or
 * neither is. The caller has made sure that the account has no open case and calls `mailQueued` after the commit.
 */
export async function openCaseFor(
  context: Context,
  tx: Tx,
  account: Account,
  trigger: Trigger,
  now: Millis,
): Promise<CaseId> {
  const opened = openCase({ id: newCaseId(), accountId: account.id, trigger }, context.policy.deadlineDays, now);
  await insertCase(tx, opened);
  await note(tx, opened.id, 'case-opened', 'marketplace', now, { trigger });
  await tellMarketplace(tx, opened.id, 'case.opened', { accountId: account.id, caseId: opened.id, trigger }, now);
  await tellHold(tx, null, opened, now);
  await invite(context, tx, account, opened, now);
  return opened.id;
}

async function invite(context: Context, tx: Tx, account: Account, opened: OpenCase, now: Millis): Promise<void> {
  const { policy, writer, tokens } = context;
  const invitation = { id: newInvitationId(), caseId: opened.id, phrase: writer.newPhrase() };
  const expiresAt = new Date(now + policy.invitationLifeMs);
  const token = await tokens.sign({ caseId: opened.id, invitationId: invitation.id }, expiresAt);
  const written = writer.invitation({
    brandName: policy.brandName,
    firstName: firstNameOf(account.name),
    link: invitationLink(policy.helpUrl, token),
    phrase: invitation.phrase,
    promiseMinutes: policy.promiseMinutes,
    deadlineDays: policy.deadlineDays,
    blocked: wordsFor(opened, 'no'),
    allowed: wordsFor(opened, 'yes'),
  });
  await insertInvitation(tx, invitation, now);
  await queueMail(tx, {
    id: newMailId(),
    caseId: opened.id,
    kind: 'invitation',
    threadId: null,
    invitationId: invitation.id,
    to: { name: account.name, address: account.email },
    ...written,
    queuedAt: now,
  });
}

const wordsFor = (opened: OpenCase, allowed: 'yes' | 'no'): string[] =>
  (Object.entries(capabilitiesOf(opened)) as [Capability, string][])
    .filter(([, answer]) => answer === allowed)
    .map(([capability]) => CAPABILITY_WORDS[capability]);

/** quality T4: the token is in the fragment, which browsers send to nobody. */
function invitationLink(helpUrl: string, token: string): string {
  const link = new URL(helpUrl);
  link.searchParams.set('action', 'verify-profile');
  link.hash = `vv=${token}`;
  return link.href;
}
