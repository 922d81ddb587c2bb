import type { CaseId, CaseRecord, Contact, Millis, OutsideResult, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case, DecidedCase, ReviewedCase } from '../domain/case.ts';
import { applyResult as apply } from '../domain/redecision.ts';
import type { Ticket } from '../domain/ticket.ts';
import { holdCase } from '../store/cases.ts';
import { decisionsOf } from '../store/decisions.ts';
import type { Tx } from '../store/store.ts';
import { activeTicketOf } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { recordOf } from './case-record.ts';
import type { Context } from './context.ts';
import { keepDecision } from './keep-decision.ts';
import type { Left } from './leave-line.ts';
import { holdActiveTicket, leaveLine, tellLeft } from './leave-line.ts';
import { tellStanding } from './tell-standing.ts';
import { contactView } from './views.ts';

type Applied = {
  readonly record: CaseRecord;
  readonly isNew: boolean;
  /** What followed if the freelancer's place in the queue ended with it. */
  readonly left: Left | null;
  /** Who is with the freelancer, and what they work on now. */
  readonly withAgent: { readonly id: StaffId; readonly contact: Contact } | null;
};

/**
 * O6: a later result from outside decides a referred case. The same result again, while it stands, is answered the same and
 * changes nothing. Refusals: `not-found`, `not-referred`, `try-again` (the freelancer joined the queue at the same moment).
 */
export async function applyResult(context: Context, caseId: CaseId, result: OutsideResult): Promise<Reply<CaseRecord>> {
  const reply = await context.store.transaction((tx, now) => applyTo(context, tx, caseId, result, now));
  if (!reply.ok) return reply;
  const { record, isNew, left, withAgent } = reply.value;
  if (isNew) await tellStanding(context, caseId);
  if (withAgent) context.notifier.toAgent(withAgent.id, 'contact:changed', withAgent.contact);
  if (left) tellLeft(context, caseId, left);
  return done(record);
}

async function applyTo(
  context: Context,
  tx: Tx,
  caseId: CaseId,
  result: OutsideResult,
  now: Millis,
): Promise<Reply<Applied>> {
  // The ticket before the case, as everybody does who holds both.
  const active = await holdActiveTicket(tx, caseId);
  if (!active.ok) return active;
  const ticket = active.value;
  const held = await holdCase(tx, caseId);
  if (!held) return refuse('not-found');
  if (await isStanding(tx, caseId, result)) {
    return done({ record: await recordOf(tx, held, now), isNew: false, left: null, withAgent: null });
  }
  const decided = apply(held, result, now);
  if (!decided.ok) return decided;
  // Who joined, or left and joined again, while the case was not held yet.
  if ((await activeTicketOf(tx, caseId))?.id !== ticket?.id) return refuse('try-again');
  await keepResult(context, tx, held, decided.value, result, now);
  return done({
    record: await recordOf(tx, decided.value, now),
    isNew: true,
    left: decided.value.state === 'decided' ? await leavesQueue(tx, ticket, now) : null,
    withAgent: await agentWith(tx, ticket, now),
  });
}

async function agentWith(tx: Tx, ticket: Ticket | null, now: Millis): Promise<Applied['withAgent']> {
  if (ticket?.state !== 'claimed') return null;
  return { id: ticket.agentId, contact: await contactView(tx, ticket, now) };
}

async function isStanding(tx: Tx, caseId: CaseId, result: OutsideResult): Promise<boolean> {
  const latest = (await decisionsOf(tx, caseId)).at(-1);
  return latest?.source === 'outside' && latest.reason === result;
}

async function keepResult(
  context: Context,
  tx: Tx,
  before: Case,
  after: DecidedCase | ReviewedCase,
  reason: OutsideResult,
  now: Millis,
): Promise<void> {
  const nobody = { ticketId: null, staffId: null, clientId: null, comment: '' };
  await keepDecision(context, tx, before, after, { ...nobody, source: 'outside', outcome: after.outcome, reason }, now);
}

/** A decided case has nobody in the queue; who is with an agent stays until that ends. */
async function leavesQueue(tx: Tx, ticket: Ticket | null, now: Millis): Promise<Left | null> {
  const left = ticket && (await leaveLine(tx, ticket, now));
  if (!ticket || !left?.ok) return null;
  await note(tx, ticket.caseId, 'queue-left', 'visavis', now, { ticketId: ticket.id });
  return left.value;
}
