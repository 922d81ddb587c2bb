import type { CaseId, ClientId, InternalNote, StaffId, TicketId } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

/** A note as it is stored; who wrote it is kept by id. */
export type StoredNote = Omit<InternalNote, 'author'> & {
  readonly caseId: CaseId;
  readonly ticketId: TicketId;
  readonly authorId: StaffId;
};

const selectNotes = (db: Db) =>
  db
    .selectFrom('internal_notes')
    .innerJoin('staff', 'staff.id', 'internal_notes.author_id')
    .select([
      'internal_notes.id',
      'internal_notes.client_id as clientId',
      'staff.name as author',
      'internal_notes.text',
      'internal_notes.added_at',
    ]);

type Row = Omit<InternalNote, 'addedAt'> & { readonly added_at: Date };

const toNote = ({ added_at, ...note }: Row): InternalNote => ({ ...note, addedAt: toMillis(added_at) });

/** M9: of the whole case, the oldest first: a later agent reads what an earlier one wrote. */
export async function internalNotesOf(db: Db, caseId: CaseId): Promise<InternalNote[]> {
  const rows = await selectNotes(db)
    .where('case_id', '=', caseId)
    .orderBy('internal_notes.added_at')
    .orderBy('internal_notes.id')
    .execute();
  return rows.map(toNote);
}

/** The note that was kept under this client id before, if it was. */
export async function internalNoteSentAs(
  db: Db,
  ticketId: TicketId,
  authorId: StaffId,
  clientId: ClientId,
): Promise<InternalNote | null> {
  const row = await selectNotes(db)
    .where('ticket_id', '=', ticketId)
    .where('author_id', '=', authorId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row ? toNote(row) : null;
}

export async function insertInternalNote(tx: Tx, note: StoredNote): Promise<void> {
  await tx
    .insertInto('internal_notes')
    .values({
      id: note.id,
      case_id: note.caseId,
      ticket_id: note.ticketId,
      author_id: note.authorId,
      client_id: note.clientId,
      text: note.text,
      added_at: toDate(note.addedAt),
    })
    .execute();
}
