import type { CaseId, InvitationId, MailId, Millis } from '@visavis/protocol';
import type { Mail, MailKind } from '../domain/mail.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/** Puts a mail into the outbox. The second reminder of a case, or notice to a client, is none: nothing is queued. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  await tx
    .insertInto('mails')
    .values({
      id: mail.id,
      case_id: mail.caseId,
      kind: mail.kind,
      thread_id: mail.threadId,
      invitation_id: mail.invitationId,
      to_name: mail.to.name,
      to_address: mail.to.address,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      queued_at: toDate(mail.queuedAt),
      state: 'queued',
      attempts: 0,
      next_attempt_at: toDate(mail.queuedAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The mail that began the thread of a case's freelancer: the first invitation. */
export async function threadOf(db: Db, caseId: CaseId): Promise<MailId | null> {
  const row = await db
    .selectFrom('mails')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'invitation')
    .where('thread_id', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

export type LeasedMail = Mail & { readonly attempts: number };

/** The next mail that is due, leased: nobody else tries it for `leaseMs`. */
export async function leaseDueMail(tx: Tx, now: Millis, leaseMs: number): Promise<LeasedMail | null> {
  const row = await tx
    .selectFrom('mails')
    .selectAll()
    .where('state', '=', 'queued')
    .where('next_attempt_at', '<=', toDate(now))
    .orderBy('next_attempt_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return null;
  const attempts = row.attempts + 1;
  await tx
    .updateTable('mails')
    .set({ attempts, next_attempt_at: toDate(now + leaseMs) })
    .where('id', '=', row.id)
    .execute();
  return {
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    threadId: row.thread_id,
    invitationId: row.invitation_id,
    to: { name: row.to_name, address: row.to_address },
    subject: row.subject,
    html: row.html,
    text: row.text,
    queuedAt: toMillis(row.queued_at),
    attempts,
  };
}

/**
 * Writes down what became of a mail; answers whether that is news. E5: what was written goes with the settling, and with it
 * the token.
 */
export async function settleMail(
  tx: Tx,
  id: MailId,
  state: 'accepted' | 'bounced',
  serverSaid: string,
  now: Millis,
): Promise<boolean> {
  const settled = await tx
    .updateTable('mails')
    .set({ state, html: '', text: '', server_said: serverSaid, settled_at: toDate(now) })
    .where('id', '=', id)
    .where('state', 'in', state === 'bounced' ? ['queued', 'withdrawn', 'accepted'] : ['queued', 'withdrawn'])
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}

/** Takes back what is still queued of a case, all of it or one kind: it has stopped being true. */
export async function withdrawMails(tx: Tx, caseId: CaseId, kind: MailKind | 'all', now: Millis): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ state: 'withdrawn', html: '', text: '', settled_at: toDate(now) })
    .where('case_id', '=', caseId)
    .where('state', '=', 'queued')
    .$if(kind !== 'all', (mails) => mails.where('kind', '=', kind as MailKind))
    .execute();
}

/** Of which case a mail was, and of which invitation. */
export async function mailOf(
  db: Db,
  id: MailId,
): Promise<{ caseId: CaseId; kind: MailKind; invitationId: InvitationId | null } | null> {
  const row = await db
    .selectFrom('mails')
    .select(['case_id', 'kind', 'invitation_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { caseId: row.case_id, kind: row.kind, invitationId: row.invitation_id } : null;
}

export async function retryMailAt(db: Db, id: MailId, at: Millis, serverSaid: string): Promise<void> {
  await db
    .updateTable('mails')
    .set({ next_attempt_at: toDate(at), server_said: serverSaid })
    .where('id', '=', id)
    .execute();
}
