import type { AccountId, CaseId, Millis } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Case, DecidedCase, OpenCase, ReviewedCase } from '../domain/case.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

function toCase(row: Selectable<Database['cases']>): Case {
  const opened = {
    id: row.id,
    accountId: row.account_id,
    trigger: row.trigger,
    reason: row.reason,
    openedAt: toMillis(row.opened_at),
    limitMs: row.limit_ms,
    clockStartedAt: toMillisOrNull(row.clock_started_at),
    overdue: row.overdue_at && { at: toMillis(row.overdue_at), limitsWithdrawals: row.limits_withdrawals },
  };
  if (!row.outcome || !row.decided_at) return { ...opened, state: 'open' };
  const decided = {
    ...opened,
    outcome: row.outcome,
    decidedAt: toMillis(row.decided_at),
    firstDecidedAt: toMillis(row.first_decided_at ?? row.decided_at),
  };
  return row.state === 'under-review' && row.objected_at
    ? { ...decided, state: 'under-review', objectedAt: toMillis(row.objected_at) }
    : { ...decided, state: 'decided', objectedAt: toMillisOrNull(row.objected_at) };
}

export async function insertCase(tx: Tx, opened: OpenCase): Promise<void> {
  await tx
    .insertInto('cases')
    .values({
      id: opened.id,
      account_id: opened.accountId,
      trigger: opened.trigger,
      reason: opened.reason,
      opened_at: toDate(opened.openedAt),
      limit_ms: opened.limitMs,
      state: 'open',
    })
    .execute();
}

/** Writes down that a case was decided, or came under review. */
export async function keepStanding(tx: Tx, held: DecidedCase | ReviewedCase): Promise<void> {
  const { id, state, outcome, decidedAt, firstDecidedAt, objectedAt } = held;
  await tx
    .updateTable('cases')
    .set({
      state,
      outcome,
      decided_at: toDate(decidedAt),
      first_decided_at: toDate(firstDecidedAt),
      objected_at: objectedAt === null ? null : toDate(objectedAt),
    })
    .where('id', '=', id)
    .execute();
}

export async function caseOf(db: Db, id: CaseId): Promise<Case | null> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toCase(row) : null;
}

/**
 * The case, its row held until the transaction ends: whoever decides over it goes one by one. Rows are held in one order
 * everywhere: account, agent, ticket, case, and then what belongs to the case. "No key update" stops whoever would change
 * the row and lets through who only refers to it, as each line of a timeline does, which would be an order of its own.
 */
export async function holdCase(tx: Tx, id: CaseId): Promise<Case | null> {
  const row = await tx.selectFrom('cases').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? toCase(row) : null;
}

/** D1: from the first time that a mail server accepts an invitation of this case, its clock runs. */
export async function startClock(tx: Tx, id: CaseId, now: Millis): Promise<void> {
  await tx
    .updateTable('cases')
    .set({ clock_started_at: toDate(now) })
    .where('id', '=', id)
    .where('clock_started_at', 'is', null)
    .execute();
}

/** D5: the time of an open case was found used up. */
export async function keepOverdue(tx: Tx, id: CaseId, limitsWithdrawals: boolean, now: Millis): Promise<void> {
  await tx
    .updateTable('cases')
    .set({ overdue_at: toDate(now), limits_withdrawals: limitsWithdrawals })
    .where('id', '=', id)
    .execute();
}

const PAGE = 200;

/**
 * Open cases that are not overdue and whose clock started so long ago that its time is used up unless something paused it;
 * a page at a time, the one that started first first.
 */
export async function* casesThatMayBeDue(db: Db, now: Millis): AsyncGenerator<Case[]> {
  let after: { started: Date; id: CaseId } | null = null;
  for (;;) {
    const rows: Selectable<Database['cases']>[] = await casesWithClock(db, now, after);
    const last = rows.at(-1);
    if (!last?.clock_started_at) return;
    yield rows.map(toCase);
    if (rows.length < PAGE) return;
    after = { started: last.clock_started_at, id: last.id };
  }
}

function casesWithClock(
  db: Db,
  now: Millis,
  after: { started: Date; id: CaseId } | null,
): Promise<Selectable<Database['cases']>[]> {
  let query = db
    .selectFrom('cases')
    .selectAll()
    .where('state', '=', 'open')
    .where('overdue_at', 'is', null)
    .where(sql<boolean>`clock_started_at + limit_ms * interval '1 millisecond' <= ${toDate(now)}`)
    .orderBy('clock_started_at')
    .orderBy('id')
    .limit(PAGE);
  if (after) query = query.where(sql<boolean>`(clock_started_at, id) > (${after.started}, ${after.id})`);
  return query.execute();
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
