import { z } from 'zod';
import { QuestionTemplate } from './checklist-messages.ts';
import { ReplyAudience } from './rest-console.ts';
import { PlainText } from './text.ts';

/* REST bodies of `/api/v1/staff/admin` for the words that administrators edit: canned replies and question templates. */

const Instant = z.iso.datetime();
const Title = PlainText.check(z.trim(), z.minLength(1), z.maxLength(100));

/** Who a canned reply is for: `chat` is offered to agents in the conversation, the others to customer support. */
export const EditableAudience = z.enum([...ReplyAudience.options, 'chat']);
export type EditableAudience = z.infer<typeof EditableAudience>;

/** Written `{firstName}` in a text. Any other word in braces is refused. */
export const REPLY_VARIABLES = {
  freelancer: [
    'greeting',
    'firstName',
    'brandName',
    'helpLink',
    'promiseMinutes',
    'deadlineDays',
    'objectionDays',
    'timeLeft',
    'phraseHint',
    'cannotDo',
    'canDo',
  ],
  client: ['greeting', 'brandName', 'promiseMinutes'],
  chat: ['firstName', 'agentName', 'brandName', 'helpLink', 'promiseMinutes', 'deadlineDays', 'objectionDays'],
} as const satisfies Readonly<Record<EditableAudience, readonly string[]>>;

/** What an agent types after `/`. */
export const Shortcut = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,29}$/, { error: 'must be small letters, digits and -, 30 at most' });
export const ReplyId = z.string().regex(/^[a-z0-9][A-Za-z0-9_-]{0,59}$/);
export const ReplyText = PlainText.check(z.trim(), z.minLength(1), z.maxLength(4000));

export const EditableReply = z.strictObject({
  id: ReplyId,
  audience: EditableAudience,
  title: z.string(),
  /** Null outside the chat. */
  shortcut: z.string().nullable(),
  text: z.string(),
  isEnabled: z.boolean(),
  /** Came with Visavis: it can be restored, and not be removed. */
  isShipped: z.boolean(),
  /** Is not as it was shipped. */
  isChanged: z.boolean(),
  /** An edit names it; 0: nobody has edited a shipped one. */
  version: z.int().nonnegative(),
});
export type EditableReply = z.infer<typeof EditableReply>;

export const EditableReplies = z.strictObject({ replies: z.array(EditableReply) });
export type EditableReplies = z.infer<typeof EditableReplies>;

/** A `shortcut` is for the chat, and needed there. Refusals: `shortcut-taken`, `limit-reached`. */
export const NewReply = z
  .strictObject({ audience: EditableAudience, title: Title, shortcut: Shortcut.nullable(), text: ReplyText })
  .refine(({ audience, shortcut }) => (audience === 'chat') === (shortcut !== null), {
    path: ['shortcut'],
    error: 'is for chat replies, and needed there',
  });
export type NewReply = z.infer<typeof NewReply>;

/** Refusals: `not-found`, `settings-changed` (a newer version), `shortcut-taken`. */
export const ReplyEdit = z.strictObject({
  version: z.int().nonnegative(),
  title: Title,
  shortcut: Shortcut.nullable(),
  text: ReplyText,
  isEnabled: z.boolean(),
});
export type ReplyEdit = z.infer<typeof ReplyEdit>;

/** What is restored or removed, as it was when that was asked for. */
export const ReplyVersion = z.strictObject({ version: z.int().nonnegative() });
export type ReplyVersion = z.infer<typeof ReplyVersion>;

/** A chat reply as the desk offers it; the variables of `REPLY_VARIABLES.chat` are still to be filled in. */
export const ChatReply = z.strictObject({ shortcut: z.string(), title: z.string(), text: z.string() });
export type ChatReply = z.infer<typeof ChatReply>;

/** A question template as administrators see it. */
export const EditableQuestion = QuestionTemplate.extend({ updatedAt: Instant });
export type EditableQuestion = z.infer<typeof EditableQuestion>;

/** By position. */
export const EditableQuestions = z.strictObject({ questions: z.array(EditableQuestion) });
export type EditableQuestions = z.infer<typeof EditableQuestions>;

const questionFields = QuestionTemplate.omit({ id: true });
const isOfItsKind = ({ topic, kind }: Pick<QuestionTemplate, 'topic' | 'kind'>): boolean =>
  (topic === 'liveness') === (kind === 'liveness');
const OF_ITS_KIND = { path: ['kind'], error: 'must be "liveness" for that topic, and for no other' };

/** Refusal: `limit-reached`. */
export const NewQuestion = questionFields.refine(isOfItsKind, OF_ITS_KIND);
export type NewQuestion = z.infer<typeof NewQuestion>;

/** `updatedAt` is that of the template it was made from. Refusals: `not-found`, `settings-changed`. */
export const QuestionEdit = questionFields.extend({ updatedAt: Instant }).refine(isOfItsKind, OF_ITS_KIND);
export type QuestionEdit = z.infer<typeof QuestionEdit>;
