import type { ChatMessage, Millis, TicketId } from '@visavis/protocol';

/** A line as it is stored: a message and whose conversation it belongs to. */
export type Line = ChatMessage & { readonly ticketId: TicketId };

/** M2: the server numbers the lines of a conversation from 1 without gaps; the number is the order for everybody. */
export function nextLine(lastSeq: number, of: Omit<Line, 'seq' | 'sentAt'>, now: Millis): Line {
  return { ...of, seq: lastSeq + 1, sentAt: now };
}
