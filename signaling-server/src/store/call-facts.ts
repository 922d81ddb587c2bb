import type { CallId, CaseId, Millis } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/* What is kept beside a call: how its lines went, what was said of the camera and hinted at, who watched, which pictures were asked for. */

export type CallWithFacts = { readonly callId: CallId; readonly caseId: CaseId; readonly endedAt: Millis };

/** Calls that ended before `before` and of which something is kept beside them. */
export async function callsWithFacts(db: Db, before: Millis): Promise<CallWithFacts[]> {
  const rows = await db
    .selectFrom('calls')
    .innerJoin('tickets', 'tickets.id', 'calls.ticket_id')
    .select(['calls.id as callId', 'tickets.case_id as caseId', 'calls.ended_at'])
    .where('calls.ended_at', '<=', toDate(before))
    .where((is) =>
      is.or([
        is.exists(is.selectFrom('call_reports').select('side').whereRef('call_reports.call_id', '=', 'calls.id')),
        is.exists(is.selectFrom('call_signals').select('id').whereRef('call_signals.call_id', '=', 'calls.id')),
        is.exists(is.selectFrom('call_hints').select('hint').whereRef('call_hints.call_id', '=', 'calls.id')),
        is('calls.id', 'in', is.selectFrom('call_watches').select('call_id').where('ended_at', 'is not', null)),
        is('calls.id', 'in', is.selectFrom('snapshots').select('call_id').where('frame_id', 'is', null)),
      ]),
    )
    .execute();
  return rows.flatMap(({ ended_at: endedAt, ...call }) => (endedAt ? [{ ...call, endedAt: toMillis(endedAt) }] : []));
}

/** Of a picture that has a frame beside it, that they belong together stays; the rest goes. */
export async function deleteCallFacts(tx: Tx, callId: CallId): Promise<void> {
  await tx.deleteFrom('call_reports').where('call_id', '=', callId).execute();
  await tx.deleteFrom('call_signals').where('call_id', '=', callId).execute();
  await tx.deleteFrom('call_hints').where('call_id', '=', callId).execute();
  await tx.deleteFrom('call_watches').where('call_id', '=', callId).where('ended_at', 'is not', null).execute();
  await tx.deleteFrom('snapshots').where('call_id', '=', callId).where('frame_id', 'is', null).execute();
}
