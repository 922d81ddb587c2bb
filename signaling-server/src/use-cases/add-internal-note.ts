import type { InternalNote, Reply, TicketId, WriteInternalNote } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { newInternalNoteId } from '../secrets/ids.ts';
import { insertInternalNote, internalNoteSentAs } from '../store/internal-notes.ts';
import { holdTicket, ticketOfAgent } from '../store/tickets.ts';
import type { Context } from './context.ts';

/**
 * M9: keeps a note that only staff see, from the claim until the wrap-up is finished. The same client id is the same note.
 * Only the agent's own desk is told. Refusal: `no-ticket`.
 */
export async function addInternalNote(
  context: Context,
  agent: Pick<Agent, 'id' | 'name'>,
  { ticketId, clientId, text }: WriteInternalNote & { readonly ticketId: TicketId },
): Promise<Reply<InternalNote>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<InternalNote>> => {
    if (!(await holdTicket(tx, ticketId))) return refuse('no-ticket');
    const ticket = await ticketOfAgent(tx, agent.id);
    if (ticket?.id !== ticketId) return refuse('no-ticket');
    const before = await internalNoteSentAs(tx, ticketId, agent.id, clientId);
    if (before) return done(before);
    const note = { id: newInternalNoteId(), clientId, text, addedAt: now };
    await insertInternalNote(tx, { ...note, caseId: ticket.caseId, ticketId, authorId: agent.id });
    return done({ ...note, author: agent.name });
  });
  if (reply.ok) context.notifier.toAgent(agent.id, 'internal-note:added', { ticketId, note: reply.value });
  return reply;
}
