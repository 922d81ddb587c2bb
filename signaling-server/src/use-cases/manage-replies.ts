import type {
  ChatReply,
  EditableAudience,
  EditableReplies,
  EditableReply,
  NewReply,
  Nothing,
  Reply,
  ReplyEdit,
  StaffId,
} from '@visavis/protocol';
import { done, refuse, REPLY_VARIABLES } from '@visavis/protocol';
import { unknownVariables } from '../domain/reply-text.ts';
import { newOwnId } from '../secrets/ids.ts';
import type { ReplyWords } from '../store/administration-tables.ts';
import { holdAdministration } from '../store/audit.ts';
import type { KeptReply } from '../store/canned-replies.ts';
import { keepReply, keptReplies, removeReply } from '../store/canned-replies.ts';
import type { Db, Tx } from '../store/store.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { SHIPPED_REPLIES } from './shipped-replies.ts';

const MOST_OWN = 200;

/** All replies as administrators see them: those that came with Visavis, then their own. */
export async function allReplies(db: Db): Promise<EditableReply[]> {
  const kept = await keptReplies(db);
  const known = new Map(kept.map((reply) => [reply.id, reply]));
  const shipped = SHIPPED_REPLIES.map(({ id, audience, ...words }) => {
    const { isEnabled = true, version = 0, words: own = null } = known.get(id) ?? {};
    known.delete(id);
    return { id, audience, ...(own ?? words), isEnabled, isShipped: true, isChanged: own !== null, version };
  });
  // What remains are their own, and edits of what a former version shipped: nobody loses words by an update.
  const own = [...known.values()].flatMap(({ id, audience, words, isEnabled, version }) =>
    words ? [{ id, audience, ...words, isEnabled, isShipped: false, isChanged: false, version }] : [],
  );
  return [...shipped, ...own];
}

/** What administrators edit. */
export async function editableReplies({ store }: Context): Promise<EditableReplies> {
  return { replies: await allReplies(store.db) };
}

/** Those that are offered to this audience. */
export async function repliesFor(db: Db, audiences: readonly EditableAudience[]): Promise<EditableReply[]> {
  return (await allReplies(db)).filter(({ audience, isEnabled }) => isEnabled && audiences.includes(audience));
}

/** What agents call up in the conversation; its variables are those of `REPLY_VARIABLES.chat`. */
export async function chatReplies(db: Db): Promise<ChatReply[]> {
  const replies = await repliesFor(db, ['chat']);
  return replies.flatMap(({ shortcut, title, text }) => (shortcut === null ? [] : [{ shortcut, title, text }]));
}

/** What is wrong with a text, in words that go on after "text"; null where nothing is. Asked by the edge before it is kept. */
export function problemWithText(text: string, known: readonly string[]): string | null {
  const unknown = unknownVariables(text, known);
  if (unknown.length === 0) return null;
  const named = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');
  return `names ${named(unknown)}, which is no variable here; there are ${named(known)}`;
}

/** The audience of a reply that is there, for `problemWithText`. */
export async function variablesOfReply({ store }: Context, id: string): Promise<readonly string[] | null> {
  const reply = (await allReplies(store.db)).find((one) => one.id === id);
  return reply ? REPLY_VARIABLES[reply.audience] : null;
}

/** G5. Refusals: `limit-reached`, `shortcut-taken`. */
export async function addReply({ store }: Context, by: StaffId, asked: NewReply): Promise<Reply<EditableReply>> {
  return store.transaction<Reply<EditableReply>>(async (tx, now) => {
    await holdAdministration(tx);
    const all = await allReplies(tx);
    if (all.filter(({ isShipped }) => !isShipped).length >= MOST_OWN) return refuse('limit-reached');
    const { audience, ...words } = asked;
    const reply: KeptReply = { id: newOwnId(), audience, words, isEnabled: true, version: 1 };
    if (isTaken(all, reply.id, words)) return refuse('shortcut-taken');
    await keepReply(tx, reply, now);
    await appendAudit(tx, { actor: by, action: 'reply:add', subject: reply.id, detail: { audience } }, now);
    return done(await shown(tx, reply.id));
  });
}

/** Refusals: `not-found`, `settings-changed`, `shortcut-taken`, `malformed` (a shortcut outside the chat, or none in it). */
export async function editReply(
  { store }: Context,
  by: StaffId,
  id: string,
  { version, isEnabled, ...words }: ReplyEdit,
): Promise<Reply<EditableReply>> {
  return store.transaction<Reply<EditableReply>>(async (tx, now) => {
    await holdAdministration(tx);
    const all = await allReplies(tx);
    const before = all.find((one) => one.id === id);
    if (!before) return refuse('not-found');
    if (before.version !== version) return refuse('settings-changed');
    if ((before.audience === 'chat') !== (words.shortcut !== null)) return refuse('malformed');
    if (isTaken(all, id, words)) return refuse('shortcut-taken');
    const kept = { id, audience: before.audience, words: isAsShipped(id, words) ? null : words, isEnabled };
    await keepReply(tx, { ...kept, version: version + 1 }, now);
    await appendAudit(tx, { actor: by, action: 'reply:edit', subject: id, detail: { isEnabled } }, now);
    return done(await shown(tx, id));
  });
}

/** A shipped reply is as it was shipped again; whether it is offered stays. Refusals: as `editReply`. */
export async function restoreReply(
  context: Context,
  by: StaffId,
  id: string,
  version: number,
): Promise<Reply<EditableReply>> {
  const shipped = SHIPPED_REPLIES.find((reply) => reply.id === id);
  const before = (await allReplies(context.store.db)).find((reply) => reply.id === id);
  if (!shipped || !before) return refuse('not-found');
  const { title, shortcut, text } = shipped;
  return editReply(context, by, id, { version, title, shortcut, text, isEnabled: before.isEnabled });
}

/** One of the administrators' own; a shipped one is switched off instead. Refusals: `not-found`, `settings-changed`. */
export async function dropReply({ store }: Context, by: StaffId, id: string, version: number): Promise<Reply<Nothing>> {
  return store.transaction<Reply<Nothing>>(async (tx, now) => {
    await holdAdministration(tx);
    const before = (await allReplies(tx)).find((one) => one.id === id);
    if (!before || before.isShipped) return refuse('not-found');
    if (before.version !== version) return refuse('settings-changed');
    await removeReply(tx, id);
    await appendAudit(tx, { actor: by, action: 'reply:remove', subject: id }, now);
    return done({});
  });
}

/** Also that of a reply that is switched off: it can be switched on. */
const isTaken = (all: readonly EditableReply[], id: string, { shortcut }: ReplyWords): boolean =>
  shortcut !== null && all.some((other) => other.id !== id && other.shortcut === shortcut);

const isAsShipped = (id: string, { title, shortcut, text }: ReplyWords): boolean =>
  SHIPPED_REPLIES.some(
    (shipped) => shipped.id === id && shipped.title === title && shipped.shortcut === shortcut && shipped.text === text,
  );

async function shown(tx: Tx, id: string): Promise<EditableReply> {
  const reply = (await allReplies(tx)).find((one) => one.id === id);
  if (!reply) throw new Error('a reply that was kept is not there');
  return reply;
}
