import type {
  Agent as AgentView,
  CaseId,
  Contact,
  FreelancerTicket,
  Millis,
  OfferId,
  Reply,
  StaffId,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { accept } from '../domain/agent.ts';
import { claim } from '../domain/ticket.ts';
import { holdCase } from '../store/cases.ts';
import { isClaimedBy, keepOfferEnd, openOfferOf } from '../store/offers.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket, keepClaim, ticketOfAgent } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { dealDeck } from './deal-deck.ts';
import { draftNoteAt } from './draft-note.ts';
import { contactView, freelancerTicket } from './views.ts';

/** `told` is null when it had been accepted before. */
type Taken = { contact: Contact; told: { caseId: CaseId; agent: AgentView; ticket: FreelancerTicket } | null };

/**
 * A5: an agent accepts what they are offered, and has the case: agent, offer and ticket change in one transaction. Accepting
 * again what was accepted is answered with the case as it is now, while they have it by that very claim.
 * Refusal: `offer-lapsed`, also at the very instant it lapses.
 */
export async function acceptOffer(context: Context, agentId: StaffId, offerId: OfferId): Promise<Reply<Contact>> {
  const { store, notifier, policy } = context;
  const reply = await store.transaction(async (tx, now): Promise<Reply<Taken>> => {
    const agent = await holdAgent(tx, agentId);
    if (!agent) return refuse('not-found');
    const before = await contactFrom(tx, agentId, offerId, now);
    if (before) return done({ contact: before, told: null });
    const open = await openOfferOf(tx, agentId);
    if (open?.id !== offerId || now >= open.lapsesAt) return refuse('offer-lapsed');
    const ticket = await holdTicket(tx, open.ticketId);
    if (!ticket) return refuse('offer-lapsed');
    const inCase = accept(agent, now);
    if (!inCase.ok) return inCase;
    const claimed = claim(ticket, agentId, now);
    if (!claimed.ok) return claimed;

    await keepOfferEnd(tx, open.id, 'accepted', now);
    await keepAgent(tx, inCase.value);
    await keepClaim(tx, claimed.value);
    await dealDeck(tx, claimed.value, now);
    const held = await holdCase(tx, ticket.caseId);
    if (held) await draftNoteAt(context, tx, 'contacted', held, now);
    await note(tx, ticket.caseId, 'ticket-claimed', agentId, now, { ticketId: ticket.id });
    return done({
      contact: await contactView(tx, claimed.value, now),
      told: {
        caseId: ticket.caseId,
        agent: agentView(inCase.value),
        ticket: await freelancerTicket(tx, claimed.value, policy, now),
      },
    });
  });
  if (!reply.ok) return reply;
  const { contact, told } = reply.value;
  if (!told) return done(contact);
  notifier.toAgent(agentId, 'agent:changed', told.agent);
  notifier.toAgent(agentId, 'offer:changed', null);
  notifier.toAgent(agentId, 'contact:changed', contact);
  notifier.toFreelancer(told.caseId, 'ticket:changed', told.ticket);
  context.queueChanged();
  context.warmthChanged();
  return done(contact);
}

/** What this agent has at hand, if they have it by accepting this offer. */
async function contactFrom(tx: Tx, agentId: StaffId, offerId: OfferId, now: Millis): Promise<Contact | null> {
  const ticket = await ticketOfAgent(tx, agentId);
  if (ticket?.state !== 'claimed') return null;
  return (await isClaimedBy(tx, offerId, agentId, ticket.claimedAt)) ? contactView(tx, ticket, now) : null;
}
