import type { ChatMessage, ClientId, MessageId, Millis, TicketId } from '@visavis/protocol';

/** A line as it is stored: a message and whose conversation it belongs to. */
export type Line = ChatMessage & { readonly ticketId: TicketId };

/** M2: the server numbers the lines of a conversation from 1 without gaps; the number is the order for everybody. */
export function nextLine(
  lastSeq: number,
  of: { id: MessageId; ticketId: TicketId; clientId: ClientId; from: ChatMessage['from']; text: string },
  now: Millis,
): Line {
  return { ...of, seq: lastSeq + 1, sentAt: now };
}
