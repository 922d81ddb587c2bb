import type { AuditPage, AuditQuery } from '@visavis/protocol';
import { AuditEntry } from '@visavis/protocol';
import { auditRowsAfter, latestAuditRows } from '../store/audit.ts';
import type { Store } from '../store/store.ts';
import { auditHash } from './append-audit.ts';
import type { Context } from './context.ts';
import { instant } from './instant.ts';

const PAGE = 50;
const ROWS_AT_ONCE = 500;

/** The newest acts before the one of `before`. */
export async function readAudit({ store }: Pick<Context, 'store'>, { before }: AuditQuery): Promise<AuditPage> {
  const rows = await latestAuditRows(store.db, before, PAGE + 1);
  const entries = rows.slice(0, PAGE).map(({ at, actor, username, ...row }) =>
    AuditEntry.parse({
      ...row,
      at: instant(at),
      actor: actor === null ? null : { id: actor, username: username ?? '' },
    }),
  );
  return { entries, next: rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null };
}

/** `firstBad`: the first row that is missing, or is not what was written; what comes after it proves nothing. */
export type AuditVerdict = {
  readonly rows: number;
  /** Of the last row; empty without any. Somebody who keeps it elsewhere sees that no rows were cut off the end. */
  readonly hash: string;
  readonly firstBad: number | null;
};

/** quality T37: reckons every hash again. */
export async function verifyAudit({ db }: Pick<Store, 'db'>): Promise<AuditVerdict> {
  let [rows, hash] = [0, ''];
  for (;;) {
    const page = await auditRowsAfter(db, rows, ROWS_AT_ONCE);
    for (const row of page) {
      if (row.seq !== rows + 1 || row.hash !== auditHash(row, hash)) return { rows, hash, firstBad: rows + 1 };
      [rows, hash] = [row.seq, row.hash];
    }
    if (page.length < ROWS_AT_ONCE) return { rows, hash, firstBad: null };
  }
}
