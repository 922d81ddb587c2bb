import type { CaseId, ClientId, DeviceCheck, FreelancerTicket, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { join, presentSince } from '../domain/ticket.ts';
import { newTicketId } from '../secrets/ids.ts';
import { holdCase } from '../store/cases.ts';
import { activeTicketOf, insertTicket, isKeptJoin } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { pauseWithUs } from './pause-clock.ts';
import { freelancerTicket } from './views.ts';

/**
 * A freelancer joins the queue. Q4: who is in it already keeps the place; joining twice is joining once. Q6: the same
 * client id never joins anew, so a join that is sent again after its ticket ended is refused.
 * Refusals: `not-found`, `case-decided`, `ticket-ended`.
 */
export async function joinQueue(
  context: Context,
  caseId: CaseId,
  { clientId, devices }: { clientId: ClientId; devices: DeviceCheck },
): Promise<Reply<FreelancerTicket>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<FreelancerTicket>> => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse('not-found');
    if (held.state === 'decided') return refuse('case-decided');
    const since = presentSince(now, context.policy.awayGraceMs);
    const active = await activeTicketOf(tx, caseId);
    if (active) return done(await freelancerTicket(tx, active, since));
    if (await isKeptJoin(tx, caseId, clientId)) return refuse('ticket-ended');
    const ticket = join({ id: newTicketId(), caseId, devices }, now);
    await insertTicket(tx, ticket, clientId);
    await pauseWithUs(context, tx, caseId, now);
    await note(tx, caseId, 'queue-joined', 'freelancer', now, { ticketId: ticket.id, ...devices });
    return done(await freelancerTicket(tx, ticket, since));
  });
  if (reply.ok) {
    context.notifier.toFreelancer(caseId, 'ticket:changed', reply.value);
    context.queueChanged();
  }
  return reply;
}
