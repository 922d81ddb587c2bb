import type { CaseCard, CaseId, CaseMail, ClockView, ConsoleNote, Reply, Role } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { capabilitiesOf, holdOf } from '../domain/hold.ts';
import { causeOf, nextStepOf } from '../domain/note.ts';
import { accountOf } from '../store/accounts.ts';
import { caseOf, casesOf } from '../store/cases.ts';
import type { MailKept } from '../store/console.ts';
import { happenedTo, mailsOfCase } from '../store/console.ts';
import { decisionsOf } from '../store/decisions.ts';
import { latestInvitationOf } from '../store/invitations.ts';
import { notesOf } from '../store/notes.ts';
import type { Db } from '../store/store.ts';
import { sentencesFor } from './call-summary.ts';
import { clockNow } from './clock-now.ts';
import type { Context } from './context.ts';
import { noteFacts } from './draft-note.ts';
import { RESEND_AFTER_MS } from './resend-invitation.ts';
import { caseInBrief } from './search-cases.ts';
import { actorFor } from './timeline-words.ts';
import { instant, instantOrNull } from './instant.ts';

/**
 * A case as customer support reads it (V3); what a supervisor reads besides is the names of colleagues and the reasons of
 * decisions. Refusal: `not-found`.
 */
export async function lookUpCase(context: Context, reader: Role, caseId: CaseId): Promise<Reply<CaseCard>> {
  const { db } = context.store;
  const held = await caseOf(db, caseId);
  const account = held && (await accountOf(db, held.accountId));
  if (!account) return refuse('not-found');
  const { id, name, email } = account;
  const cases = await casesOf(db, id);
  const clock = await clockNow(db, held, await context.store.now());
  return done({
    id: caseId,
    account: { id, name, email },
    state: held.state,
    hold: holdOf(held),
    capabilities: capabilitiesOf(held),
    clock: shownClock(clock),
    trigger: held.trigger,
    cause: causeOf(held),
    openedAt: instant(held.openedAt),
    nextStep: nextStepOf(held, noteFacts(context.policy)),
    resendableFrom: await resendableFrom(db, held),
    otherCases: cases.filter((other) => other.id !== caseId).map(caseInBrief),
    ...(await recordsOf(db, reader, caseId)),
  });
}

async function recordsOf(
  db: Db,
  reader: Role,
  caseId: CaseId,
): Promise<Pick<CaseCard, 'decisions' | 'timeline' | 'mails' | 'notes'>> {
  const decisions = await decisionsOf(db, caseId);
  const all = await happenedTo(db, caseId);
  const textOf = await sentencesFor(db, all);
  return {
    decisions: decisions.map(({ outcome, source, reason, decidedAt }) => ({
      outcome,
      source,
      reason: reader === 'supervisor' ? reason : null,
      at: instant(decidedAt),
    })),
    timeline: all.map((happened) => ({
      at: instant(happened.at),
      text: textOf(happened),
      by: actorFor(reader, happened),
    })),
    mails: (await mailsOfCase(db, caseId)).map(shownMail),
    notes: (await notesOf(db, caseId)).map(({ author, at, ...note }): ConsoleNote => ({
      ...note,
      author: author !== null && reader === 'cs' ? 'Video Verification' : author,
      at: instant(at),
    })),
  };
}

const shownClock = (clock: ClockView): CaseCard['clock'] => ({
  ...clock,
  dueAt: instantOrNull(clock.dueAt),
  overdueAt: instantOrNull(clock.overdueAt),
});

/** What a server said about a client's mail may name the client's address, so it stays here. */
function shownMail({ id, kind, state, attempts, serverSaid, queuedAt, settledAt }: MailKept): CaseMail {
  const recipient = kind === 'client-notice' ? 'client' : 'freelancer';
  return {
    id,
    kind,
    recipient,
    state,
    attempts,
    serverSaid: recipient === 'client' ? null : serverSaid,
    queuedAt: instant(queuedAt),
    settledAt: instantOrNull(settledAt),
  };
}

/** V6: ten minutes after the last invitation; a decided case has none to send. */
async function resendableFrom(db: Db, held: Case): Promise<string | null> {
  const latest = held.state === 'decided' ? null : await latestInvitationOf(db, held.id);
  return latest && instant(latest.createdAt + RESEND_AFTER_MS);
}
