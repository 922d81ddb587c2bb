import type { Millis, QuestionTemplate } from '@visavis/protocol';
import type { Db, Tx } from './store.ts';
import { toDate, toMillis } from './store.ts';

export type KeptTemplate = QuestionTemplate & { readonly updatedAt: Millis };

/** In the administrators' order. */
export async function questionTemplates(db: Db): Promise<KeptTemplate[]> {
  const rows = await db.selectFrom('question_templates').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map(({ is_enabled, updated_at, ...row }) => ({
    ...row,
    isEnabled: is_enabled,
    updatedAt: toMillis(updated_at),
  }));
}

/** Adds a template, or replaces the one of its id. */
export async function keepTemplate(tx: Tx, { id, isEnabled, updatedAt, ...words }: KeptTemplate): Promise<void> {
  const row = { ...words, is_enabled: isEnabled, updated_at: toDate(updatedAt) };
  await tx
    .insertInto('question_templates')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function removeTemplate(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('question_templates').where('id', '=', id).execute();
}
