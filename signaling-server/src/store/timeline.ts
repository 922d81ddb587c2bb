import type { CaseId, Millis, StaffId } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate } from './store.ts';

/** Who did it: a person by role (staff by id), the marketplace, or Visavis itself. */
export type Actor = 'freelancer' | 'marketplace' | 'visavis' | StaffId;

export type Happening =
  | 'case-opened'
  | 'mail-accepted'
  | 'mail-bounced'
  | 'invitation-resent'
  | 'queue-joined'
  | 'queue-left'
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

/** A case's timeline, the oldest first. */
export async function timelineOf(db: Db, caseId: CaseId): Promise<{ kind: string; actor: string }[]> {
  return db.selectFrom('timeline').select(['kind', 'actor']).where('case_id', '=', caseId).orderBy('id').execute();
}
