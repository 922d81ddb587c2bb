import type { Agent as AgentView, CaseId, Contact, FreelancerTicket, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { take } from '../domain/agent.ts';
import { claim, presentSince } from '../domain/ticket.ts';
import { holdCase } from '../store/cases.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import { holdNextTicket, keepClaim } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import { draftNoteAt } from './draft-note.ts';
import { agentView } from './sync-desk.ts';
import { contactView, freelancerTicket } from './views.ts';

type Taken = { caseId: CaseId; contact: Contact; agent: AgentView; ticket: FreelancerTicket };

/**
 * Gives an available agent the first ticket of the queue: the server picks, in one transaction with the agent's new
 * state. Q3: two agents never get the same one. Q7: nobody gets a case that they decided before.
 * Refusals: `queue-empty`, `agent-busy`, `agent-unavailable`.
 */
export async function takeNext(context: Context, agentId: StaffId): Promise<Reply<Contact>> {
  const { store, notifier, policy } = context;
  const reply = await store.transaction(async (tx, now): Promise<Reply<Taken>> => {
    const agent = await holdAgent(tx, agentId);
    if (!agent) return refuse('not-found');
    const busy = take(agent, now);
    if (!busy.ok) return busy;
    const since = presentSince(now, policy.awayGraceMs);
    const next = await holdNextTicket(tx, since, agentId);
    if (!next) return refuse('queue-empty');
    const claimed = claim(next, agentId, now);
    if (!claimed.ok) return claimed;

    await keepAgent(tx, busy.value);
    await keepClaim(tx, claimed.value);
    const held = await holdCase(tx, next.caseId);
    if (held) await draftNoteAt(context, tx, 'contacted', held, now);
    await note(tx, next.caseId, 'ticket-claimed', agentId, now, { ticketId: next.id });
    return done({
      caseId: next.caseId,
      contact: await contactView(tx, claimed.value, now),
      agent: agentView(busy.value),
      ticket: await freelancerTicket(tx, claimed.value, since),
    });
  });
  if (!reply.ok) return reply;
  const { caseId, contact, agent, ticket } = reply.value;
  notifier.toAgent(agentId, 'agent:changed', agent);
  notifier.toAgent(agentId, 'contact:changed', contact);
  notifier.toFreelancer(caseId, 'ticket:changed', ticket);
  context.queueChanged();
  return done(contact);
}
