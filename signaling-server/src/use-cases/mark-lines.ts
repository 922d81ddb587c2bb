import type { Mark, MarksChanged, Nothing, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { advance, isSameMark } from '../domain/marks.ts';
import type { ClaimedTicket } from '../domain/ticket.ts';
import { keepMark, marksOf } from '../store/marks.ts';
import { lastSeqOf } from '../store/messages.ts';
import type { Context } from './context.ts';
import type { Party } from './conversation-of.ts';
import { holdConversation } from './conversation-of.ts';

type Marked = { readonly ticket: ClaimedTicket; readonly changed: MarksChanged | null };

/**
 * M5: keeps how far one side has received and read its conversation, and tells both sides when that is news. Refusal:
 * `no-ticket`.
 */
export async function markLines(context: Context, party: Party, told: Mark): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx): Promise<Reply<Marked>> => {
    const ticket = await holdConversation(tx, party);
    if (!ticket) return refuse('no-ticket');
    const before = await marksOf(tx, ticket.id);
    const mark = advance(before[party.from], told, await lastSeqOf(tx, ticket.id));
    if (isSameMark(mark, before[party.from])) return done({ ticket, changed: null });
    await keepMark(tx, ticket.id, party.from, mark);
    return done({ ticket, changed: { ticketId: ticket.id, marks: { ...before, [party.from]: mark } } });
  });
  if (!reply.ok) return reply;
  const { ticket, changed } = reply.value;
  if (changed) {
    context.notifier.toFreelancer(ticket.caseId, 'chat:marks', changed);
    context.notifier.toAgent(ticket.agentId, 'chat:marks', changed);
  }
  return done({});
}
