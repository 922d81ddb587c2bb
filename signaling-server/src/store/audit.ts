import type { Millis, StaffId } from '@visavis/protocol';
import { sql } from 'kysely';
import type { AuditDetail } from './administration-tables.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

export type AuditRow = {
  readonly seq: number;
  readonly at: Millis;
  readonly actor: StaffId | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: AuditDetail;
  readonly hash: string;
};

/** Two numbers for each, the same in every process of ours. */
const ADMINISTRATION_LOCK = sql`select pg_advisory_xact_lock(1986622022, 10)`;
const AUDIT_LOCK = sql`select pg_advisory_xact_lock(1986622022, 11)`;

/** Administrators act one after the other. Taken before any row, and the audit after all, so that nobody waits in a circle. */
export async function holdAdministration(tx: Tx): Promise<void> {
  await ADMINISTRATION_LOCK.execute(tx);
}

/** The end of the chain, held until the transaction ends; null while the audit is empty. */
export async function holdAuditEnd(tx: Tx): Promise<{ seq: number; hash: string } | null> {
  await AUDIT_LOCK.execute(tx);
  const end = await tx.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return end ?? null;
}

export async function insertAuditRow(tx: Tx, { at, detail, ...row }: AuditRow): Promise<void> {
  await tx
    .insertInto('audit')
    .values({ ...row, at: toDate(at), detail: JSON.stringify(detail) })
    .execute();
}

/** Rows with the usernames in them, the newest first. */
export async function latestAuditRows(
  db: Db,
  before: number | undefined,
  limit: number,
): Promise<(AuditRow & { readonly username: string | null })[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.actor')
    .selectAll('audit')
    .select('staff.username')
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: toMillis(at) }));
}

/** Rows after `seq`, in order. */
export async function auditRowsAfter(db: Db, seq: number, limit: number): Promise<AuditRow[]> {
  const rows = await db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: toMillis(at) }));
}
