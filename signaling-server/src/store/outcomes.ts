import type { CaseId, ClientId, Decision, Millis, StaffId, TicketId } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/** A decision as it was recorded, under the key it was sent with. */
export type RecordedOutcome = {
  readonly ticketId: TicketId;
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  readonly agentId: StaffId;
  readonly decision: Decision;
  readonly decidedAt: Millis;
};

export async function insertOutcome(tx: Tx, recorded: RecordedOutcome): Promise<void> {
  await tx
    .insertInto('outcomes')
    .values({
      ticket_id: recorded.ticketId,
      case_id: recorded.caseId,
      client_id: recorded.clientId,
      agent_id: recorded.agentId,
      outcome: recorded.decision.outcome,
      reason_code: recorded.decision.reasonCode,
      comment: recorded.decision.comment,
      decided_at: toDate(recorded.decidedAt),
    })
    .execute();
}

export async function outcomeOf(db: Db, ticketId: TicketId): Promise<RecordedOutcome | null> {
  const row = await db.selectFrom('outcomes').selectAll().where('ticket_id', '=', ticketId).executeTakeFirst();
  if (!row) return null;
  return {
    ticketId: row.ticket_id,
    caseId: row.case_id,
    clientId: row.client_id,
    agentId: row.agent_id,
    decision: { outcome: row.outcome, reasonCode: row.reason_code, comment: row.comment },
    decidedAt: toMillis(row.decided_at),
  };
}
