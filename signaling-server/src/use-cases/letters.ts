import type { Capability, CaseId, MailId, Millis } from '@visavis/protocol';
import type { Case, DecidedCase, OpenCase, ReviewedCase } from '../domain/case.ts';
import { capabilitiesOf } from '../domain/hold.ts';
import type { MailKind } from '../domain/mail.ts';
import { newInvitationId, newMailId } from '../secrets/ids.ts';
import type { Account } from '../store/accounts.ts';
import type { RecordedDecision } from '../store/decisions.ts';
import type { Invitation } from '../store/invitations.ts';
import { insertInvitation, latestInvitationOf } from '../store/invitations.ts';
import { queueMail, threadOf, withdrawMails } from '../store/mails.ts';
import type { Tx } from '../store/store.ts';
import { CAPABILITY_WORDS } from './capability-words.ts';
import { clockNow } from './clock-now.ts';
import type { Context } from './context.ts';
import type { CapabilityWords, LetterFacts, RenderedMail } from './ports.ts';
import { firstNameOf } from './views.ts';

/*
 * What is written to people by mail. Each is queued in the transaction of what it is about, and its caller calls
 * `mailQueued` after the commit. All that goes to the freelancer of a case is one thread: the invitation's.
 */

const DAY_MS = 24 * 60 * 60 * 1000;

type Invited = Pick<Invitation, 'id' | 'phrase'>;

/** The invitation of a case, when it opens; its phrase and its link are new. */
export async function queueInvitation(
  context: Context,
  tx: Tx,
  account: Account,
  held: Case,
  now: Millis,
): Promise<void> {
  await queueInvitationWith(context, tx, account, held, context.writer.newPhrase(), now);
}

/** As `queueInvitation`, with the phrase that the case has already: for sending it again. Answers the mail. */
export async function queueInvitationWith(
  context: Context,
  tx: Tx,
  account: Account,
  held: Case,
  phrase: string,
  now: Millis,
): Promise<MailId> {
  const invitation = { id: newInvitationId(), caseId: held.id, phrase };
  await insertInvitation(tx, invitation, now);
  const facts = await letterFacts(context, account, held, invitation, now);
  const written = await invitationAsOf(context, tx, held, facts, now);
  return queueToFreelancer(tx, account, held.id, 'invitation', invitation.id, written, now);
}

/** E15: what an invitation says of the case as it stands: sent again, it must not promise time that has been used. */
async function invitationAsOf(
  { policy: { promiseMinutes }, writer }: Context,
  tx: Tx,
  held: Case,
  facts: LetterFacts & CapabilityWords,
  now: Millis,
): Promise<RenderedMail> {
  if (held.state !== 'open') return writer.objection({ ...facts, promiseMinutes });
  const { limitMs, usedMs } = await clockNow(tx, held, now);
  if (usedMs >= limitMs) return writer.reminder({ ...facts, promiseMinutes, deadlineDays: limitMs / DAY_MS });
  return writer.invitation({ ...facts, promiseMinutes, deadlineDays: (limitMs - usedMs) / DAY_MS });
}

/** The time is used up. A case has one reminder; asking for another changes nothing. */
export async function queueReminder(
  context: Context,
  tx: Tx,
  account: Account,
  held: OpenCase,
  now: Millis,
): Promise<void> {
  const { policy, writer } = context;
  const invitation = await invitationOrNew(context, tx, held.id, now);
  const written = writer.reminder({
    ...(await letterFacts(context, account, held, invitation, now)),
    promiseMinutes: policy.promiseMinutes,
    deadlineDays: held.limitMs / DAY_MS,
  });
  await queueToFreelancer(tx, account, held.id, 'reminder', invitation.id, written, now);
}

/**
 * One mail to each active client with an address: that the freelancer is unresponsive at the moment, and nothing of why
 * (quality T39). A client is written to once for a case. The marketplace is told by the caller.
 */
export async function queueClientNotices(
  { policy, writer }: Context,
  tx: Tx,
  account: Account,
  held: OpenCase,
  now: Millis,
): Promise<void> {
  for (const { name, email } of account.activeClients) {
    if (email === null) continue;
    const written = writer.clientNotice({
      brandName: policy.brandName,
      clientName: name,
      freelancerName: account.name,
    });
    await queueMail(tx, {
      id: newMailId(),
      caseId: held.id,
      kind: 'client-notice',
      threadId: null,
      invitationId: null,
      to: { name, address: email },
      ...written,
      queuedAt: now,
    });
  }
}

/**
 * What was decided and why, what works now, what comes next, and how to object. Called for each decision over a case; what
 * is still queued of the case is taken back, because the decision has overtaken it (E9).
 */
export async function queueDecisionLetter(
  context: Context,
  tx: Tx,
  account: Account,
  held: DecidedCase | ReviewedCase,
  made: Pick<RecordedDecision, 'source' | 'reason'>,
  now: Millis,
): Promise<void> {
  await withdrawMails(tx, held.id, 'all', now);
  const invitation = await invitationOrNew(context, tx, held.id, now);
  const facts = await letterFacts(context, account, held, invitation, now);
  const written = writeDecision(context, facts, held, made);
  await queueToFreelancer(tx, account, held.id, 'decision', invitation.id, written, now);
}

/** The letter about a decision that is not made yet; where the link and the phrase will be it says nothing that works. */
export function previewDecisionLetter(
  context: Context,
  account: Account,
  held: DecidedCase | ReviewedCase,
  made: Pick<RecordedDecision, 'source' | 'reason'>,
): RenderedMail {
  const { brandName, helpUrl, phraseUrl } = context.policy;
  const names = { brandName, firstName: firstNameOf(account.name) };
  return writeDecision(context, { ...names, link: helpUrl, phrase: '…', phraseUrl, ...wordsOf(held) }, held, made);
}

function writeDecision(
  { policy, writer }: Context,
  facts: LetterFacts & CapabilityWords,
  held: DecidedCase | ReviewedCase,
  { reason, source }: Pick<RecordedDecision, 'source' | 'reason'>,
): RenderedMail {
  const mayObject = held.outcome !== 'verified' && held.objectedAt === null;
  return writer.decision({
    ...facts,
    outcome: held.outcome,
    reason,
    source,
    isSecondReview: source === 'agent' && held.objectedAt !== null,
    objectDays: mayObject ? Math.floor(policy.objectionMs / DAY_MS) : null,
  });
}

/** That an objection has arrived, and how the second review goes. */
export async function queueObjectionLetter(
  context: Context,
  tx: Tx,
  account: Account,
  held: ReviewedCase,
  now: Millis,
): Promise<void> {
  const { policy, writer } = context;
  const invitation = await invitationOrNew(context, tx, held.id, now);
  const written = writer.objection({
    ...(await letterFacts(context, account, held, invitation, now)),
    promiseMinutes: policy.promiseMinutes,
  });
  await queueToFreelancer(tx, account, held.id, 'objection', invitation.id, written, now);
}

async function invitationOrNew(context: Context, tx: Tx, caseId: CaseId, now: Millis): Promise<Invited> {
  const latest = await latestInvitationOf(tx, caseId);
  if (latest) return latest;
  const invitation = { id: newInvitationId(), caseId, phrase: context.writer.newPhrase() };
  await insertInvitation(tx, invitation, now);
  return invitation;
}

/** What every letter to a freelancer says; the link in each is signed anew, of the same invitation. */
async function letterFacts(
  { policy, tokens }: Context,
  account: Account,
  held: Case,
  invitation: Invited,
  now: Millis,
): Promise<LetterFacts & CapabilityWords> {
  const expiresAt = new Date(now + policy.invitationLifeMs);
  const token = await tokens.sign({ caseId: held.id, invitationId: invitation.id }, expiresAt);
  return {
    brandName: policy.brandName,
    firstName: firstNameOf(account.name),
    link: invitationLink(policy.helpUrl, token),
    phrase: invitation.phrase,
    phraseUrl: phraseLink(policy.phraseUrl, invitation.phrase),
    ...wordsOf(held),
  };
}

const wordsOf = (held: Case): CapabilityWords => ({
  blocked: wordsFor(held, 'no'),
  limited: wordsFor(held, 'limited'),
  allowed: wordsFor(held, 'yes'),
});

async function queueToFreelancer(
  tx: Tx,
  account: Account,
  caseId: CaseId,
  kind: Exclude<MailKind, 'client-notice'>,
  invitationId: Invitation['id'],
  written: RenderedMail,
  queuedAt: Millis,
): Promise<MailId> {
  const id = newMailId();
  await queueMail(tx, {
    id,
    caseId,
    kind,
    threadId: await threadOf(tx, caseId),
    invitationId,
    to: { name: account.name, address: account.email },
    ...written,
    queuedAt,
  });
  return id;
}

const wordsFor = (held: Case, allowed: 'yes' | 'no' | 'limited'): string[] =>
  (Object.entries(capabilitiesOf(held)) as [Capability, string][])
    .filter(([, answer]) => answer === allowed)
    .map(([capability]) => CAPABILITY_WORDS[capability]);

/** quality T4: the token is in the fragment, which browsers send to nobody. */
export function invitationLink(helpUrl: string, token: string): string {
  const link = new URL(helpUrl);
  link.searchParams.set('action', 'verify-profile');
  link.hash = `vv=${token}`;
  return link.href;
}

/** Where the words of a mail are checked; they go along in the fragment. */
function phraseLink(phraseUrl: string, phrase: string): string {
  const link = new URL(phraseUrl);
  link.hash = `words=${phrase.replaceAll(' ', '-')}`;
  return link.href;
}
