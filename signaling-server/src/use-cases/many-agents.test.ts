import type { CaseId, StaffId } from '@visavis/protocol';

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { nothingIsBroken } from '../../test/queue-facts.ts';
import { acceptOffer } from './accept-offer.ts';
import { offerNext, offerTo } from './offer-next.ts';
import { setAgentState } from './set-agent-state.ts';

const AGENTS = 50;

/*
 * 50 agents who draw, are drawn for and accept at once, until nobody waits. No time is measured here; the figures are in
 * the load runs. PGlite works on one statement at a time, so there fewer people show the same.
 */
describe.each(DATABASES)('fifty agents at one queue on %s', (name, place) => {
  const tickets = name === 'PGlite' ? 200 : 2_000;
  let house: House;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());

  /** Rows like those of people who joined, by the database itself; the first has a real one, for what hangs on it. */
  async function manyWait(): Promise<CaseId[]> {
    const { db } = house.context.store;
    const first = await house.hasWaiting('acct-0');
    const copies = (table: string, columns: string, values: string) =>
      sql.raw(
        `insert into ${table} (${columns}) select ${values} from ${table}, generate_series(1, ${tickets - 1}) as n`,
      );
    await copies(
      'accounts',
      (await columnsOf('accounts')).join(', '),
      (await columnsOf('accounts')).map((one) => (one === 'id' ? `'acct-' || n` : one)).join(', '),
    ).execute(db);
    const ofCases = await columnsOf('cases');
    const newCase: Record<string, string> = { id: `'case_' || lpad(n::text, 22, '0')`, account_id: `'acct-' || n` };
    await copies('cases', ofCases.join(', '), ofCases.map((one) => newCase[one] ?? one).join(', ')).execute(db);
    const ofTickets = await columnsOf('tickets');
    const newTicket: Record<string, string> = {
      id: `'tkt_' || lpad(n::text, 22, '0')`,
      case_id: `'case_' || lpad(n::text, 22, '0')`,
      ranked_at: `ranked_at + n * interval '1 second'`,
    };
    await copies('tickets', ofTickets.join(', '), ofTickets.map((one) => newTicket[one] ?? one).join(', ')).execute(db);
    const rows = await db.selectFrom('tickets').select('case_id').orderBy('ranked_at').execute();
    expect(rows[0]?.case_id).toBe(first);
    return rows.map(({ case_id }) => case_id);
  }

  const columnsOf = async (table: string): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_name = ${table} and table_schema = current_schema() and is_generated = 'NEVER' and is_identity = 'NO'`.execute(
      house.context.store.db,
    );
    return rows.map((row) => row.name);
  };

  /** An agent works until nobody waits; answers whom they had. Now and then they ask for a draw for everybody, as the job does. */
  async function works(agentId: StaffId): Promise<CaseId[]> {
    const had: CaseId[] = [];
    for (;;) {
      if (had.length % 10 === 9) await offerNext(house.context);
      const offered = await offerTo(house.context, agentId);
      const offerId = offered.ok ? offered.value.id : await openOffer(agentId);
      if (!offerId && (await setAgentState(house.context, agentId, 'offline')).ok) return had;
      if (!offerId) continue;
      const taken = await acceptOffer(house.context, agentId, offerId);
      if (!taken.ok) throw new Error(taken.refusal);
      had.push(taken.value.case.id);
      await isFreeAgain(agentId);
    }
  }

  /** The shortest contact there is: the rows, and nothing of what else hangs on the end of one. */
  async function isFreeAgain(agentId: StaffId): Promise<void> {
    await house.context.store.transaction(async (tx, now) => {
      const at = new Date(now);
      await tx.updateTable('staff').set({ state: 'available', next_state: null }).where('id', '=', agentId).execute();
      await tx
        .updateTable('tickets')
        .set({ state: 'ended', ended_at: at, wrapped_up_at: at, disposition: 'no-show' })
        .where('agent_id', '=', agentId)
        .where('state', '=', 'claimed')
        .execute();
    });
  }

  const openOffer = async (agentId: StaffId) => {
    const { db } = house.context.store;
    const open = db.selectFrom('offers').select('id').where('agent_id', '=', agentId).where('ended_at', 'is', null);
    return (await open.executeTakeFirst())?.id;
  };

  it(`Q3 T2 serves ${tickets} people, each by one agent and once`, async () => {
    const cases = await manyWait();
    const agents: StaffId[] = [];
    for (let n = 0; n < AGENTS; n++) agents.push(await house.hasAgent(`agent-${n}`));
    const had = await Promise.all(agents.map((agentId) => works(agentId)));
    const served = had.flat();
    expect([served.length, new Set(served)]).toEqual([tickets, new Set(cases)]);
    await nothingIsBroken(house.context);
  }, 300_000);
});
