import type {
  CaseId,
  ClientId,
  DecisionId,
  DecisionReason,
  DecisionSource,
  Millis,
  OutcomeKind,
  StaffId,
  TicketId,
} from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

/** A decision as it was recorded; never changed. `clientId` is the key it was sent with, where it came from a desk. */
export type RecordedDecision = {
  readonly id: DecisionId;
  readonly caseId: CaseId;
  readonly source: DecisionSource;
  readonly ticketId: TicketId | null;
  readonly staffId: StaffId | null;
  readonly clientId: ClientId | null;
  readonly outcome: OutcomeKind;
  readonly reason: DecisionReason;
  readonly comment: string;
  /** Why it was made although questions were open; only an agent's has one. */
  readonly override?: string | null;
  readonly decidedAt: Millis;
};

/** Appends to the decisions of a case whose row the caller holds; it becomes the one that stands. */
export async function appendDecision(tx: Tx, decision: RecordedDecision): Promise<void> {
  const { latest } = await tx
    .selectFrom('decisions')
    .select((rows) => rows.fn.max('seq').as('latest'))
    .where('case_id', '=', decision.caseId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('decisions')
    .values({
      id: decision.id,
      case_id: decision.caseId,
      seq: (latest ?? 0) + 1,
      source: decision.source,
      ticket_id: decision.ticketId,
      staff_id: decision.staffId,
      client_id: decision.clientId,
      outcome: decision.outcome,
      reason: decision.reason,
      comment: decision.comment,
      override: decision.override ?? null,
      decided_at: toDate(decision.decidedAt),
    })
    .execute();
}

function toDecision(row: Selectable<Database['decisions']>): RecordedDecision {
  return {
    id: row.id,
    caseId: row.case_id,
    source: row.source,
    ticketId: row.ticket_id,
    staffId: row.staff_id,
    clientId: row.client_id,
    outcome: row.outcome,
    reason: row.reason,
    comment: row.comment,
    override: row.override,
    decidedAt: toMillis(row.decided_at),
  };
}

/** What was decided at the end of a ticket. */
export async function decisionOfTicket(db: Db, ticketId: TicketId): Promise<RecordedDecision | null> {
  const row = await db.selectFrom('decisions').selectAll().where('ticket_id', '=', ticketId).executeTakeFirst();
  return row ? toDecision(row) : null;
}

/** All decisions over a case, the first one first. */
export async function decisionsOf(db: Db, caseId: CaseId): Promise<RecordedDecision[]> {
  const rows = await db.selectFrom('decisions').selectAll().where('case_id', '=', caseId).orderBy('seq').execute();
  return rows.map(toDecision);
}
