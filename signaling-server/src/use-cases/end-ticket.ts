import type { ContactEnd, Disposition, HeldTicket, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { end } from '../domain/ticket.ts';
import { holdAgent } from '../store/staff.ts';
import { holdTicket, pendingOf } from '../store/tickets.ts';
import type { Context } from './context.ts';
import type { Finished } from './finish-ticket.ts';
import { endOf, finishTicket, tellFinished } from './finish-ticket.ts';

/**
 * Ends a ticket without a decision; the hold stays and the freelancer can come back (O4).
 * Refusals: `not-found`, `ticket-ended`, `outcome-conflict` (a decision waits for its effect).
 */
export async function endTicket(
  context: Context,
  agentId: StaffId,
  { ticketId, epoch }: HeldTicket,
  disposition: Disposition,
): Promise<Reply<ContactEnd>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Finished>> => {
    const agent = await holdAgent(tx, agentId);
    const ticket = agent && (await holdTicket(tx, ticketId));
    if (!ticket) return refuse('not-found');
    const ended = end(ticket, { agentId, epoch }, { kind: 'disposition', disposition }, now);
    if (!ended.ok) return ended;
    if (ticket.state !== 'claimed') return refuse('not-found');
    if (await pendingOf(tx, ticketId)) return refuse('outcome-conflict');
    return done(await finishTicket(context, tx, ticket, ended.value, agent, now));
  });
  if (!reply.ok) return reply;
  await tellFinished(context, reply.value);
  return done(endOf(reply.value.ticket));
}
