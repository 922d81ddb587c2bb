import type { CallId, Millis, StaffId } from '@visavis/protocol';
import type { Agent, IdleAgent } from '../domain/agent.ts';
import { lose } from '../domain/agent.ts';
import type { ClaimedTicket, EndedTicket, WaitingTicket } from '../domain/ticket.ts';
import { end, giveBack } from '../domain/ticket.ts';
import { holdCase } from '../store/cases.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket, keepTicketEnd, keepWaiting, keepWrapUp, pendingOf, ticketOfAgent } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { afterCallEnd, endCallWith } from './end-call.ts';
import { resumeAfterContact } from './pause-clock.ts';
import { tellTicket } from './tell-ticket.ts';

/** What became of the ticket that a lost agent had. */
type Lost = {
  readonly had: ClaimedTicket;
  readonly now: WaitingTicket | EndedTicket;
  readonly callId: CallId | null;
};

/**
 * A10, T10: an agent whose desk has been gone since `goneSince` or earlier is offline, and their case goes back to the front of the
 * queue. A decision that waits for its effect stays, and takes it; a wrap-up ends by itself.
 */
export async function releaseAgent(context: Context, agentId: StaffId, goneSince: Millis): Promise<void> {
  const released = await context.store.transaction(async (tx, now) => {
    const agent = await holdAgent(tx, agentId);
    if (!agent || agent.awayAt === null || agent.awayAt > goneSince || endsByItself(agent)) return null;
    const ticket = await holdTicketOf(tx, agent);
    if (ticket && (await pendingOf(tx, ticket.id))) return null;
    const after = lose(agent, 'offline', now);
    await keepAgent(tx, after);
    return { after, lost: ticket && (await loseTicket(context, tx, ticket, now)) };
  });
  if (released) await tellReleased(context, released.after, released.lost);
}

/** Whose state has its own end: an offer is withdrawn as the desk goes, and a wrap-up ends by time. */
const endsByItself = ({ state }: Agent): boolean => state === 'offered' || state === 'wrap-up' || state === 'offline';

async function holdTicketOf(tx: Tx, { id, state }: Agent): Promise<ClaimedTicket | null> {
  const theirs = state === 'in-case' ? await ticketOfAgent(tx, id) : null;
  const ticket = theirs && (await holdTicket(tx, theirs.id));
  return ticket?.state === 'claimed' ? ticket : null;
}

/** A case that was decided meanwhile, from outside, has nobody in the queue: there the contact has ended. */
async function loseTicket(context: Context, tx: Tx, had: ClaimedTicket, now: Millis): Promise<Lost> {
  const callId = await endCallWith(tx, had, now);
  await note(tx, had.caseId, 'agent-lost', had.agentId, now, { ticketId: had.id });
  const ended = end(had, had, { kind: 'disposition', disposition: 'agent-left' }, now);
  if ((await holdCase(tx, had.caseId))?.state === 'decided' && ended.ok) {
    await keepTicketEnd(tx, ended.value);
    await keepWrapUp(tx, had.id, now);
    await resumeAfterContact(context, tx, had.caseId, 'agent-left', now);
    return { had, now: ended.value, callId };
  }
  const waiting = giveBack(had);
  await keepWaiting(tx, waiting);
  return { had, now: waiting, callId };
}

async function tellReleased(context: Context, agent: IdleAgent, lost: Lost | null): Promise<void> {
  const { notifier } = context;
  notifier.toAgent(agent.id, 'agent:changed', agentView(agent));
  context.queueChanged();
  context.warmthChanged();
  if (!lost) return;
  if (lost.callId) await afterCallEnd(context, lost.had, lost.callId, 'ticket-ended');
  notifier.toAgent(agent.id, 'contact:changed', null);
  if (lost.now.state === 'waiting') await tellTicket(context, lost.now);
  else notifier.toFreelancer(lost.had.caseId, 'ticket:changed', null);
}
