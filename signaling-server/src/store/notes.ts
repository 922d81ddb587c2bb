import type { CaseId, CaseNote, Millis, NoteLines, NoteStep, StaffId } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

type NewNote = {
  readonly step: NoteStep;
  readonly lines: NoteLines;
  /** Null for one that was drafted. */
  readonly authorId: StaffId | null;
};

/** Appends a version to a case's note, whose row the caller holds; earlier ones stay. Answers its number. */
export async function appendNote(
  tx: Tx,
  caseId: CaseId,
  { step, lines, authorId }: NewNote,
  now: Millis,
): Promise<number> {
  const { latest } = await tx
    .selectFrom('notes')
    .select((rows) => rows.fn.max('version').as('latest'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const version = (latest ?? 0) + 1;
  await tx
    .insertInto('notes')
    .values({ case_id: caseId, version, step, lines: JSON.stringify(lines), author_id: authorId, at: toDate(now) })
    .execute();
  return version;
}

/** Every version of a case's note with its author's name, the latest first. */
export async function notesOf(db: Db, caseId: CaseId): Promise<CaseNote[]> {
  const rows = await versionsOf(db, caseId).execute();
  return rows.map(toNote);
}

/** The note as it stands; null for a case from before notes were kept. */
export async function noteOf(db: Db, caseId: CaseId): Promise<CaseNote | null> {
  const row = await versionsOf(db, caseId).limit(1).executeTakeFirst();
  return row ? toNote(row) : null;
}

const versionsOf = (db: Db, caseId: CaseId) =>
  db
    .selectFrom('notes')
    .leftJoin('staff', 'staff.id', 'notes.author_id')
    .select(['notes.version', 'notes.step', 'notes.lines', 'notes.at', 'staff.name as author'])
    .where('notes.case_id', '=', caseId)
    .orderBy('notes.version', 'desc');

const toNote = (row: {
  version: number;
  step: NoteStep;
  lines: NoteLines;
  at: Date;
  author: string | null;
}): CaseNote => ({ ...row, at: toMillis(row.at) });
