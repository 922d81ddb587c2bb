import type { CallId, CaseId, Millis } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { OfferedPhone, Phone } from '../domain/phone.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

/* Freelancers' phones. Hashes only: `tokenHash` and `sessionHash` are hex SHA-256 of secrets with 256 random bits. */

function toPhone(row: Selectable<Database['phones']>): Phone {
  const ofCase = {
    caseId: row.case_id,
    freelancerSession: row.freelancer_session,
    offeredAt: toMillis(row.offered_at),
  };
  if (row.session_hash === null) return { ...ofCase, state: 'offered', expiresAt: toMillis(row.expires_at) };
  return {
    ...ofCase,
    state: 'joined',
    isThere: row.is_there,
    pictureCallId: row.picture_call_id,
    isPaused: row.is_paused,
  };
}

export async function insertPhone(tx: Tx, phone: OfferedPhone, tokenHash: string): Promise<void> {
  await tx
    .insertInto('phones')
    .values({
      token_hash: tokenHash,
      case_id: phone.caseId,
      freelancer_session: phone.freelancerSession,
      offered_at: toDate(phone.offeredAt),
      expires_at: toDate(phone.expiresAt),
    })
    .execute();
}

/** PH1: exchanges a link that is open and not too old, once; null for every other. Whoever does so is there. */
export async function useLink(tx: Tx, tokenHash: string, sessionHash: string, now: Millis): Promise<Phone | null> {
  const row = await tx
    .updateTable('phones')
    .set({ session_hash: sessionHash, is_there: true })
    .where('token_hash', '=', tokenHash)
    .where('session_hash', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', toDate(now))
    .returningAll()
    .executeTakeFirst();
  return row ? toPhone(row) : null;
}

/** The phone of this session, unless it is ended or began before `since`. */
export async function phoneOfSession(db: Db, sessionHash: string, since: Millis): Promise<Phone | null> {
  const row = await db
    .selectFrom('phones')
    .selectAll()
    .where('session_hash', '=', sessionHash)
    .where('ended_at', 'is', null)
    .where('offered_at', '>', toDate(since))
    .executeTakeFirst();
  return row ? toPhone(row) : null;
}

/** The phones of a case that are not ended, the newest first. */
export async function phonesOf(db: Db, caseId: CaseId): Promise<Phone[]> {
  const rows = await db
    .selectFrom('phones')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('offered_at', 'desc')
    .execute();
  return rows.map(toPhone);
}

/** Whether a contact of the case has ended since; what was offered before that is over. */
export async function hasContactEndedSince(db: Db, caseId: CaseId, since: Millis): Promise<boolean> {
  const row = await db
    .selectFrom('tickets')
    .select('id')
    .where('case_id', '=', caseId)
    .where('ended_at', '>=', toDate(since))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends the phones of a case: links that wait, joined ones, or both; but for the one of `except`. Answers whether a joined one ended. */
export async function endPhones(
  tx: Tx,
  caseId: CaseId,
  now: Millis,
  { links, joined, except }: { readonly links: boolean; readonly joined: boolean; readonly except?: string },
): Promise<boolean> {
  const rows = await tx
    .updateTable('phones')
    .set({ ended_at: toDate(now) })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .$if(!links, (phones) => phones.where('session_hash', 'is not', null))
    .$if(!joined, (phones) => phones.where('session_hash', 'is', null))
    .$if(except !== undefined, (phones) =>
      phones.where((is) => is.or([is('session_hash', 'is', null), is('session_hash', '!=', except ?? '')])),
    )
    .returning('session_hash')
    .execute();
  return rows.some(({ session_hash: session }) => session !== null);
}

const joinedOf = (db: Db, caseId: CaseId) =>
  db
    .updateTable('phones')
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .where('session_hash', 'is not', null);

/** Keeps whether the joined phone of a case has a line; answers whether there is one. */
export async function keepPhoneThere(db: Db, caseId: CaseId, isThere: boolean): Promise<boolean> {
  const kept = await joinedOf(db, caseId).set({ is_there: isThere }).returning('case_id').execute();
  return kept.length > 0;
}

/** Nobody has a line as the server starts. */
export async function markAllPhonesAway(db: Db): Promise<void> {
  await db.updateTable('phones').set({ is_there: false }).where('ended_at', 'is', null).execute();
}

/** Keeps in which call the joined phone's picture is; null: in none. Answers whether there is one. */
export async function keepPicture(db: Db, caseId: CaseId, callId: CallId | null, isPaused: boolean): Promise<boolean> {
  const kept = await joinedOf(db, caseId)
    .set({ picture_call_id: callId, is_paused: isPaused })
    .returning('case_id')
    .execute();
  return kept.length > 0;
}
