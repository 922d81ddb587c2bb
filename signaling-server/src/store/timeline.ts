import type { CallId, CaseId, ClientId, Millis, StaffId } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/** Who did it: a person by role (staff by id), the marketplace, or Visavis itself. */
export type Actor = 'freelancer' | 'marketplace' | 'visavis' | StaffId;

export type Happening =
  | 'case-opened'
  | 'mail-accepted'
  | 'mail-bounced'
  | 'invitation-resent'
  | 'queue-joined'
  | 'queue-left'
  | 'queue-stepped-away'
  | 'queue-came-back'
  | 'ticket-offered'
  | 'offer-declined'
  | 'offer-missed'
  | 'offer-withdrawn'
  | 'ticket-claimed'
  | 'ticket-moved'
  | 'agent-lost'
  | 'ticket-ended'
  | 'call-started'
  | 'call-accepted'
  | 'call-ended'
  | 'call-watched'
  | 'call-gap'
  | 'media-lost'
  | 'media-back'
  | 'freelancer-rejoined'
  | 'agent-rejoined'
  | 'camera-on-phone'
  | 'camera-on-computer'
  | 'picture-held'
  | 'picture-back'
  | 'camera-hint'
  | 'consent-given'
  | 'consent-withdrawn'
  | 'recording-started'
  | 'recording-ended'
  | 'recording-discarded'
  | 'picture-taken'
  | 'evidence-read'
  | 'evidence-purged'
  | 'case-overdue'
  | 'outcome-chosen'
  | 'outcome-undone'
  | 'outcome-recorded'
  | 'case-objected';

/** Appends to a case's timeline, in the transaction of what happened. Names, addresses and chat text stay out of it. */
export async function note(
  tx: Tx,
  caseId: CaseId,
  kind: Happening,
  actor: Actor,
  now: Millis,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await tx
    .insertInto('timeline')
    .values({ case_id: caseId, at: toDate(now), kind, actor, detail: JSON.stringify(detail) })
    .execute();
}

/** Whether an agent has taken back what they decided over a case under this key. */
export async function isUndone(db: Db, caseId: CaseId, agentId: StaffId, key: ClientId): Promise<boolean> {
  const row = await db
    .selectFrom('timeline')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'outcome-undone')
    .where('actor', '=', agentId)
    .where(sql<string>`detail ->> 'clientId'`, '=', key)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the picture of a call waits for a better line, as far as the timeline knows. */
export async function isPictureHeld(db: Db, caseId: CaseId, callId: CallId): Promise<boolean> {
  const row = await db
    .selectFrom('timeline')
    .select('kind')
    .where('case_id', '=', caseId)
    .where('kind', 'in', ['picture-held', 'picture-back'])
    .where(sql<string>`detail ->> 'callId'`, '=', callId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.kind === 'picture-held';
}

/** When one of these happened last in a call; null where none did. */
export async function latestAt(
  db: Db,
  caseId: CaseId,
  callId: CallId,
  kinds: readonly Happening[],
): Promise<Millis | null> {
  const row = await db
    .selectFrom('timeline')
    .select('at')
    .where('case_id', '=', caseId)
    .where('kind', 'in', kinds)
    .where(sql<string>`detail ->> 'callId'`, '=', callId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toMillis(row.at) : null;
}

/** How often this happened in a call, by this actor. */
export async function countIn(db: Db, caseId: CaseId, callId: CallId, kind: Happening, actor: Actor): Promise<number> {
  const row = await db
    .selectFrom('timeline')
    .select(({ fn }) => fn.countAll<string>().as('times'))
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('actor', '=', actor)
    .where(sql<string>`detail ->> 'callId'`, '=', callId)
    .executeTakeFirstOrThrow();
  return Number(row.times);
}

/** A case's timeline, the oldest first. */
export async function timelineOf(db: Db, caseId: CaseId): Promise<{ kind: string; actor: string }[]> {
  return db.selectFrom('timeline').select(['kind', 'actor']).where('case_id', '=', caseId).orderBy('id').execute();
}
