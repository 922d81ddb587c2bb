import type { AccountId, CaseId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Case, DecidedCase, OpenCase } from '../domain/case.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

function toCase(row: Selectable<Database['cases']>): Case {
  const opened = {
    id: row.id,
    accountId: row.account_id,
    trigger: row.trigger,
    openedAt: toMillis(row.opened_at),
    dueAt: toMillis(row.due_at),
  };
  if (row.state === 'decided' && row.outcome && row.decided_at) {
    return { ...opened, state: 'decided', outcome: row.outcome, decidedAt: toMillis(row.decided_at) };
  }
  return { ...opened, state: 'open' };
}

export async function insertCase(tx: Tx, { id, accountId, trigger, openedAt, dueAt }: OpenCase): Promise<void> {
  await tx
    .insertInto('cases')
    .values({
      id,
      account_id: accountId,
      trigger,
      opened_at: toDate(openedAt),
      due_at: toDate(dueAt),
      state: 'open',
    })
    .execute();
}

export async function keepDecision(tx: Tx, { id, outcome, decidedAt }: DecidedCase): Promise<void> {
  await tx
    .updateTable('cases')
    .set({ state: 'decided', outcome, decided_at: toDate(decidedAt) })
    .where('id', '=', id)
    .execute();
}

export async function caseOf(db: Db, id: CaseId): Promise<Case | null> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toCase(row) : null;
}

/** The case, its row held until the transaction ends: whoever decides over it goes one by one. */
export async function holdCase(tx: Tx, id: CaseId): Promise<Case | null> {
  const row = await tx.selectFrom('cases').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? toCase(row) : null;
}

/** All cases of an account, the latest first. */
export async function casesOf(db: Db, accountId: AccountId): Promise<Case[]> {
  const rows = await db
    .selectFrom('cases')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toCase);
}

export async function latestCaseOf(db: Db, accountId: AccountId): Promise<Case | null> {
  const row = await db
    .selectFrom('cases')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toCase(row) : null;
}
