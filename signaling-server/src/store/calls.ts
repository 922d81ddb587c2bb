import type { CallId, CameraSource, Millis, TicketId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Call, EndedCall, LiveCall, OpenCall, RingingCall } from '../domain/call.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

function toCall(row: Selectable<Database['calls']>): Call {
  const { asks, consent } = row;
  const named = { id: row.id, ticketId: row.ticket_id, ...(asks && { asks }) };
  const started = { ...named, startedAt: toMillis(row.started_at) };
  if (row.ended_at && row.end_reason) {
    const acceptedAt = toMillisOrNull(row.accepted_at);
    return { ...started, state: 'ended', acceptedAt, endedAt: toMillis(row.ended_at), end: row.end_reason };
  }
  const agreed = { ...(consent && { consent }), ...(row.is_recording && { isRecording: true }) };
  if (row.accepted_at) return { ...started, ...agreed, state: 'live', acceptedAt: toMillis(row.accepted_at) };
  return { ...started, state: 'ringing', ringsUntil: toMillis(row.rings_until) };
}

export async function insertCall(tx: Tx, call: RingingCall): Promise<void> {
  await tx
    .insertInto('calls')
    .values({
      id: call.id,
      ticket_id: call.ticketId,
      started_at: toDate(call.startedAt),
      state: 'ringing',
      rings_until: toDate(call.ringsUntil),
      asks: call.asks ? JSON.stringify(call.asks) : null,
    })
    .execute();
}

export async function callOf(db: Db, id: CallId): Promise<Call | null> {
  const row = await db.selectFrom('calls').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toCall(row) : null;
}

/** The call of a ticket that rings or is live; there is at most one. */
export async function openCallOf(db: Db, ticketId: TicketId): Promise<OpenCall | null> {
  const row = await db
    .selectFrom('calls')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('state', 'in', ['ringing', 'live'])
    .executeTakeFirst();
  const call = row && toCall(row);
  return call && call.state !== 'ended' ? call : null;
}

/** Whether the agent has hung up, and no call of this ticket came after. */
export async function hasAgentHungUp(db: Db, ticketId: TicketId): Promise<boolean> {
  const row = await db
    .selectFrom('calls')
    .select(['accepted_at', 'end_reason'])
    .where('ticket_id', '=', ticketId)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.end_reason === 'agent-ended' && row.accepted_at !== null;
}

/** Calls that rang out before `now`. */
export async function lapsedCalls(db: Db, now: Millis): Promise<CallId[]> {
  const rows = await db
    .selectFrom('calls')
    .select('id')
    .where('state', '=', 'ringing')
    .where('rings_until', '<=', toDate(now))
    .execute();
  return rows.map(({ id }) => id);
}

/** Live calls whose freelancer has been away since `before`, or longer. */
export async function desertedCalls(db: Db, before: Millis): Promise<CallId[]> {
  const rows = await db
    .selectFrom('calls')
    .innerJoin('tickets', 'tickets.id', 'calls.ticket_id')
    .select('calls.id')
    .where('calls.state', '=', 'live')
    .where('tickets.away_at', '<=', toDate(before))
    .execute();
  return rows.map(({ id }) => id);
}

/** All calls that ring or are live. */
export async function openCalls(db: Db): Promise<CallId[]> {
  const rows = await db.selectFrom('calls').select('id').where('state', 'in', ['ringing', 'live']).execute();
  return rows.map(({ id }) => id);
}

export async function keepAccept(tx: Tx, { id, acceptedAt, consent }: LiveCall): Promise<void> {
  await tx
    .updateTable('calls')
    .set({ state: 'live', accepted_at: toDate(acceptedAt), consent: consent ? JSON.stringify(consent) : null })
    .where('id', '=', id)
    .execute();
}

export async function keepCallEnd(tx: Tx, { id, end, endedAt }: EndedCall): Promise<void> {
  await tx
    .updateTable('calls')
    .set({ state: 'ended', is_recording: false, ended_at: toDate(endedAt), end_reason: end })
    .where('id', '=', id)
    .execute();
}

/** Where the picture of a ticket's latest call comes from; the computer's camera, unless a phone took over. */
export async function cameraOf(db: Db, ticketId: TicketId): Promise<CameraSource> {
  const row = await db
    .selectFrom('calls')
    .select('camera')
    .where('ticket_id', '=', ticketId)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.camera ?? 'computer';
}

/** PH6: the picture of a call that is on comes from there now; answers whether that is news. */
export async function moveCamera(tx: Tx, callId: CallId, camera: CameraSource): Promise<boolean> {
  const moved = await tx
    .updateTable('calls')
    .set({ camera })
    .where('id', '=', callId)
    .where('camera', '!=', camera)
    .where('state', '=', 'live')
    .returning('id')
    .execute();
  return moved.length > 0;
}
