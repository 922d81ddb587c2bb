import { Client } from 'pg';
import type { Seen } from './queue-load.ts';

/** What is wrong in the database after a run, in sentences; empty when everything holds. */
export async function problemsIn(databaseUrl: string, { acknowledged }: Seen): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const ids = async (sql: string): Promise<string[]> =>
    (await client.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  try {
    const [tickets, lines, decided] = [
      new Set(await ids('select id from tickets')),
      new Set(await ids('select id from messages')),
      new Set(await ids('select ticket_id as id from decisions')),
    ];
    const twice = acknowledged.claimed.filter((claim, index) => acknowledged.claimed.indexOf(claim) !== index);
    return [
      ...missing('a ticket', acknowledged.joined, tickets),
      ...missing('a line', acknowledged.lines, lines),
      ...missing('a decision', acknowledged.decided, decided),
      ...twice.map((claim) => `${claim} was claimed twice`),
      ...(await ids(MANY_PLACES)).map((id) => `the case ${id} is in several places`),
      ...(await ids(MANY_HANDS)).map((id) => `the agent ${id} has several contacts`),
      ...(await ids(OFFERS_APART)).map((id) => `the offer ${id} and its ticket disagree`),
      ...(await ids(STATES_APART)).map((id) => `the state of the agent ${id} and what they have at hand disagree`),
    ];
  } finally {
    await client.end();
  }
}

function missing(what: string, said: ReadonlySet<string>, kept: ReadonlySet<string>): string[] {
  return [...said].filter((id) => !kept.has(id)).map((id) => `${what} was acknowledged and is not kept: ${id}`);
}

const MANY_PLACES = `select case_id as id from tickets where state <> 'ended' group by case_id having count(*) > 1`;
const MANY_HANDS = `select agent_id as id from tickets where state in ('offered', 'claimed')
  group by agent_id having count(*) > 1`;
const OFFERS_APART = `select offers.id from offers join tickets on tickets.id = offers.ticket_id
  where offers.ended_at is null and (tickets.state <> 'offered' or tickets.agent_id <> offers.agent_id)`;
const STATES_APART = `select staff.id from staff
  left join tickets on tickets.agent_id = staff.id and tickets.state in ('offered', 'claimed')
  where (staff.state = 'in-case') <> (tickets.state is not distinct from 'claimed')
    or (staff.state = 'offered') <> (tickets.state is not distinct from 'offered')`;
