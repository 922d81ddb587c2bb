import type { Decision, HeldTicket, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { decide } from '../domain/case.ts';
import { isHeldBy } from '../domain/ticket.ts';
import { accountOf } from '../store/accounts.ts';
import { caseOf } from '../store/cases.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { previewDecisionLetter } from './letters.ts';

type Asked = HeldTicket & { readonly decision: Decision };

/**
 * O15: what the freelancer would be written if this were decided now, without their link and their phrase; nothing is
 * kept. Refusals: `not-found`, `case-decided`.
 */
export async function previewOutcome(
  context: Context,
  agentId: StaffId,
  { ticketId, epoch, decision }: Asked,
): Promise<Reply<{ subject: string; text: string }>> {
  const { db } = context.store;
  const now = await context.store.now();
  const ticket = await ticketOf(db, ticketId);
  const held = ticket && isHeldBy(ticket, agentId, epoch) ? await caseOf(db, ticket.caseId) : null;
  const account = held && (await accountOf(db, held.accountId));
  if (!held || !account) return refuse('not-found');
  const decided = decide(held, decision.outcome, now);
  if (!decided.ok) return decided;
  const made = { source: 'agent', reason: decision.reasonCode } as const;
  const { subject, text } = previewDecisionLetter(context, account, decided.value, made);
  return done({ subject, text });
}
