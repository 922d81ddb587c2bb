import type { CaseId, CasePauseCause, Millis, PauseCause, ServicePauseCause } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Pause } from '../domain/clock.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';

/* The ledger of the fair clock. */

type Span = { readonly beganAt: Millis; readonly endedAt: Millis };

/** Writes that a case's clock stands still from `at` on; a pause of the same cause that lasts already goes on. */
export async function beginCasePause(tx: Tx, caseId: CaseId, cause: CasePauseCause, at: Millis): Promise<void> {
  await tx
    .insertInto('case_pauses')
    .values({ case_id: caseId, cause, began_at: toDate(at) })
    .onConflict((conflict) => conflict.columns(['case_id', 'cause']).where('ended_at', 'is', null).doNothing())
    .execute();
}

/** Writes a pause whose end is set already; `endCasePause` cuts it. */
export async function writeCasePause(
  tx: Tx,
  caseId: CaseId,
  cause: CasePauseCause,
  { beganAt, endedAt }: Span,
): Promise<void> {
  await tx
    .insertInto('case_pauses')
    .values({ case_id: caseId, cause, began_at: toDate(beganAt), ended_at: toDate(endedAt) })
    .execute();
}

/** Ends the pause of this cause, if one lasts; a pause that began later than `at`, because the clock went back, was none. */
export async function endCasePause(tx: Tx, caseId: CaseId, cause: CasePauseCause, at: Millis): Promise<void> {
  await tx
    .updateTable('case_pauses')
    .set({ ended_at: notBefore(at) })
    .where('case_id', '=', caseId)
    .where('cause', '=', cause)
    .where((pause) => pause.or([pause('ended_at', 'is', null), pause('ended_at', '>', toDate(at))]))
    .execute();
}

/** D3: ends the pause `with-us` of everybody who neither waits nor is with an agent, or waits and went before `goneSince`. */
export async function endPausesOfGone(tx: Tx, goneSince: Millis, at: Millis): Promise<void> {
  await tx
    .updateTable('case_pauses')
    .set({ ended_at: notBefore(at) })
    .where('cause', '=', 'with-us')
    .where('ended_at', 'is', null)
    .where('case_id', 'not in', withUsSince(tx, goneSince))
    .execute();
}

/** D3: and whoever is back is with us again. */
export async function beginPausesOfPresent(tx: Tx, goneSince: Millis, at: Millis): Promise<void> {
  const lasting = tx
    .selectFrom('case_pauses')
    .select('case_id')
    .where('cause', '=', 'with-us')
    .where('ended_at', 'is', null);
  const back = await withUsSince(tx, goneSince).where('case_id', 'not in', lasting).execute();
  for (const { case_id } of back) await beginCasePause(tx, case_id, 'with-us', at);
}

const withUsSince = (tx: Tx, goneSince: Millis) =>
  tx
    .selectFrom('tickets')
    .select('case_id')
    .where((ticket) =>
      ticket.or([
        ticket('state', 'in', ['offered', 'claimed']),
        ticket.and([
          ticket('state', '=', 'waiting'),
          ticket.or([ticket('away_at', 'is', null), ticket('away_at', '>=', toDate(goneSince))]),
        ]),
      ]),
    );

/** Which causes of the service pause every clock now. */
export async function lastingServicePauses(db: Db): Promise<ServicePauseCause[]> {
  const rows = await db.selectFrom('service_pauses').select('cause').where('ended_at', 'is', null).execute();
  return rows.map(({ cause }) => cause);
}

/** Writes that every clock stands still from `beganAt` on, or stood still until `endedAt`. */
export async function writeServicePause(
  tx: Tx,
  cause: ServicePauseCause,
  { beganAt, endedAt }: { beganAt: Millis; endedAt: Millis | null },
): Promise<void> {
  await tx
    .insertInto('service_pauses')
    .values({ cause, began_at: toDate(beganAt), ended_at: endedAt === null ? null : toDate(endedAt) })
    .execute();
}

export async function endServicePauses(tx: Tx, causes: readonly ServicePauseCause[], at: Millis): Promise<void> {
  if (causes.length === 0) return;
  await tx
    .updateTable('service_pauses')
    .set({ ended_at: notBefore(at) })
    .where('cause', 'in', causes)
    .where('ended_at', 'is', null)
    .execute();
}

/** The clock went back: a pause that lasts has lasted at `at` too. */
export async function bringPausesBack(tx: Tx, at: Millis): Promise<void> {
  const began_at = toDate(at);
  for (const ledger of ['service_pauses', 'case_pauses'] as const) {
    await tx
      .updateTable(ledger)
      .set({ began_at })
      .where('ended_at', 'is', null)
      .where('began_at', '>', began_at)
      .execute();
  }
}

const notBefore = (at: Millis) => sql<Date>`greatest(began_at, ${toDate(at)}::timestamptz)`;

/** Every pause that counts for a case whose clock started at `since`: its own and the service's, in no order. */
export async function pausesOf(db: Db, caseId: CaseId, since: Millis): Promise<Pause[]> {
  const own = await casePausesOf(db, [caseId]);
  return [...(own.get(caseId) ?? []), ...(await servicePausesSince(db, since))];
}

/** The service's pauses that had not ended at `since`. */
export async function servicePausesSince(db: Db, since: Millis): Promise<Pause[]> {
  const rows = await db
    .selectFrom('service_pauses')
    .select(['cause', 'began_at', 'ended_at'])
    .where((pause) => pause.or([pause('ended_at', 'is', null), pause('ended_at', '>', toDate(since))]))
    .execute();
  return rows.map(toPause);
}

/** What paused each of these cases alone; a case that nothing paused is not in it. */
export async function casePausesOf(db: Db, caseIds: readonly CaseId[]): Promise<Map<CaseId, Pause[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_pauses')
    .select(['case_id', 'cause', 'began_at', 'ended_at'])
    .where('case_id', 'in', caseIds)
    .execute();
  return Map.groupBy(
    rows.map((row) => ({ caseId: row.case_id, ...toPause(row) })),
    ({ caseId }) => caseId,
  );
}

const toPause = (row: { cause: PauseCause; began_at: Date; ended_at: Date | null }): Pause => ({
  cause: row.cause,
  beganAt: toMillis(row.began_at),
  endedAt: toMillisOrNull(row.ended_at),
});
