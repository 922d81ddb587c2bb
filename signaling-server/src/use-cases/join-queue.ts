import type { BrowserFacts, CaseId, ClientId, DeviceCheck, FreelancerTicket, Millis, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { join } from '../domain/ticket.ts';
import { newTicketId } from '../secrets/ids.ts';
import { insertBrowser } from '../store/browsers.ts';
import { holdCase } from '../store/cases.ts';
import type { Tx } from '../store/store.ts';
import { activeTicketOf, hasFailedSince, insertTicket, isKeptJoin } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { clockNow } from './clock-now.ts';
import { pauseWithUs } from './pause-clock.ts';
import { isWithinHours } from './service-view.ts';
import { freelancerTicket } from './views.ts';

/**
 * A freelancer joins the queue. Q4: who is in it already keeps the place; joining twice is joining once. Q6: the same
 * client id never joins anew, so a join that is sent again after its ticket ended is refused.
 * Refusals: `not-found`, `case-decided`, `ticket-ended`, `service-closed` (Q10; who is in line stays in it).
 */
export async function joinQueue(
  context: Context,
  caseId: CaseId,
  { clientId, devices, facts }: { clientId: ClientId; devices: DeviceCheck; facts?: BrowserFacts | undefined },
): Promise<Reply<FreelancerTicket>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<FreelancerTicket>> => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse('not-found');
    if (held.state === 'decided') return refuse('case-decided');
    const active = await activeTicketOf(tx, caseId);
    if (active) return done(await freelancerTicket(tx, active, context.policy, now));
    if (await isKeptJoin(tx, caseId, clientId)) return refuse('ticket-ended');
    if (!isWithinHours(context.policy, now)) return refuse('service-closed');
    const isFront = await hasFailedSince(tx, caseId, now - context.policy.frontMs);
    const ticket = join({ id: newTicketId(), caseId, devices, isFront }, now);
    await insertTicket(tx, ticket, clientId, await leftOf(tx, held, now));
    if (facts) await insertBrowser(tx, ticket.id, facts);
    await pauseWithUs(context, tx, caseId, now);
    await note(tx, caseId, 'queue-joined', 'freelancer', now, { ticketId: ticket.id, ...devices });
    return done(await freelancerTicket(tx, ticket, context.policy, now));
  });
  if (reply.ok) {
    context.notifier.toFreelancer(caseId, 'ticket:changed', reply.value);
    context.queueChanged();
  }
  return reply;
}

/** What is left of the case's time while it runs out; null when none is, or no time is left. */
async function leftOf(tx: Tx, held: Case, now: Millis): Promise<number | null> {
  const { state, limitMs, usedMs } = await clockNow(tx, held, now);
  return state === 'not-started' || state === 'stopped' || usedMs >= limitMs ? null : limitMs - usedMs;
}
