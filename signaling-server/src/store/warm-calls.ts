import type { CallId, CaseId, StaffId, TicketId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Db, Tx } from './store.ts';
import type { Database } from './tables.ts';

/** A call that is prepared. `agentId` is the only agent who may have a seat in it; null while nobody has accepted the ticket. */
export type WarmCall = {
  readonly id: CallId;
  readonly ticketId: TicketId;
  readonly isReady: boolean;
  readonly agentId: StaffId | null;
};

const toWarmCall = (row: Selectable<Database['warm_calls']>): WarmCall => ({
  id: row.call_id,
  ticketId: row.ticket_id,
  isReady: row.is_ready,
  agentId: row.agent_id,
});

export async function insertWarmCall(tx: Tx, { id, ticketId, isReady, agentId }: WarmCall): Promise<void> {
  await tx
    .insertInto('warm_calls')
    .values({ call_id: id, ticket_id: ticketId, is_ready: isReady, agent_id: agentId })
    .execute();
}

export async function warmCallOf(db: Db, ticketId: TicketId): Promise<WarmCall | null> {
  const row = await db.selectFrom('warm_calls').selectAll().where('ticket_id', '=', ticketId).executeTakeFirst();
  return row ? toWarmCall(row) : null;
}

/** Only this agent may have a seat in it from now on, which is to be made. */
export async function keepWarmAgent(tx: Tx, id: CallId, agentId: StaffId): Promise<void> {
  await tx.updateTable('warm_calls').set({ agent_id: agentId, is_ready: false }).where('call_id', '=', id).execute();
}

/** The seats of all who may have one are made; answers whether it is still wanted. */
export async function keepReady(db: Db, id: CallId): Promise<boolean> {
  const kept = await db
    .updateTable('warm_calls')
    .set({ is_ready: true })
    .where('call_id', '=', id)
    .returning('call_id')
    .execute();
  return kept.length > 0;
}

/** Forgets it; answers what it was, to the one who forgot it. */
export async function forgetWarmCall(db: Db, id: CallId): Promise<WarmCall | null> {
  const row = await db.deleteFrom('warm_calls').where('call_id', '=', id).returningAll().executeTakeFirst();
  return row ? toWarmCall(row) : null;
}

/** Takes the call that is prepared for a ticket, to start it; the caller holds the ticket's row. */
export async function takeWarmCall(tx: Tx, ticketId: TicketId): Promise<WarmCall | null> {
  const row = await tx.deleteFrom('warm_calls').where('ticket_id', '=', ticketId).returningAll().executeTakeFirst();
  return row ? toWarmCall(row) : null;
}

export async function forgetAllWarmCalls(db: Db): Promise<void> {
  await db.deleteFrom('warm_calls').execute();
}

/**
 * Tickets that a call is to be prepared for: offered, or claimed by an agent who is there, no call on, nothing decided; and without
 * one, or without their agent's seat in it. Who has an agent comes first.
 */
export async function ticketsToWarm(db: Db): Promise<TicketId[]> {
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('staff', 'staff.id', 'tickets.agent_id')
    .leftJoin('warm_calls', 'warm_calls.ticket_id', 'tickets.id')
    .select('tickets.id')
    .where('tickets.state', 'in', ['offered', 'claimed'])
    .where('tickets.pending', 'is', null)
    .where('staff.away_at', 'is', null)
    .where((where) =>
      where.or([
        where('warm_calls.call_id', 'is', null),
        where('warm_calls.is_ready', '=', false),
        where.and([where('tickets.state', '=', 'claimed'), where('warm_calls.agent_id', 'is', null)]),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('calls')
            .select('calls.id')
            .whereRef('calls.ticket_id', '=', 'tickets.id')
            .where('calls.state', 'in', ['ringing', 'live']),
        ),
      ),
    )
    .orderBy('tickets.state')
    .orderBy('tickets.ranked_at')
    .execute();
  return rows.map(({ id }) => id);
}

/** Prepared calls that will not come: nobody has or is offered the ticket, it is decided, or another agent has or had it. */
export async function callsToCool(db: Db): Promise<CallId[]> {
  const rows = await db
    .selectFrom('warm_calls')
    .innerJoin('tickets', 'tickets.id', 'warm_calls.ticket_id')
    .select('warm_calls.call_id')
    .where((where) =>
      where.or([
        where('tickets.state', 'not in', ['offered', 'claimed']),
        where('tickets.pending', 'is not', null),
        where.and([where('warm_calls.agent_id', 'is not', null), where('tickets.state', '=', 'offered')]),
        where('warm_calls.agent_id', '!=', where.ref('tickets.agent_id')),
      ]),
    )
    .execute();
  return rows.map((row) => row.call_id);
}

/** Calls whose seats were made, for comparison with the media node. */
export async function readyWarmCalls(db: Db): Promise<CallId[]> {
  const rows = await db.selectFrom('warm_calls').select('call_id').where('is_ready', '=', true).execute();
  return rows.map((row) => row.call_id);
}

/** The prepared call that is missed least: of a ticket that is only offered before one that somebody has. Not that of `but`. */
export async function warmCallToSpare(db: Db, but: TicketId): Promise<CallId | null> {
  const row = await db
    .selectFrom('warm_calls')
    .innerJoin('tickets', 'tickets.id', 'warm_calls.ticket_id')
    .select('warm_calls.call_id')
    .where('warm_calls.ticket_id', '!=', but)
    .orderBy('tickets.state', 'desc')
    .orderBy('tickets.ranked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.call_id ?? null;
}

/** Who may have a seat in a prepared call now; `agentId` null while nobody has accepted the ticket. Null once nobody is to have the ticket. */
export async function partiesOfWarmCall(
  db: Db,
  id: CallId,
): Promise<{ readonly caseId: CaseId; readonly agentId: StaffId | null } | null> {
  const row = await db
    .selectFrom('warm_calls')
    .innerJoin('tickets', 'tickets.id', 'warm_calls.ticket_id')
    .select(['tickets.case_id', 'tickets.state', 'tickets.agent_id', 'warm_calls.agent_id as seated'])
    .where('warm_calls.call_id', '=', id)
    .where('tickets.state', 'in', ['offered', 'claimed'])
    .executeTakeFirst();
  if (!row) return null;
  const isWithAgent = row.state === 'claimed' && row.seated === row.agent_id;
  return { caseId: row.case_id, agentId: isWithAgent ? row.seated : null };
}
