import type { CallId, CaseId, Millis, MoveTicket, Nothing, Refused, Reply, StaffId, TicketId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { draw, lose, withdraw } from '../domain/agent.ts';
import type { ActiveTicket, Ticket, WaitingTicket } from '../domain/ticket.ts';
import { giveBack, takeBack } from '../domain/ticket.ts';
import { isBarred } from '../store/barred.ts';
import { holdCase } from '../store/cases.ts';
import { keepOfferEnd, openOfferOf } from '../store/offers.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { activeTicketOf, holdTicket, keepWaiting, pendingOf, ticketOf } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { agentView } from './agent-view.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { afterCallEnd, endCallWith } from './end-call.ts';
import type { Offered } from './make-offer.ts';
import { makeOffer, tellOffered } from './make-offer.ts';
import { tellTicket } from './tell-ticket.ts';

type Held = { readonly ticket: ActiveTicket; readonly from: Agent | null; readonly to: Agent | null };
type Moved = {
  readonly caseId: CaseId;
  readonly ticket: Ticket;
  readonly from: Agent | null;
  readonly callId: CallId | null;
  readonly offered: Offered | null;
};

/**
 * U6: a supervisor takes a contact from wherever it is to the front of the queue, or offers it straight to an agent who is
 * available. Who had it loses it at once, with the call. In the audit. Refusals: `not-found`, `ticket-ended`, `try-again` (it
 * moved just now), `outcome-conflict` (a decision is about to take effect), `case-decided`, `agent-busy`, `agent-unavailable` (also who must
 * not have this case: Q7).
 */
export async function moveTicket(
  context: Context,
  by: StaffId,
  ticketId: TicketId,
  move: MoveTicket,
): Promise<Reply<Nothing>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<Moved>> => {
    const held = await holdAll(tx, ticketId, move);
    if (!held.ok) return held;
    const whyNot = await refusalFor(tx, held.value);
    if (whyNot) return whyNot;
    const moved = await moveHeld(context, tx, by, held.value, now);
    if (!moved.ok) return moved;
    await appendAudit(tx, { actor: by, action: 'ticket:move', subject: ticketId, detail: { to: move.to } }, now);
    return moved;
  });
  if (!reply.ok) return reply;
  await tellMoved(context, reply.value);
  return done({});
}

async function refusalFor(tx: Tx, { ticket, to }: Held): Promise<Refused | null> {
  if (await pendingOf(tx, ticket.id)) return refuse('outcome-conflict');
  if ((await holdCase(tx, ticket.caseId))?.state === 'decided') return refuse('case-decided');
  if (to && (await isBarred(tx, ticket.caseId, to.id))) return refuse('agent-unavailable');
  return null;
}

async function moveHeld(
  context: Context,
  tx: Tx,
  by: StaffId,
  { ticket, from, to }: Held,
  now: Millis,
): Promise<Reply<Moved>> {
  const callId = ticket.state === 'claimed' ? await endCallWith(tx, ticket, now) : null;
  const freed = from && (await free(tx, from, now));
  const waiting: WaitingTicket = { ...backInLine(ticket), isFront: true };
  await keepWaiting(tx, waiting);
  await note(tx, ticket.caseId, 'ticket-moved', by, now, { ticketId: ticket.id });
  const offered = to && (await offerTo(context, tx, to, waiting, now));
  if (offered && !offered.ok) return offered;
  return done({ caseId: ticket.caseId, ticket, from: freed, callId, offered: offered?.value ?? null });
}

const holderOf = (ticket: ActiveTicket): StaffId | null => (ticket.state === 'waiting' ? null : ticket.agentId);

/** The agents in the order of their ids, then the ticket: rows are held in one order by everybody. */
async function holdAll(tx: Tx, ticketId: TicketId, move: MoveTicket): Promise<Reply<Held>> {
  const seen = await ticketOf(tx, ticketId);
  if (!seen) return refuse('not-found');
  if (seen.state === 'ended') return refuse('ticket-ended');
  return move.to === 'agent' ? holdBoth(tx, seen, move.agentId) : holdOne(tx, seen);
}

async function holdOne(tx: Tx, seen: ActiveTicket): Promise<Reply<Held>> {
  const fromId = holderOf(seen);
  const from = fromId && (await holdAgent(tx, fromId));
  const ticket = await holdTicketOf(tx, seen.id, fromId);
  return ticket.ok ? done({ ticket: ticket.value, from, to: null }) : ticket;
}

async function holdBoth(tx: Tx, seen: ActiveTicket, toId: StaffId): Promise<Reply<Held>> {
  const fromId = holderOf(seen);
  if (toId === fromId) return refuse('agent-busy');
  const agents = await holdAgents(tx, [fromId, toId]);
  const to = agents.get(toId);
  if (!to) return refuse('not-found');
  const ticket = await holdTicketOf(tx, seen.id, fromId);
  const from = (fromId && agents.get(fromId)) ?? null;
  return ticket.ok ? done({ ticket: ticket.value, from, to }) : ticket;
}

async function holdTicketOf(tx: Tx, id: TicketId, holder: StaffId | null): Promise<Reply<ActiveTicket>> {
  const ticket = await holdTicket(tx, id);
  if (!ticket || ticket.state === 'ended') return refuse('ticket-ended');
  return holderOf(ticket) === holder ? done(ticket) : refuse('try-again');
}

async function holdAgents(tx: Tx, ids: readonly (StaffId | null)[]): Promise<Map<StaffId, Agent>> {
  const agents = new Map<StaffId, Agent>();
  for (const id of ids.filter((one) => one !== null).toSorted()) {
    const agent = await holdAgent(tx, id);
    if (agent) agents.set(id, agent);
  }
  return agents;
}

/** Who had the ticket, or was offered it, has nothing at hand. */
async function free(tx: Tx, agent: Agent, now: Millis): Promise<Agent> {
  const open = await openOfferOf(tx, agent.id);
  if (open) await keepOfferEnd(tx, open.id, 'withdrawn', now);
  const after = agent.state === 'offered' ? withdraw(agent, now) : lose(agent, nextOf(agent), now);
  await keepAgent(tx, after);
  return after;
}

const nextOf = (agent: Agent) => (agent.state === 'in-case' ? agent.next : 'available');

function backInLine(ticket: ActiveTicket): WaitingTicket {
  switch (ticket.state) {
    case 'waiting':
      return ticket;
    case 'offered':
      return takeBack(ticket);
    case 'claimed':
      return giveBack(ticket);
  }
}

async function offerTo(context: Context, tx: Tx, to: Agent, ticket: WaitingTicket, now: Millis) {
  const drawn = draw(to, now);
  return drawn.ok ? makeOffer(context, tx, drawn.value, { ticket, passes: [] }, now) : drawn;
}

async function tellMoved(context: Context, { caseId, ticket, from, callId, offered }: Moved): Promise<void> {
  const { notifier, store } = context;
  if (callId) await afterCallEnd(context, ticket, callId, 'ticket-ended');
  if (from) {
    notifier.toAgent(from.id, 'agent:changed', agentView(from));
    notifier.toAgent(from.id, ticket.state === 'offered' ? 'offer:changed' : 'contact:changed', null);
  }
  if (offered) tellOffered(context, offered);
  const active = await activeTicketOf(store.db, caseId);
  if (active) await tellTicket(context, active);
  context.queueChanged();
  context.warmthChanged();
}
