import type { CallId, CallSample, CallSide, CaseId, Millis, NodeView, StaffId } from '@visavis/protocol';
import type { Call } from '../domain/call.ts';
import type { Db } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';

/** Of a call, what decides about its reports; `toAgent` is whose contact it is now. */
export type ReportedCall = {
  readonly state: Call['state'];
  readonly startedAt: Millis;
  readonly acceptedAt: Millis | null;
  readonly endedAt: Millis | null;
  readonly caseId: CaseId;
  readonly agentId: StaffId | null;
  readonly toAgent: StaffId | null;
};

export type CallReport = {
  readonly callId: CallId;
  readonly side: CallSide;
  /** Of ten seconds, counted from the start of the call. */
  readonly slot: number;
  readonly at: Millis;
  readonly sample: CallSample;
  readonly node: NodeView | null;
};

/** In one query: this is read more often than anything else of a call. */
export async function reportedCallOf(db: Db, id: CallId): Promise<ReportedCall | null> {
  const row = await db
    .selectFrom('calls')
    .innerJoin('tickets', 'tickets.id', 'calls.ticket_id')
    .select(['calls.state', 'calls.started_at', 'calls.accepted_at', 'calls.ended_at'])
    .select(['tickets.case_id', 'tickets.agent_id', 'tickets.state as ticket_state'])
    .where('calls.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    state: row.state,
    startedAt: toMillis(row.started_at),
    acceptedAt: toMillisOrNull(row.accepted_at),
    endedAt: toMillisOrNull(row.ended_at),
    caseId: row.case_id,
    agentId: row.agent_id,
    toAgent: row.ticket_state === 'claimed' ? row.agent_id : null,
  };
}

/** K31: of one side and one slot the last report stays. */
export async function keepReport(db: Db, { callId, side, slot, at, sample, node }: CallReport): Promise<void> {
  const said = {
    at: toDate(at),
    level: sample.level,
    sample: JSON.stringify(sample),
    node: node && JSON.stringify(node),
  };
  await db
    .insertInto('call_reports')
    .values({ call_id: callId, side, slot, ...said })
    .onConflict((conflict) => conflict.columns(['call_id', 'side', 'slot']).doUpdateSet(said))
    .execute();
}

/** All of these calls, of each the oldest first. */
export async function reportsOfCalls(db: Db, callIds: readonly CallId[]): Promise<CallReport[]> {
  if (callIds.length === 0) return [];
  const rows = await db
    .selectFrom('call_reports')
    .selectAll()
    .where('call_id', 'in', callIds)
    .orderBy('call_id')
    .orderBy('slot')
    .orderBy('side')
    .execute();
  return rows.map(({ call_id: callId, side, slot, at, sample, node }) => ({
    callId,
    side,
    slot,
    at: toMillis(at),
    sample,
    node,
  }));
}
