import type { CaseId, StaffId } from '@visavis/protocol';
import type { Db } from './store.ts';

/* Q7: who must not have which case: they decided it before, or declined it for a conflict of interest. */

const barred = (db: Db) =>
  db
    .selectFrom('decisions')
    .select(['decisions.staff_id as agentId', 'decisions.case_id as caseId'])
    .unionAll(
      db
        .selectFrom('offers')
        .innerJoin('tickets', 'tickets.id', 'offers.ticket_id')
        .select(['offers.agent_id as agentId', 'tickets.case_id as caseId'])
        .where('offers.reason', '=', 'conflict-of-interest'),
    );

/** Of each agent who must not have somebody who waits, whose cases these are. */
export async function barredAgents(db: Db): Promise<Map<StaffId, Set<CaseId>>> {
  const rows = await db
    .selectFrom(barred(db).as('barred'))
    .innerJoin('tickets', 'tickets.case_id', 'barred.caseId')
    .select(['barred.agentId', 'barred.caseId'])
    .where('tickets.state', '=', 'waiting')
    .execute();
  const agents = new Map<StaffId, Set<CaseId>>();
  for (const { agentId, caseId } of rows) {
    if (agentId !== null) agents.set(agentId, (agents.get(agentId) ?? new Set()).add(caseId));
  }
  return agents;
}

/** Which of these cases an agent must not have. */
export async function barredCases(db: Db, agentId: StaffId, cases: readonly CaseId[]): Promise<Set<CaseId>> {
  if (cases.length === 0) return new Set();
  const rows = await db
    .selectFrom(barred(db).as('barred'))
    .select('barred.caseId')
    .where('barred.agentId', '=', agentId)
    .where('barred.caseId', 'in', cases)
    .execute();
  return new Set(rows.map(({ caseId }) => caseId));
}

export const isBarred = async (db: Db, caseId: CaseId, agentId: StaffId): Promise<boolean> =>
  (await barredCases(db, agentId, [caseId])).has(caseId);
