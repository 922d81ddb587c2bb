import type { ChatMessage, ClientId, StaffId, TicketId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Line } from '../domain/chat.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';
import type { Database } from './tables.ts';

type Row = Selectable<Database['messages']> & { readonly author: string | null };

const toMessage = (row: Row): ChatMessage => ({
  id: row.id,
  seq: row.seq,
  clientId: row.client_id,
  from: row.sender,
  author: row.author,
  text: row.text,
  sentAt: toMillis(row.sent_at),
});

/** Lines with the first name of whoever of the staff wrote them. */
const lines = (db: Db) =>
  db
    .selectFrom('messages')
    .leftJoin('staff', 'staff.id', 'messages.author_id')
    .selectAll('messages')
    .select(sql<string | null>`split_part(staff.name, ' ', 1)`.as('author'));

export async function messagesOf(db: Db, ticketId: TicketId): Promise<ChatMessage[]> {
  const rows = await lines(db).where('ticket_id', '=', ticketId).orderBy('seq').execute();
  return rows.map(toMessage);
}

/** The line that was stored under this client id before, if it was. */
export async function messageSentAs(
  db: Db,
  ticketId: TicketId,
  from: ChatMessage['from'],
  clientId: ClientId,
): Promise<ChatMessage | null> {
  const row = await lines(db)
    .where('ticket_id', '=', ticketId)
    .where('sender', '=', from)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row ? toMessage(row) : null;
}

export async function lastSeqOf(db: Db, ticketId: TicketId): Promise<number> {
  const row = await db
    .selectFrom('messages')
    .select((select) => select.fn.max('seq').as('last'))
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** `authorId` is the agent's; null where the freelancer wrote it. */
export async function insertLine(tx: Tx, line: Line, authorId: StaffId | null): Promise<void> {
  await tx
    .insertInto('messages')
    .values({
      id: line.id,
      ticket_id: line.ticketId,
      seq: line.seq,
      client_id: line.clientId,
      sender: line.from,
      author_id: authorId,
      text: line.text,
      sent_at: toDate(line.sentAt),
    })
    .execute();
}
