import { z } from 'zod';
import { ChatText } from './chat-messages.ts';
import { ClientId, InternalNoteId, Millis } from './ids.ts';
import { ChatReply } from './rest-admin-texts.ts';

/* What only desks are told. In a file of its own, so that a widget does not even carry the words for it. */

/** M9: what staff write for staff about a case. No freelancer's message has a field of this type. */
export const InternalNote = z.strictObject({
  id: InternalNoteId,
  clientId: ClientId,
  author: z.string(),
  text: ChatText,
  addedAt: Millis,
});
export type InternalNote = z.infer<typeof InternalNote>;

export const WriteInternalNote = z.strictObject({ clientId: ClientId, text: ChatText });
export type WriteInternalNote = z.infer<typeof WriteInternalNote>;

/** M10: what agents call up by a shortcut. `{name}` in a text stands for a value; `values` is what the server knows of them. */
export const ChatReplies = z.strictObject({ replies: z.array(ChatReply), values: z.record(z.string(), z.string()) });
export type ChatReplies = z.infer<typeof ChatReplies>;
