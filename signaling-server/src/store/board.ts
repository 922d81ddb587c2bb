import type { AccountId, CallId, Disposition, Millis, OutcomeKind, StaffId, TicketId } from '@visavis/protocol';
import { sql } from 'kysely';
import type { Agent } from '../domain/agent.ts';
import { toAgent } from './staff.ts';
import type { Db } from './store.ts';
import { toDate, toMillis } from './store.ts';

/* What supervisors read of what is going on. */

/** Whether the queue is stopped, since when and by whom. */
export async function pauseOfQueue(db: Db): Promise<{ since: Millis; by: string | null } | null> {
  const row = await db
    .selectFrom('queue_state')
    .leftJoin('staff', 'staff.id', 'queue_state.paused_by')
    .select(['queue_state.paused_at', 'staff.name'])
    .executeTakeFirstOrThrow();
  return row.paused_at && { since: toMillis(row.paused_at), by: row.name };
}

/** How many wait who stepped away, or whose line has been gone since before `since`: passed over until they are back. */
export async function awayCount(db: Db, since: Millis): Promise<number> {
  const { away } = await db
    .selectFrom('tickets')
    .select((rows) => rows.fn.countAll<string>().as('away'))
    .where('state', '=', 'waiting')
    .where((row) => row.or([row('away_at', '<', toDate(since)), row('stepped_away_at', 'is not', null)]))
    .executeTakeFirstOrThrow();
  return Number(away);
}

/** The accounts of these tickets. */
export async function accountsOfTickets(db: Db, tickets: readonly TicketId[]): Promise<Map<TicketId, AccountId>> {
  if (tickets.length === 0) return new Map();
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('cases', 'cases.id', 'tickets.case_id')
    .select(['tickets.id', 'cases.account_id'])
    .where('tickets.id', 'in', tickets)
    .execute();
  return new Map(rows.map(({ id, account_id }) => [id, account_id]));
}

/** Who takes contacts, or could: agents and supervisors whose account is open, and whoever still has something at hand. */
export async function agentsOnBoard(db: Db): Promise<Agent[]> {
  const rows = await db
    .selectFrom('staff')
    .selectAll()
    .where((staff) =>
      staff.or([
        staff.and([staff('role', 'in', ['vv_agent', 'supervisor']), staff('closed_at', 'is', null)]),
        staff('state', '!=', 'offline'),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(toAgent);
}

export type ContactAtHand = {
  readonly ticketId: TicketId;
  readonly accountId: AccountId;
  readonly claimedAt: Millis;
  readonly isPending: boolean;
  readonly call: { readonly id: CallId; readonly state: 'ringing' | 'live'; readonly since: Millis } | null;
};

/** What each agent is working on. */
export async function contactsAtHand(db: Db): Promise<Map<StaffId, ContactAtHand>> {
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('cases', 'cases.id', 'tickets.case_id')
    .leftJoin('calls', (join) => join.onRef('calls.ticket_id', '=', 'tickets.id').on('calls.state', '!=', 'ended'))
    .select(['tickets.id', 'tickets.agent_id', 'tickets.claimed_at', 'tickets.pending_until', 'cases.account_id'])
    .select(['calls.id as call_id', 'calls.state as call_state', 'calls.started_at', 'calls.accepted_at'])
    .where('tickets.state', '=', 'claimed')
    .execute();
  return new Map(
    rows.flatMap((row) => {
      if (!row.agent_id || !row.claimed_at) return [];
      const contact: ContactAtHand = {
        ticketId: row.id,
        accountId: row.account_id,
        claimedAt: toMillis(row.claimed_at),
        isPending: row.pending_until !== null,
        call: callIn(row),
      };
      return [[row.agent_id, contact] as const];
    }),
  );
}

function callIn(row: {
  call_id: CallId | null;
  call_state: 'ringing' | 'live' | 'ended' | null;
  started_at: Date | null;
  accepted_at: Date | null;
}): ContactAtHand['call'] {
  const { call_id: id, call_state: state, started_at, accepted_at } = row;
  const since = accepted_at ?? started_at;
  return id && since && (state === 'ringing' || state === 'live') ? { id, state, since: toMillis(since) } : null;
}

export type OffersMade = Readonly<Record<'made' | 'accepted' | 'declined' | 'missed', number>>;

export async function offersSince(db: Db, since: Millis): Promise<OffersMade> {
  const rows = await db
    .selectFrom('offers')
    .select(['ended', (row) => row.fn.countAll<string>().as('many')])
    .where('offered_at', '>=', toDate(since))
    .groupBy('ended')
    .execute();
  const of = (ended: string): number => Number(rows.find((row) => row.ended === ended)?.many ?? 0);
  const made = rows.reduce((sum, { many }) => sum + Number(many), 0);
  return { made, accepted: of('accepted'), declined: of('declined'), missed: of('missed') };
}

export type Waits = {
  readonly count: number;
  readonly gaveUp: number;
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
};

/**
 * U2: how long people waited who stopped waiting since `since`: until an agent accepted them for the first time, or until they
 * gave up. Leaving those out who gave up would make a long queue look short.
 */
export async function waitsSince(db: Db, since: Millis): Promise<Waits> {
  const { rows } = await sql<{ many: number; gave_up: number; p50: number | null; p90: number | null }>`
    with stopped as (
      select tickets.joined_at, accepted.at as accepted_at, coalesce(accepted.at, tickets.ended_at) as stopped_at
      from tickets
      left join lateral (
        select min(offers.ended_at) as at from offers
        where offers.ticket_id = tickets.id and offers.ended = 'accepted'
      ) accepted on true
      where accepted.at is not null or (tickets.state = 'ended' and tickets.claimed_at is null)
    )
    select count(*)::int as many,
      (count(*) filter (where accepted_at is null))::int as gave_up,
      percentile_cont(0.5) within group (order by extract(epoch from stopped_at - joined_at) * 1000)::float8 as p50,
      percentile_cont(0.9) within group (order by extract(epoch from stopped_at - joined_at) * 1000)::float8 as p90
    from stopped where stopped_at >= ${toDate(since)}`.execute(db);
  const row = rows[0] ?? { many: 0, gave_up: 0, p50: null, p90: null };
  const rounded = (ms: number | null): number | null => (ms === null ? null : Math.max(0, Math.round(ms)));
  return { count: row.many, gaveUp: row.gave_up, p50Ms: rounded(row.p50), p90Ms: rounded(row.p90) };
}

/** What agents decided since `since`, and how contacts ended that decided nothing. */
export async function endsSince(
  db: Db,
  since: Millis,
): Promise<{ outcomes: Map<OutcomeKind, number>; endings: Map<Disposition, number> }> {
  const rows = await db
    .selectFrom('tickets')
    .select(['outcome', 'disposition', (row) => row.fn.countAll<string>().as('many')])
    .where('ended_at', '>=', toDate(since))
    .where('agent_id', 'is not', null)
    .groupBy(['outcome', 'disposition'])
    .execute();
  return {
    outcomes: new Map(rows.flatMap(({ outcome, many }) => (outcome ? [[outcome, Number(many)] as const] : []))),
    endings: new Map(
      rows.flatMap(({ disposition, many }) => (disposition ? [[disposition, Number(many)] as const] : [])),
    ),
  };
}
