import type { ChatMessage, Reply, SendMessage } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { nextLine } from '../domain/chat.ts';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { newMessageId } from '../secrets/ids.ts';
import { insertLine, lastSeqOf, messageSentAs } from '../store/messages.ts';
import { agentOf } from '../store/staff.ts';
import type { Context } from './context.ts';
import type { Party } from './conversation-of.ts';
import { holdConversation } from './conversation-of.ts';
import { firstNameOf } from './views.ts';

type Sent = { ticket: ClaimedTicket; message: ChatMessage };

/**
 * Adds a line to the conversation of the writer's ticket. M3: the same client id is the same line, however often it is
 * sent. Refusal: `no-ticket` while nobody is at the other end.
 */
export async function sendMessage(context: Context, writer: Party, sent: SendMessage): Promise<Reply<ChatMessage>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Sent>> => {
    const ticket = await holdConversation(tx, writer);
    if (!ticket) return refuse('no-ticket');
    const before = await messageSentAs(tx, ticket.id, writer.from, sent.clientId);
    if (before) return done({ ticket, message: before });
    const authorId = writer.from === 'agent' ? writer.agentId : null;
    const author = authorId && firstNameOf((await agentOf(tx, authorId))?.name ?? '');
    const of = { id: newMessageId(), ticketId: ticket.id, from: writer.from, author, ...sent };
    const line = nextLine(await lastSeqOf(tx, ticket.id), of, now);
    await insertLine(tx, line, authorId);
    const { ticketId: _, ...message } = line;
    return done({ ticket, message });
  });
  if (!reply.ok) return reply;
  const { ticket, message } = reply.value;
  context.notifier.toFreelancer(ticket.caseId, 'chat:message', message);
  context.notifier.toAgent(ticket.agentId, 'chat:message', message);
  return done(message);
}
