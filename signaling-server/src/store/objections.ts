import type { CaseId, Millis } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

export type Objection = { readonly text: string; readonly madeAt: Millis };

/** A case has one objection, and it is never changed. */
export async function insertObjection(tx: Tx, caseId: CaseId, { text, madeAt }: Objection): Promise<void> {
  await tx
    .insertInto('objections')
    .values({ case_id: caseId, text, made_at: toDate(madeAt) })
    .execute();
}

export async function objectionOf(db: Db, caseId: CaseId): Promise<Objection | null> {
  const row = await db.selectFrom('objections').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  return row ? { text: row.text, madeAt: toMillis(row.made_at) } : null;
}
