import type { CallId, CallSample, CallSide, Millis, NodeView } from '@visavis/protocol';
import type { Db } from './store.ts';
import { toDate, toMillis } from './store.ts';

export type CallReport = {
  readonly callId: CallId;
  readonly side: CallSide;
  /** Of ten seconds, counted from the start of the call. */
  readonly slot: number;
  readonly at: Millis;
  readonly sample: CallSample;
  readonly node: NodeView | null;
};

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
