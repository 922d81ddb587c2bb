import type { CallHint, CallId, CallSignals, Millis, TicketId } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/** SG3: adds a report to the log of its call. */
export async function insertSignals(tx: Tx, report: CallSignals, now: Millis): Promise<void> {
  await tx
    .insertInto('call_signals')
    .values({ call_id: report.callId, at: toDate(now), report: JSON.stringify(report) })
    .execute();
}

/** All that was said in a call, the oldest first. */
export async function signalsOf(db: Db, callId: CallId): Promise<CallSignals[]> {
  const rows = await db
    .selectFrom('call_signals')
    .select('report')
    .where('call_id', '=', callId)
    .orderBy('id')
    .execute();
  return rows.map(({ report }) => report);
}

export async function countSignals(db: Db, callId: CallId): Promise<number> {
  const { count } = await db
    .selectFrom('call_signals')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('call_id', '=', callId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** SG4: false where this hint was kept of this call before. */
export async function insertHint(tx: Tx, { callId, hint, product, at }: CallHint): Promise<boolean> {
  const made = await tx
    .insertInto('call_hints')
    .values({ call_id: callId, hint, product, at: toDate(at) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('hint')
    .execute();
  return made.length > 0;
}

/** Of all calls of a ticket, the oldest first. */
export async function hintsOfTicket(db: Db, ticketId: TicketId): Promise<CallHint[]> {
  const rows = await db
    .selectFrom('call_hints')
    .innerJoin('calls', 'calls.id', 'call_hints.call_id')
    .select(['call_hints.call_id as callId', 'call_hints.hint', 'call_hints.product', 'call_hints.at'])
    .where('calls.ticket_id', '=', ticketId)
    .orderBy('call_hints.at')
    .orderBy('call_hints.hint')
    .execute();
  return rows.map((row) => ({ ...row, at: toMillis(row.at) }));
}
