import type { EditableAudience, Millis } from '@visavis/protocol';
import type { ReplyWords } from './administration-tables.ts';
import type { Db, Tx } from './store.ts';
import { toDate } from './store.ts';

/** A row of the layer that administrators edit. `words` are null where a shipped reply is as it was shipped. */
export type KeptReply = {
  readonly id: string;
  readonly audience: EditableAudience;
  readonly words: ReplyWords | null;
  readonly isEnabled: boolean;
  readonly version: number;
};

/** The oldest first. */
export async function keptReplies(db: Db): Promise<KeptReply[]> {
  const rows = await db.selectFrom('canned_replies').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map(({ id, audience, words, is_enabled, version }) => ({
    id,
    audience,
    words,
    isEnabled: is_enabled,
    version,
  }));
}

export async function keepReply(tx: Tx, { id, audience, ...reply }: KeptReply, now: Millis): Promise<void> {
  const row = {
    words: reply.words && JSON.stringify(reply.words),
    is_enabled: reply.isEnabled,
    version: reply.version,
  };
  await tx
    .insertInto('canned_replies')
    .values({ id, audience, created_at: toDate(now), ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function removeReply(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('canned_replies').where('id', '=', id).execute();
}
