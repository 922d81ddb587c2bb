import type { CaseId, ClientId, Disposition, Millis, StaffId, TicketId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { PendingDecision } from '../domain/outcome.ts';
import type {
  ActiveTicket,
  ClaimedTicket,
  EndedTicket,
  OfferedTicket,
  Ticket,
  TicketEnd,
  WaitingTicket,
} from '../domain/ticket.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

type Row = Selectable<Database['tickets']>;

function endOf(row: Row): TicketEnd {
  if (row.outcome) return { kind: 'outcome', outcome: row.outcome };
  if (row.disposition) return { kind: 'disposition', disposition: row.disposition };
  throw new Error(`ticket ${row.id} has ended without an end`);
}

export function toTicket(row: Row): Ticket {
  const joined = {
    id: row.id,
    caseId: row.case_id,
    devices: row.devices,
    joinedAt: toMillis(row.joined_at),
    awayAt: toMillisOrNull(row.away_at),
    steppedAwayAt: toMillisOrNull(row.stepped_away_at),
    isFront: row.is_front,
    epoch: row.epoch,
  };
  if (row.ended_at) {
    const claimedAt = toMillisOrNull(row.claimed_at);
    const endedAt = toMillis(row.ended_at);
    return { ...joined, state: 'ended', agentId: row.agent_id, claimedAt, endedAt, end: endOf(row) };
  }
  if (row.agent_id && row.claimed_at) {
    return { ...joined, state: 'claimed', agentId: row.agent_id, claimedAt: toMillis(row.claimed_at) };
  }
  if (row.agent_id) return { ...joined, state: 'offered', agentId: row.agent_id };
  return { ...joined, state: 'waiting' };
}

export const ACTIVE = ['waiting', 'offered', 'claimed'] as const;

/** `leftMs` is what is left of the case's time, where it is running out. */
export async function insertTicket(
  tx: Tx,
  ticket: WaitingTicket,
  clientId: ClientId,
  leftMs: number | null,
): Promise<void> {
  await tx
    .insertInto('tickets')
    .values({
      id: ticket.id,
      case_id: ticket.caseId,
      client_id: clientId,
      devices: JSON.stringify(ticket.devices),
      joined_at: toDate(ticket.joinedAt),
      ranked_at: toDate(ticket.joinedAt),
      state: 'waiting',
      is_front: ticket.isFront,
      left_ms: leftMs,
    })
    .execute();
}

export async function ticketOf(db: Db, id: TicketId): Promise<Ticket | null> {
  const row = await db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toTicket(row) : null;
}

/** The ticket, its row held until the transaction ends. */
export async function holdTicket(tx: Tx, id: TicketId): Promise<Ticket | null> {
  const row = await tx.selectFrom('tickets').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? toTicket(row) : null;
}

/** A case's ticket that has not ended; there is at most one. */
export async function activeTicketOf(db: Db, caseId: CaseId): Promise<ActiveTicket | null> {
  const row = await db
    .selectFrom('tickets')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', 'in', ACTIVE)
    .executeTakeFirst();
  const ticket = row && toTicket(row);
  return ticket && ticket.state !== 'ended' ? ticket : null;
}

/** Whether this join has been kept before, whatever became of its ticket. */
export async function isKeptJoin(db: Db, caseId: CaseId, clientId: ClientId): Promise<boolean> {
  const row = await db
    .selectFrom('tickets')
    .select('id')
    .where('case_id', '=', caseId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row !== undefined;
}

/** T7: whether the latest contact of a case ended at `since` or later, and for a reason of ours. */
export async function hasFailedSince(db: Db, caseId: CaseId, since: Millis): Promise<boolean> {
  const row = await db
    .selectFrom('tickets')
    .select(['disposition', 'ended_at'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'ended')
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.ended_at || toMillis(row.ended_at) < since) return false;
  return row.disposition === 'technical-problem' || row.disposition === 'agent-left';
}

/** What an agent works on: the claimed ticket, else the one whose wrap-up is not finished. */
export async function ticketOfAgent(db: Db, agentId: StaffId): Promise<ClaimedTicket | EndedTicket | null> {
  const row = await db
    .selectFrom('tickets')
    .selectAll()
    .where('agent_id', '=', agentId)
    .where('state', 'in', ['claimed', 'ended'])
    .where('wrapped_up_at', 'is', null)
    .orderBy('state')
    .limit(1)
    .executeTakeFirst();
  const ticket = row && toTicket(row);
  return ticket?.state === 'claimed' || ticket?.state === 'ended' ? ticket : null;
}

/** This ticket if it waits and nobody else holds its row; Q3: a row that somebody holds is skipped, never waited for. */
export async function holdIfWaiting(tx: Tx, id: TicketId): Promise<WaitingTicket | null> {
  const row = await tx
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
  const ticket = row && toTicket(row);
  return ticket?.state === 'waiting' ? ticket : null;
}

export async function keepOffered(tx: Tx, { id, agentId }: OfferedTicket): Promise<void> {
  await tx.updateTable('tickets').set({ state: 'offered', agent_id: agentId }).where('id', '=', id).execute();
}

/** Back in the queue, at the rank it had. */
export async function keepWaiting(tx: Tx, { id, isFront }: WaitingTicket): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ state: 'waiting', agent_id: null, claimed_at: null, is_front: isFront, pending: null, pending_until: null })
    .where('id', '=', id)
    .execute();
}

export async function keepClaim(tx: Tx, { id, agentId, claimedAt, epoch }: ClaimedTicket): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ state: 'claimed', agent_id: agentId, claimed_at: toDate(claimedAt), epoch, stepped_away_at: null })
    .where('id', '=', id)
    .execute();
}

/** What was decided on a ticket and has not taken effect yet. */
export type Pending = { readonly made: PendingDecision; readonly takesEffectAt: Millis };

export async function pendingOf(db: Db, id: TicketId): Promise<Pending | null> {
  const row = await db
    .selectFrom('tickets')
    .select(['pending', 'pending_until'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.pending && row.pending_until ? { made: row.pending, takesEffectAt: toMillis(row.pending_until) } : null;
}

export async function keepPending(tx: Tx, id: TicketId, pending: Pending | null): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({
      pending: pending && JSON.stringify(pending.made),
      pending_until: pending && toDate(pending.takesEffectAt),
    })
    .where('id', '=', id)
    .execute();
}

/** Tickets whose decision takes effect by now. */
export async function ticketsToSettle(db: Db, now: Millis): Promise<TicketId[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('pending_until', '<=', toDate(now))
    .orderBy('pending_until')
    .execute();
  return rows.map(({ id }) => id);
}

export async function keepTicketEnd(tx: Tx, { id, agentId, end, endedAt }: EndedTicket): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({
      state: 'ended',
      ended_at: toDate(endedAt),
      agent_id: agentId,
      pending: null,
      pending_until: null,
      outcome: end.kind === 'outcome' ? end.outcome : null,
      disposition: end.kind === 'disposition' ? end.disposition : null,
    })
    .where('id', '=', id)
    .execute();
}

export async function keepWrapUp(tx: Tx, id: TicketId, now: Millis): Promise<void> {
  await tx
    .updateTable('tickets')
    .set({ wrapped_up_at: toDate(now) })
    .where('id', '=', id)
    .execute();
}

/** How the latest ticket of a case ended that has none now, if nothing was decided by it. */
export async function latestEndOf(
  db: Db,
  caseId: CaseId,
): Promise<{ disposition: Disposition; isWithAgent: boolean; at: Millis } | null> {
  const row = await db
    .selectFrom('tickets')
    .select(['disposition', 'agent_id', 'ended_at'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'ended')
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.disposition || !row.ended_at) return null;
  return { disposition: row.disposition, isWithAgent: row.agent_id !== null, at: toMillis(row.ended_at) };
}
