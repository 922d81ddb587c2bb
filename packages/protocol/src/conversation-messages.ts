import * as z from 'zod/mini';
import { CHAT_TEXT_MAX } from './chat-messages.ts';
import { TicketId } from './ids.ts';
import { PlainText } from './text.ts';

/** How far one side's device has received a conversation (`delivered`) and its person has seen it (`read`), as line numbers. */
export const Mark = z.strictObject({ delivered: z.int().check(z.nonnegative()), read: z.int().check(z.nonnegative()) });
export type Mark = z.infer<typeof Mark>;

/** M5: the marks of both sides of a ticket; 0 where nothing was received or read yet. */
export const Marks = z.strictObject({ freelancer: Mark, agent: Mark });
export type Marks = z.infer<typeof Marks>;

export const NO_MARKS: Marks = { freelancer: { delivered: 0, read: 0 }, agent: { delivered: 0, read: 0 } };

export const MarksChanged = z.strictObject({ ticketId: TicketId, marks: Marks });
export type MarksChanged = z.infer<typeof MarksChanged>;

/** M7: somebody writes, or stopped. `text` is the draft where they show it while they type; never outside of a live call. */
export const SayTyping = z.strictObject({
  isTyping: z.boolean(),
  text: z.nullable(PlainText.check(z.maxLength(CHAT_TEXT_MAX))),
});
export type SayTyping = z.infer<typeof SayTyping>;

export const Typing = z.extend(SayTyping, { from: z.enum(['freelancer', 'agent']) });
export type Typing = z.infer<typeof Typing>;
