import type { ClientId, ContactEnd, Decision, Millis, Reply, StaffId, TicketId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { decide } from '../domain/case.ts';
import { answerAgain } from '../domain/outcome.ts';
import { end } from '../domain/ticket.ts';
import { holdCase } from '../store/cases.ts';
import { decisionOfTicket } from '../store/decisions.ts';
import { holdAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import { holdTicket } from '../store/tickets.ts';
import type { Context } from './context.ts';
import type { Finished } from './finish-ticket.ts';
import { keepDecision } from './keep-decision.ts';
import { endOf, finishTicket, tellFinished } from './finish-ticket.ts';

type Asked = { readonly clientId: ClientId; readonly ticketId: TicketId; readonly decision: Decision };
type Recorded = { readonly end: ContactEnd; readonly finished: Finished | null };

/**
 * Records the agent's decision: outcome, hold, ticket, call and the agent's state change in one transaction, or none.
 * Idempotent by `clientId` (O2). Refusals: `not-found` (not this agent's ticket), `outcome-conflict` (decided under
 * another key), `ticket-ended`, `case-decided`.
 */
export async function recordOutcome(context: Context, agentId: StaffId, asked: Asked): Promise<Reply<ContactEnd>> {
  const reply = await context.store.transaction((tx, now) => record(context, tx, agentId, asked, now));
  if (!reply.ok) return reply;
  if (reply.value.finished) {
    await tellFinished(context, reply.value.finished);
    context.mailQueued();
    context.webhooksQueued();
  }
  return done(reply.value.end);
}

async function record(
  context: Context,
  tx: Tx,
  agentId: StaffId,
  { clientId, ticketId, decision }: Asked,
  now: Millis,
): Promise<Reply<Recorded>> {
  const agent = await holdAgent(tx, agentId);
  const ticket = agent && (await holdTicket(tx, ticketId));
  if (!ticket) return refuse('not-found');
  const before = await decisionOfTicket(tx, ticketId);
  if (before) {
    const again = answerAgain(before, { agentId, clientId, decision });
    return again.ok ? done({ end: again.value, finished: null }) : again;
  }
  const { outcome, reasonCode, comment } = decision;
  const ended = end(ticket, agentId, { kind: 'outcome', outcome }, now);
  if (!ended.ok) return ended;
  const held = await holdCase(tx, ticket.caseId);
  if (!held || ticket.state !== 'claimed') return refuse('not-found');
  const decided = decide(held, outcome, now);
  if (!decided.ok) return decided;

  const made = { source: 'agent', ticketId, staffId: agentId, clientId, outcome, reason: reasonCode, comment } as const;
  await keepDecision(context, tx, held, decided.value, made, now);
  const finished = await finishTicket(context, tx, ticket, ended.value, agent, now);
  return done({ end: endOf(ended.value), finished });
}
