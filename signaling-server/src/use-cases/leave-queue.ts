import type { CaseId, Nothing, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { leave } from '../domain/ticket.ts';
import { activeTicketOf, holdTicket, keepTicketEnd } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { resumeAfterUs } from './pause-clock.ts';

/** A freelancer gives up the place in the queue; the case stays open. Refusal: `no-ticket`. */
export async function leaveQueue(context: Context, caseId: CaseId): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Nothing>> => {
    const active = await activeTicketOf(tx, caseId);
    const ticket = active && (await holdTicket(tx, active.id));
    if (!ticket) return refuse('no-ticket');
    const left = leave(ticket, now);
    if (!left.ok) return left;
    await keepTicketEnd(tx, left.value);
    await resumeAfterUs(tx, caseId, now);
    await note(tx, caseId, 'queue-left', 'freelancer', now, { ticketId: ticket.id });
    return done({});
  });
  if (reply.ok) {
    context.notifier.toFreelancer(caseId, 'ticket:changed', null);
    context.queueChanged();
  }
  return reply;
}
