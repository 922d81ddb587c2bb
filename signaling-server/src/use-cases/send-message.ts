import type { CaseId, ChatMessage, Reply, SendMessage, StaffId, TicketId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { nextLine } from '../domain/chat.ts';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { isHeldBy } from '../domain/ticket.ts';
import { newMessageId } from '../secrets/ids.ts';
import { insertLine, lastSeqOf, messageSentAs } from '../store/messages.ts';
import type { Tx } from '../store/store.ts';
import { activeTicketOf, holdTicket, ticketOfAgent } from '../store/tickets.ts';
import type { Context } from './context.ts';

/** Who writes: a freelancer by their case, an agent by themselves and the ticket they mean. */
export type Writer =
  | { readonly from: 'freelancer'; readonly caseId: CaseId }
  | { readonly from: 'agent'; readonly agentId: StaffId; readonly ticketId: TicketId; readonly epoch: number };

type Sent = { ticket: ClaimedTicket; message: ChatMessage };

/**
 * Adds a line to the conversation of the writer's ticket. M3: the same client id is the same line, however often it is
 * sent. Refusal: `no-ticket` while nobody is at the other end.
 */
export async function sendMessage(context: Context, writer: Writer, sent: SendMessage): Promise<Reply<ChatMessage>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Sent>> => {
    const ticket = await conversationOf(tx, writer);
    if (!ticket) return refuse('no-ticket');
    const before = await messageSentAs(tx, ticket.id, writer.from, sent.clientId);
    if (before) return done({ ticket, message: before });
    const of = { id: newMessageId(), ticketId: ticket.id, from: writer.from, ...sent };
    const line = nextLine(await lastSeqOf(tx, ticket.id), of, now);
    await insertLine(tx, line);
    const { ticketId: _, ...message } = line;
    return done({ ticket, message });
  });
  if (!reply.ok) return reply;
  const { ticket, message } = reply.value;
  context.notifier.toFreelancer(ticket.caseId, 'chat:message', message);
  context.notifier.toAgent(ticket.agentId, 'chat:message', message);
  return done(message);
}

/** The writer's claimed ticket, its row held so that lines are numbered one by one. */
async function conversationOf(tx: Tx, writer: Writer): Promise<ClaimedTicket | null> {
  const active =
    writer.from === 'agent' ? await ticketOfAgent(tx, writer.agentId) : await activeTicketOf(tx, writer.caseId);
  if (writer.from === 'agent' && active?.id !== writer.ticketId) return null;
  const ticket = active && (await holdTicket(tx, active.id));
  if (writer.from === 'agent' && ticket && !isHeldBy(ticket, writer.agentId, writer.epoch)) return null;
  return ticket?.state === 'claimed' ? ticket : null;
}
