import type {
  ClientId,
  ContactEnd,
  Decision,
  HeldTicket,
  Millis,
  PendingOutcome,
  Reply,
  StaffId,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { decide } from '../domain/case.ts';
import type { PendingDecision } from '../domain/outcome.ts';
import { answerAgain, isSamePending } from '../domain/outcome.ts';
import type { ClaimedTicket, Ticket } from '../domain/ticket.ts';
import { end, isHeldBy } from '../domain/ticket.ts';
import { holdCase } from '../store/cases.ts';
import { decisionOfTicket } from '../store/decisions.ts';
import { holdAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import type { Pending } from '../store/tickets.ts';
import { holdTicket, keepPending, pendingOf } from '../store/tickets.ts';
import { isUndone, note } from '../store/timeline.ts';
import { openQuestions } from './answer-question.ts';
import type { Context } from './context.ts';
import type { Finished } from './finish-ticket.ts';
import { endOf, finishTicket, tellFinished } from './finish-ticket.ts';
import { keepDecision } from './keep-decision.ts';
import { tellFinishing } from './tell-ticket.ts';
import { contactView, pendingView } from './views.ts';

type Asked = HeldTicket & {
  readonly clientId: ClientId;
  readonly decision: Decision;
  readonly override: string | null;
};
type Answer = PendingOutcome | ContactEnd;
type Recorded = {
  readonly answer: Answer;
  readonly finished: Finished | null;
  readonly contact: Awaited<ReturnType<typeof contactView>> | null;
};

/**
 * Records the agent's decision. It takes effect after the time in which it can be taken back (O13), at once where there is
 * none: outcome, hold, ticket, call and the agent's state then change in one transaction, or none. Idempotent by `clientId`
 * (O2). Refusals: `not-found` (not this agent's ticket, or not any more), `outcome-conflict` (decided under another key),
 * `questions-open` (O14), `ticket-ended`, `case-decided`.
 */
export async function recordOutcome(context: Context, agentId: StaffId, asked: Asked): Promise<Reply<Answer>> {
  const reply = await context.store.transaction((tx, now) => record(context, tx, agentId, asked, now));
  if (!reply.ok) return reply;
  const { answer, finished, contact } = reply.value;
  if (contact) {
    context.notifier.toAgent(agentId, 'contact:changed', contact);
    await tellFinishing(context, asked.ticketId);
    context.warmthChanged();
  }
  if (finished) await tellDecided(context, finished);
  return done(answer);
}

/** After the commit of a decision that has taken effect. */
export async function tellDecided(context: Context, finished: Finished): Promise<void> {
  await tellFinished(context, finished);
  context.mailQueued();
  context.webhooksQueued();
}

async function record(
  context: Context,
  tx: Tx,
  agentId: StaffId,
  { ticketId, epoch, ...made }: Asked,
  now: Millis,
): Promise<Reply<Recorded>> {
  const agent = await holdAgent(tx, agentId);
  const ticket = agent && (await holdTicket(tx, ticketId));
  if (!ticket) return refuse('not-found');
  const before = await answerOf(tx, ticket, { agentId, epoch }, made);
  if (before) return before.ok ? done({ answer: before.value, finished: null, contact: null }) : before;
  const mayDecide = heldBy({ agentId, epoch }, ticket, made, now);
  if (!mayDecide.ok) return mayDecide;
  const claimed = mayDecide.value;
  if (made.override === null && (await openQuestions(tx, ticketId)) > 0) return refuse('questions-open');
  const { undoMs } = context.policy;
  if (undoMs === 0) {
    const finished = await takeEffect(context, tx, agent, claimed, made, now);
    return finished.ok
      ? done({ answer: endOf(finished.value.ticket), finished: finished.value, contact: null })
      : finished;
  }
  return keep(tx, claimed, agentId, { made, takesEffectAt: now + undoMs }, now);
}

/** The ticket, if this agent may end it now. Refusals: `not-found`, `ticket-ended`. */
function heldBy(
  by: { agentId: StaffId; epoch: number },
  ticket: Ticket,
  { decision }: PendingDecision,
  now: Millis,
): Reply<ClaimedTicket> {
  const ended = end(ticket, by, { kind: 'outcome', outcome: decision.outcome }, now);
  if (!ended.ok) return ended;
  return ticket.state === 'claimed' ? done(ticket) : refuse('not-found');
}

/**
 * O2: what was answered before to this key, or that something else is recorded, or that it was taken back: one that is sent
 * again comes late, and must not undo that. Null when nothing is, or not for this agent (O3).
 */
async function answerOf(
  tx: Tx,
  ticket: Ticket,
  { agentId, epoch }: { agentId: StaffId; epoch: number },
  made: PendingDecision,
): Promise<Reply<Answer> | null> {
  const decided = await decisionOfTicket(tx, ticket.id);
  if (decided) return answerAgain(decided, { agentId, ...made });
  if (!isHeldBy(ticket, agentId, epoch)) return null;
  const pending = await pendingOf(tx, ticket.id);
  const shown = pendingView(pending);
  if (!pending || !shown) {
    return (await isUndone(tx, ticket.caseId, agentId, made.clientId)) ? refuse('outcome-conflict') : null;
  }
  return isSamePending(pending.made, made) ? done(shown) : refuse('outcome-conflict');
}

async function keep(
  tx: Tx,
  ticket: ClaimedTicket,
  agentId: StaffId,
  pending: Pending,
  now: Millis,
): Promise<Reply<Recorded>> {
  const held = await holdCase(tx, ticket.caseId);
  if (!held) return refuse('not-found');
  const { outcome } = pending.made.decision;
  const allowed = decide(held, outcome, now);
  if (!allowed.ok) return allowed;
  await keepPending(tx, ticket.id, pending);
  await note(tx, ticket.caseId, 'outcome-chosen', agentId, now, { outcome, takesEffectAt: pending.takesEffectAt });
  const answer = pendingView(pending);
  if (!answer) throw new Error(`ticket ${ticket.id} has no decision that waits`);
  return done({ answer, finished: null, contact: await contactView(tx, ticket, now) });
}

/** O5: all that a decision changes, in the caller's transaction, who holds agent and ticket. Refusals: `not-found`, `case-decided`. */
export async function takeEffect(
  context: Context,
  tx: Tx,
  agent: Agent,
  ticket: ClaimedTicket,
  { clientId, decision, override }: PendingDecision,
  now: Millis,
): Promise<Reply<Finished>> {
  const { outcome, reasonCode: reason, comment } = decision;
  const ended = end(ticket, { agentId: agent.id, epoch: ticket.epoch }, { kind: 'outcome', outcome }, now);
  if (!ended.ok) return ended;
  const held = await holdCase(tx, ticket.caseId);
  if (!held) return refuse('not-found');
  const decided = decide(held, outcome, now);
  if (!decided.ok) return decided;
  const by = { source: 'agent', ticketId: ticket.id, staffId: agent.id, clientId } as const;
  await keepDecision(context, tx, held, decided.value, { ...by, outcome, reason, comment, override }, now);
  return done(await finishTicket(context, tx, ticket, ended.value, agent, now));
}
