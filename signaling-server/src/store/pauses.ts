import type { CaseId, CasePauseCause, Millis } from '@visavis/protocol';
import type { Pause } from '../domain/clock.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';

/* The ledger of the fair clock. */

/** Writes that a case's clock stands still from `at` on; a pause of the same cause that lasts already goes on. */
export async function beginCasePause(tx: Tx, caseId: CaseId, cause: CasePauseCause, at: Millis): Promise<void> {
  await tx
    .insertInto('case_pauses')
    .values({ case_id: caseId, cause, began_at: toDate(at) })
    .onConflict((conflict) => conflict.columns(['case_id', 'cause']).where('ended_at', 'is', null).doNothing())
    .execute();
}

/** Ends the pause of this cause, if there is one. */
export async function endCasePause(tx: Tx, caseId: CaseId, cause: CasePauseCause, at: Millis): Promise<void> {
  await tx
    .updateTable('case_pauses')
    .set({ ended_at: toDate(at) })
    .where('case_id', '=', caseId)
    .where('cause', '=', cause)
    .where('ended_at', 'is', null)
    .execute();
}

/** Every pause that counts for a case whose clock started at `since`: its own and the service's, in no order. */
export async function pausesOf(db: Db, caseId: CaseId, since: Millis): Promise<Pause[]> {
  const own = await db
    .selectFrom('case_pauses')
    .select(['cause', 'began_at', 'ended_at'])
    .where('case_id', '=', caseId)
    .execute();
  const service = await db
    .selectFrom('service_pauses')
    .select(['cause', 'began_at', 'ended_at'])
    .where((pause) => pause.or([pause('ended_at', 'is', null), pause('ended_at', '>', toDate(since))]))
    .execute();
  return [...own, ...service].map(({ cause, began_at, ended_at }) => ({
    cause,
    beganAt: toMillis(began_at),
    endedAt: toMillisOrNull(ended_at),
  }));
}
