import { z } from 'zod';
import { Millis, TicketId } from './ids.ts';
import { PlainText } from './text.ts';

const Line = PlainText.check(z.trim(), z.minLength(1), z.maxLength(500));

/** The note in four lines that customer support reads; each line without its bracketed name. */
export const NoteLines = z.strictObject({ action: Line, department: Line, cause: Line, nextStep: Line });
export type NoteLines = z.infer<typeof NoteLines>;

/** Which step of the case a note was drafted at. */
export const NoteStep = z.enum(['opened', 'contacted', 'overdue', 'decided', 'objected', 'changed']);
export type NoteStep = z.infer<typeof NoteStep>;

/** One version of a case's note. Versions count from 1 and are never changed; `author` is null for a drafted one. */
export const CaseNote = z.strictObject({
  version: z.int().positive(),
  step: NoteStep,
  lines: NoteLines,
  author: z.string().nullable(),
  at: Millis,
});
export type CaseNote = z.infer<typeof CaseNote>;

/** What an agent made of the note: `basedOn` is the version that was edited, 0 where there was none. */
export const EditNote = z.strictObject({
  ticketId: TicketId,
  basedOn: z.int().nonnegative(),
  lines: NoteLines,
});
export type EditNote = z.infer<typeof EditNote>;
