import type { ClientId, Contact, HeldTicket, Nothing, Reply, StaffId, TicketId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { isHeldBy } from '../domain/ticket.ts';
import { holdAgent } from '../store/staff.ts';
import { holdTicket, keepPending, pendingOf, ticketOf, ticketsToSettle } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import type { Context } from './context.ts';
import type { Finished } from './finish-ticket.ts';
import { forEachOf } from './for-each-of.ts';
import { takeEffect, tellDecided } from './record-outcome.ts';
import { tellFinishing } from './tell-ticket.ts';
import { contactView } from './views.ts';

/**
 * O13: takes back a decision before it takes effect; nobody but its agent ever knew. Refusals: `not-found`,
 * `nothing-to-undo` (also once it has taken effect).
 */
export async function undoOutcome(
  context: Context,
  agentId: StaffId,
  { ticketId, epoch, clientId }: HeldTicket & { clientId: ClientId },
): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Contact>> => {
    const agent = await holdAgent(tx, agentId);
    const ticket = agent && (await holdTicket(tx, ticketId));
    if (!ticket) return refuse('not-found');
    if (ticket.state === 'ended' && ticket.agentId === agentId) return refuse('nothing-to-undo');
    if (!isHeldBy(ticket, agentId, epoch)) return refuse('not-found');
    const pending = await pendingOf(tx, ticketId);
    if (pending?.made.clientId !== clientId || now >= pending.takesEffectAt) return refuse('nothing-to-undo');
    await keepPending(tx, ticketId, null);
    const { outcome } = pending.made.decision;
    await note(tx, ticket.caseId, 'outcome-undone', agentId, now, { outcome, clientId });
    return done(await contactView(tx, ticket, now));
  });
  if (!reply.ok) return reply;
  context.notifier.toAgent(agentId, 'contact:changed', reply.value);
  await tellFinishing(context, ticketId);
  context.warmthChanged();
  return done({});
}

type Settled =
  | { readonly finished: Finished }
  /** The case was decided from outside meanwhile: the agent is told, and ends the contact. */
  | { readonly overtaken: { readonly agentId: StaffId; readonly contact: Contact } };

/** O13: lets every decision take effect whose time has come; called by a job every second. */
export async function settleOutcomes(context: Context): Promise<void> {
  const due = await ticketsToSettle(context.store.db, await context.store.now());
  await forEachOf(due, async (ticketId) => {
    const settled = await settle(context, ticketId);
    if (settled && 'finished' in settled) await tellDecided(context, settled.finished);
    if (settled && 'overtaken' in settled) {
      context.notifier.toAgent(settled.overtaken.agentId, 'contact:changed', settled.overtaken.contact);
    }
  });
}

async function settle(context: Context, ticketId: TicketId): Promise<Settled | null> {
  return context.store.transaction(async (tx, now): Promise<Settled | null> => {
    const seen = await ticketOf(tx, ticketId);
    if (seen?.state !== 'claimed') return null;
    const agent = await holdAgent(tx, seen.agentId);
    const ticket = await holdTicket(tx, ticketId);
    const pending = await pendingOf(tx, ticketId);
    if (!agent || ticket?.state !== 'claimed' || ticket.agentId !== agent.id) return null;
    if (!pending || now < pending.takesEffectAt) return null;
    const finished = await takeEffect(context, tx, agent, ticket, pending.made, now);
    if (finished.ok) return { finished: finished.value };
    await keepPending(tx, ticketId, null);
    return { overtaken: { agentId: agent.id, contact: await contactView(tx, ticket, now) } };
  });
}
