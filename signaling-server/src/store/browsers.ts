import type { BrowserFacts, TicketId } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';

/** What the freelancer's browser said of itself as they joined. */
export async function insertBrowser(tx: Tx, ticketId: TicketId, facts: BrowserFacts): Promise<void> {
  await tx
    .insertInto('ticket_browsers')
    .values({ ticket_id: ticketId, facts: JSON.stringify(facts) })
    .execute();
}

export async function browserOf(db: Db, ticketId: TicketId): Promise<BrowserFacts | null> {
  const row = await db
    .selectFrom('ticket_browsers')
    .select('facts')
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst();
  return row?.facts ?? null;
}
