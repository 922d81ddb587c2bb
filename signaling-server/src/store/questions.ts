import type { ChecklistItem, TicketId } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Template } from '../domain/question-deck.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

/** The templates that are switched on, in the administrators' order. */
export async function templatesInUse(db: Db): Promise<Template[]> {
  return db
    .selectFrom('question_templates')
    .select(['id', 'topic', 'kind', 'text', 'hint'])
    .where('is_enabled', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

type KeptItem = { readonly item: ChecklistItem; readonly templateId: string };

function toItem(row: Selectable<Database['ticket_questions']>): ChecklistItem {
  const { id, position, kind, topic, text, hint, result, note } = row;
  return {
    id,
    position,
    kind,
    topic,
    text,
    hint,
    result,
    note,
    callTimeMs: row.call_time_ms,
    answeredAt: toMillisOrNull(row.answered_at),
    drawnAt: toMillis(row.drawn_at),
    drawnCallTimeMs: row.drawn_call_time_ms,
  };
}

/** A ticket's questions and prompts with the templates they are of, in the order in which they came. */
export async function questionsOf(db: Db, ticketId: TicketId): Promise<KeptItem[]> {
  const rows = await db
    .selectFrom('ticket_questions')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ item: toItem(row), templateId: row.template_id }));
}

export async function checklistOf(db: Db, ticketId: TicketId): Promise<ChecklistItem[]> {
  return (await questionsOf(db, ticketId)).map(({ item }) => item);
}

export async function insertQuestions(tx: Tx, ticketId: TicketId, drawn: readonly KeptItem[]): Promise<void> {
  if (drawn.length === 0) return;
  await tx
    .insertInto('ticket_questions')
    .values(
      drawn.map(({ item, templateId }) => ({
        id: item.id,
        ticket_id: ticketId,
        position: item.position,
        template_id: templateId,
        topic: item.topic,
        kind: item.kind,
        text: item.text,
        hint: item.hint,
        result: item.result,
        note: item.note,
        drawn_at: toDate(item.drawnAt),
        drawn_call_time_ms: item.drawnCallTimeMs,
      })),
    )
    .execute();
}

export async function keepAnswer(tx: Tx, { id, result, note, answeredAt, callTimeMs }: ChecklistItem): Promise<void> {
  await tx
    .updateTable('ticket_questions')
    .set({ result, note, answered_at: answeredAt === null ? null : toDate(answeredAt), call_time_ms: callTimeMs })
    .where('id', '=', id)
    .execute();
}
