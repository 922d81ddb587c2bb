import type { CallId, CaseId, Millis, StaffId, WatchEnd, WatchReason } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/* Who watches which call. A row whose `ended_at` is null is a watch that is on. */

export type OpenWatch = { readonly callId: CallId; readonly staffId: StaffId; readonly startedAt: Millis };

const openWatches = (db: Db) =>
  db
    .selectFrom('call_watches')
    .select(['call_id as callId', 'staff_id as staffId', 'started_at'])
    .where('ended_at', 'is', null);

const toWatch = ({ started_at, ...watch }: { callId: CallId; staffId: StaffId; started_at: Date }): OpenWatch => ({
  ...watch,
  startedAt: toMillis(started_at),
});

export async function watchOfCall(db: Db, callId: CallId): Promise<OpenWatch | null> {
  const row = await openWatches(db).where('call_id', '=', callId).executeTakeFirst();
  return row ? toWatch(row) : null;
}

export async function watchOfStaff(db: Db, staffId: StaffId): Promise<OpenWatch | null> {
  const row = await openWatches(db).where('staff_id', '=', staffId).executeTakeFirst();
  return row ? toWatch(row) : null;
}

export async function allOpenWatches(db: Db): Promise<OpenWatch[]> {
  return (await openWatches(db).execute()).map(toWatch);
}

/** WA2: false where somebody has begun meanwhile. */
export async function insertWatch(tx: Tx, watch: OpenWatch, reason: WatchReason | null): Promise<boolean> {
  const made = await tx
    .insertInto('call_watches')
    .values({ call_id: watch.callId, staff_id: watch.staffId, reason, started_at: toDate(watch.startedAt) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return made.length > 0;
}

/** Ends a watch once; null where it is not on, and otherwise of which case it was. */
export async function keepWatchEnd(
  tx: Tx,
  { callId, staffId, startedAt }: OpenWatch,
  ended: WatchEnd,
  now: Millis,
): Promise<CaseId | null> {
  const row = await tx
    .updateTable('call_watches')
    .set({ ended, ended_at: toDate(now) })
    .where('call_id', '=', callId)
    .where('staff_id', '=', staffId)
    .where('started_at', '=', toDate(startedAt))
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  const { case_id } = await tx
    .selectFrom('calls')
    .innerJoin('tickets', 'tickets.id', 'calls.ticket_id')
    .select('tickets.case_id')
    .where('calls.id', '=', callId)
    .executeTakeFirstOrThrow();
  return case_id;
}

/** Who watches each call, by name, for the board. */
export async function watchersByCall(db: Db): Promise<Map<CallId, string>> {
  const rows = await db
    .selectFrom('call_watches')
    .innerJoin('staff', 'staff.id', 'call_watches.staff_id')
    .select(['call_watches.call_id', 'staff.name'])
    .where('call_watches.ended_at', 'is', null)
    .execute();
  return new Map(rows.map(({ call_id, name }) => [call_id, name]));
}
