import type { ApiKeyId, Millis, StaffId } from '@visavis/protocol';
import { hashOf } from '../secrets/secret.ts';
import type { AuditDetail, AuditValue } from '../store/administration-tables.ts';
import type { AuditRow } from '../store/audit.ts';
import { holdAuditEnd, insertAuditRow } from '../store/audit.ts';
import type { Tx } from '../store/store.ts';

/** What somebody did. No names, addresses, reasons or anything that somebody wrote about a person: ids and settings only. */
export type Act = {
  /** Null: nobody of the staff. */
  readonly actor: StaffId | null;
  /** Such as `settings:edit`; the permission's name where there is one. */
  readonly action: string;
  /** What it was done to: an id, or a word such as `settings`. */
  readonly subject: string;
  readonly detail?: AuditDetail;
};

/**
 * G6: writes down an act in the transaction of the act itself, as its last statement: the end of the audit is held until the
 * transaction ends, so nothing may be waited for after it.
 */
export async function appendAudit(tx: Tx, { actor, action, subject, detail = {} }: Act, now: Millis): Promise<void> {
  const end = await holdAuditEnd(tx);
  const content = { seq: (end?.seq ?? 0) + 1, at: now, actor, action, subject, detail };
  await insertAuditRow(tx, { ...content, hash: auditHash(content, end?.hash ?? '') });
}

/** Who looks after keys and webhooks: one of the staff, or a marketplace's program by its API key. */
export type Acting = { readonly staffId: StaffId } | { readonly apiKeyId: ApiKeyId };

/** G6 for acts that an API key does too; without `by` it was no one's act, but a test's or the demo's. */
export async function auditBy(tx: Tx, by: Acting | undefined, act: Omit<Act, 'actor'>, now: Millis): Promise<void> {
  if (!by) return;
  const isStaff = 'staffId' in by;
  const detail = { ...act.detail, ...(!isStaff && { byKey: by.apiKeyId }) };
  await appendAudit(tx, { ...act, actor: isStaff ? by.staffId : null, detail }, now);
}

/** A row's hash: over its content, and the hash of the row before (empty for the first). */
export const auditHash = (
  { seq, at, actor, action, subject, detail }: Omit<AuditRow, 'hash'>,
  formerHash: string,
): string => hashOf(JSON.stringify([formerHash, seq, at, actor, action, subject, ordered(detail)]));

/** The same for the same values, in whatever order the database gives the names back. */
function ordered(value: AuditValue): AuditValue {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]));
}
