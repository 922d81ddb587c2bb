import { sql } from 'kysely';
import { expect } from 'vitest';
import { lineUp } from '../src/domain/queue.ts';
import { presentSince } from '../src/domain/ticket.ts';
import { inLine } from '../src/store/queue.ts';
import type { Context } from '../src/use-cases/context.ts';
import type { QueueOracle } from './queue-oracle.ts';

const at = (ms: number): string => `timestamptz '${new Date(ms).toISOString()}'`;

/** What must not be there, ever, whatever happens at once; straight from the database. */
const broken = ({ agentGraceMs, near }: Context['policy'], now: number): Record<string, string> => ({
  'a case in two places': `select case_id from tickets where state <> 'ended' group by case_id having count(*) > 1`,
  'an agent with two tickets': `select agent_id from tickets where state in ('offered', 'claimed') group by agent_id having count(*) > 1`,
  'a decided case with a ticket that waits': `select 1 from tickets join cases on cases.id = case_id where tickets.state in ('waiting', 'offered') and cases.state = 'decided'`,
  'an offered agent without an offered ticket and an open offer': `select 1 from staff where (state = 'offered') <> exists (
     select 1 from offers join tickets on tickets.id = ticket_id
     where offers.agent_id = staff.id and offers.ended_at is null and tickets.state = 'offered' and tickets.agent_id = staff.id)`,
  'an open offer of a ticket that is not offered': `select 1 from offers join tickets on tickets.id = ticket_id
     where offers.ended_at is null and (tickets.state <> 'offered' or tickets.agent_id <> offers.agent_id)`,
  'an offered ticket without an open offer': `select 1 from tickets where state = 'offered' and not exists (
     select 1 from offers where ticket_id = tickets.id and ended_at is null)`,
  'an agent in a case without a ticket, or the other way round': `select 1 from staff where (state = 'in-case') <> exists (
     select 1 from tickets where tickets.state = 'claimed' and tickets.agent_id = staff.id)`,
  'a wrap-up of nothing, or the other way round': `select 1 from staff where (state = 'wrap-up') <> exists (
     select 1 from tickets where tickets.state = 'ended' and tickets.agent_id = staff.id and wrapped_up_at is null)`,
  'an offer that lapsed': `select 1 from offers where ended_at is null and lapses_at <= ${at(now)}`,
  'a decision that should have taken effect': `select 1 from tickets where pending_until <= ${at(now)}`,
  'a case with an agent who is gone': `select 1 from tickets join staff on staff.id = agent_id
     where tickets.state = 'claimed' and pending is null and staff.away_at <= ${at(now - agentGraceMs)}`,
  'an offer to an agent who is gone': `select 1 from staff where state = 'offered' and away_at is not null`,
  'somebody passed too often': `select 1 from tickets where passed < 0 or passed > ${near.mayPass}`,
  'passes that nobody made': `select 1 from tickets where state = 'waiting' and passed < (
     select count(*) from offers where ended_at is null and passes @> to_jsonb(tickets.id))`,
});

export async function nothingIsBroken(context: Context): Promise<void> {
  const now = await context.store.now();
  const all = Object.entries(broken(context.policy, now));
  const query = all.map(([what, found]) => `select '${what}' as what where exists (${found})`).join(' union all ');
  const { rows } = await sql.raw<{ what: string }>(query).execute(context.store.db);
  expect(rows.map(({ what }) => what)).toEqual([]);
}

/** Everybody is where they ought to be, and the line is the line. */
export async function agreesWith(context: Context, oracle: QueueOracle): Promise<void> {
  const { store, policy } = context;
  const cases = oracle.freelancers.map(({ caseId }) => caseId);
  const tickets = await store.db
    .selectFrom('tickets')
    .select(['case_id', 'state', 'agent_id', 'passed', 'is_front'])
    .where('case_id', 'in', cases)
    .where('state', '!=', 'ended')
    .execute();
  const staff = await store.db
    .selectFrom('staff')
    .select(['id', 'state', 'next_state', 'away_at', 'since'])
    .where(
      'id',
      'in',
      oracle.desks.map(({ id }) => id),
    )
    .execute();
  const line = lineUp(
    await inLine(store.db, presentSince(oracle.now, policy.awayGraceMs), policy.near.withinMs),
    policy.near.mayPass,
  );

  const isOver = new Set(['out', 'decided']);
  expect({
    tickets: Object.fromEntries(
      tickets.map((one) => [one.case_id, [one.state, one.agent_id, one.passed, one.is_front]]),
    ),
    staff: Object.fromEntries(
      staff.map((one) => [one.id, [one.state, one.next_state, one.away_at?.getTime() ?? null, one.since.getTime()]]),
    ),
    line: line.map(({ caseId }) => caseId),
  }).toEqual({
    tickets: Object.fromEntries(
      oracle.freelancers
        .filter(({ place }) => !isOver.has(place))
        .map((one) => [one.caseId, [stateOf(one.place), holderOf(oracle, one), one.passed, one.isFront]]),
    ),
    staff: Object.fromEntries(
      oracle.desks.map((desk) => {
        const hasNext = desk.state === 'in-case' || desk.state === 'wrap-up';
        return [desk.id, [desk.state, hasNext ? desk.next : null, desk.awayAt, desk.since]];
      }),
    ),
    line: oracle.line().map(({ caseId }) => caseId),
  });
}

const stateOf = (place: string): string => (place === 'with an agent' ? 'claimed' : place);

const holderOf = (oracle: QueueOracle, one: QueueOracle['freelancers'][number]): string | null =>
  oracle.desks.find((desk) => desk.with === one || desk.offer?.to === one)?.id ?? null;
