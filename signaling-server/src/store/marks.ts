import type { Mark, Marks, TicketId } from '@visavis/protocol';
import { NO_MARKS } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';

export async function marksOf(db: Db, ticketId: TicketId): Promise<Marks> {
  const rows = await db.selectFrom('chat_marks').selectAll().where('ticket_id', '=', ticketId).execute();
  const of = (side: keyof Marks): Mark => {
    const row = rows.find((one) => one.side === side);
    return row ? { delivered: row.delivered, read: row.read } : NO_MARKS[side];
  };
  return { freelancer: of('freelancer'), agent: of('agent') };
}

export async function keepMark(tx: Tx, ticketId: TicketId, side: keyof Marks, mark: Mark): Promise<void> {
  await tx
    .insertInto('chat_marks')
    .values({ ticket_id: ticketId, side, ...mark })
    .onConflict((conflict) => conflict.columns(['ticket_id', 'side']).doUpdateSet(mark))
    .execute();
}
