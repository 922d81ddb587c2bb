import type { Agent as AgentView, CaseId, Contact, FreelancerTicket, OfferId, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { accept } from '../domain/agent.ts';
import { lineUp, passedBy } from '../domain/queue.ts';
import { claim, presentSince } from '../domain/ticket.ts';
import { holdCase } from '../store/cases.ts';
import { keepOfferEnd, openOfferOf } from '../store/offers.ts';
import { inLine, keepPassed } from '../store/queue.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import { holdTicket, keepClaim } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { dealDeck } from './deal-deck.ts';
import { draftNoteAt } from './draft-note.ts';
import { contactView, freelancerTicket } from './views.ts';

type Taken = { caseId: CaseId; contact: Contact; agent: AgentView; ticket: FreelancerTicket };

/**
 * An agent accepts what they are offered, and has the case: agent, offer and ticket change in one transaction. Accepting again
 * what was accepted is answered the same. Refusal: `offer-lapsed`, also at the very instant it lapses.
 */
export async function acceptOffer(context: Context, agentId: StaffId, offerId: OfferId): Promise<Reply<Contact>> {
  const { store, notifier, policy } = context;
  const reply = await store.transaction(async (tx, now): Promise<Reply<Taken>> => {
    const agent = await holdAgent(tx, agentId);
    if (!agent) return refuse('not-found');
    const open = await openOfferOf(tx, agentId);
    if (open?.id !== offerId || now >= open.lapsesAt) return refuse('offer-lapsed');
    const ticket = await holdTicket(tx, open.ticketId);
    if (!ticket) return refuse('offer-lapsed');
    const inCase = accept(agent, now);
    if (!inCase.ok) return inCase;
    const claimed = claim(ticket, agentId, now);
    if (!claimed.ok) return claimed;

    const ranked = await inLine(tx, presentSince(now, policy.awayGraceMs), policy.near.withinMs);
    await keepPassed(tx, passedBy(ticket.id, ranked, lineUp(ranked, policy.near.mayPass)));
    await keepOfferEnd(tx, open.id, 'accepted', now);
    await keepAgent(tx, inCase.value);
    await keepClaim(tx, claimed.value);
    await dealDeck(tx, claimed.value, now);
    const held = await holdCase(tx, ticket.caseId);
    if (held) await draftNoteAt(context, tx, 'contacted', held, now);
    await note(tx, ticket.caseId, 'ticket-claimed', agentId, now, { ticketId: ticket.id });
    return done({
      caseId: ticket.caseId,
      contact: await contactView(tx, claimed.value, now),
      agent: agentView(inCase.value),
      ticket: await freelancerTicket(tx, claimed.value, policy, now),
    });
  });
  if (!reply.ok) return reply;
  const { caseId, contact, agent, ticket } = reply.value;
  notifier.toAgent(agentId, 'agent:changed', agent);
  notifier.toAgent(agentId, 'offer:changed', null);
  notifier.toAgent(agentId, 'contact:changed', contact);
  notifier.toFreelancer(caseId, 'ticket:changed', ticket);
  context.queueChanged();
  return done(contact);
}
