import type { CallId, Contact, ContactEnd, FreelancerCase, Millis } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { wrapUp } from '../domain/agent.ts';
import type { ClaimedTicket, EndedTicket } from '../domain/ticket.ts';
import { keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { keepTicketEnd } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { afterCallEnd, endCallWith } from './end-call.ts';
import { resumeAfterContact } from './pause-clock.ts';
import { caseShown } from './sync-freelancer.ts';
import { ticketEnded } from './ticket-ended.ts';
import { contactView } from './views.ts';

/** What is told once the end of a ticket has committed. */
export type Finished = {
  readonly ticket: EndedTicket;
  readonly agent: Agent;
  readonly callId: CallId | null;
  readonly contact: Contact;
  readonly shown: FreelancerCase;
};

/** Stores the end of an agent's ticket, of its call, and the agent's wrap-up, in the transaction of what ended it. */
export async function finishTicket(
  context: Context,
  tx: Tx,
  claimed: ClaimedTicket,
  ended: EndedTicket,
  agent: Agent,
  now: Millis,
): Promise<Finished> {
  const after = wrapUp(agent, context.policy.wrapUpMs, now);
  const callId = await endCallWith(tx, claimed, now);
  await keepTicketEnd(tx, ended);
  await keepAgent(tx, after);
  const disposition = ended.end.kind === 'disposition' ? ended.end.disposition : null;
  await resumeAfterContact(context, tx, ended.caseId, disposition, now);
  await note(tx, ended.caseId, 'ticket-ended', agent.id, now, { ticketId: ended.id, ...ended.end });
  const shown = await caseShown(tx, ended.caseId, context.policy, now);
  if (!shown) throw new Error(`ticket ${ended.id} has no case`);
  return { ticket: ended, agent: after, callId, contact: await contactView(tx, ended, now), shown };
}

/** Closes the media and tells both sides. */
export async function tellFinished(context: Context, finished: Finished): Promise<void> {
  const { ticket, agent, callId, contact, shown } = finished;
  const { notifier } = context;
  if (callId) await afterCallEnd(context, ticket, callId, 'ticket-ended');
  notifier.toAgent(agent.id, 'agent:changed', agentView(agent));
  notifier.toAgent(agent.id, 'contact:changed', contact);
  notifier.toFreelancer(ticket.caseId, 'case:changed', shown);
  if (ticket.end.kind === 'disposition') {
    const end = { disposition: ticket.end.disposition, isWithAgent: true, at: ticket.endedAt };
    notifier.toFreelancer(ticket.caseId, 'ticket:ended', ticketEnded(end, context.policy.frontMs));
  }
  notifier.toFreelancer(ticket.caseId, 'ticket:changed', null);
  context.queueChanged();
  context.warmthChanged();
}

export const endOf = (ticket: EndedTicket): ContactEnd => ({ ...ticket.end, at: ticket.endedAt });
