import * as z from 'zod/mini';
import { ClientId, MessageId, Millis } from './ids.ts';
import { PlainText } from './text.ts';

export const CHAT_TEXT_MAX = 4000;

/** M1: text only; at least one character that is not space. */
export const ChatText = PlainText.check(z.maxLength(CHAT_TEXT_MAX), z.regex(/\S/));

/** One line of a conversation. `seq` counts from 1 without gaps within a ticket; the order is the server's. */
export const ChatMessage = z.strictObject({
  id: MessageId,
  seq: z.int().check(z.positive()),
  clientId: ClientId,
  from: z.enum(['freelancer', 'agent']),
  /** The first name of the agent who wrote it: a ticket may have had several. Null from the freelancer. */
  author: z.nullable(z.string()),
  text: ChatText,
  sentAt: Millis,
});
export type ChatMessage = z.infer<typeof ChatMessage>;

export const SendMessage = z.strictObject({ clientId: ClientId, text: ChatText });
export type SendMessage = z.infer<typeof SendMessage>;
