import type { CaseId, CaseRecord, Millis, OutsideResult, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { applyResult as apply } from '../domain/redecision.ts';
import { leave } from '../domain/ticket.ts';
import { holdCase } from '../store/cases.ts';
import { decisionsOf } from '../store/decisions.ts';
import type { Tx } from '../store/store.ts';
import { activeTicketOf, holdTicket, keepTicketEnd } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { recordOf } from './case-record.ts';
import type { Context } from './context.ts';
import { keepDecision } from './keep-decision.ts';
import { tellStanding } from './tell-standing.ts';

type Applied = { readonly record: CaseRecord; readonly isNew: boolean; readonly hasLeft: boolean };

/**
 * O6: a later result from outside decides a referred case. The same result again, while it stands, is answered the same and
 * changes nothing. Refusals: `not-found`, `not-referred`, `try-again` (the freelancer joined the queue at the same moment).
 */
export async function applyResult(context: Context, caseId: CaseId, result: OutsideResult): Promise<Reply<CaseRecord>> {
  const reply = await context.store.transaction((tx, now) => applyTo(context, tx, caseId, result, now));
  if (!reply.ok) return reply;
  const { record, isNew, hasLeft } = reply.value;
  if (isNew) await tellStanding(context, caseId);
  if (hasLeft) {
    context.notifier.toFreelancer(caseId, 'ticket:changed', null);
    context.queueChanged();
  }
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
  const active = await activeTicketOf(tx, caseId);
  const ticket = active && (await holdTicket(tx, active.id));
  const held = await holdCase(tx, caseId);
  if (!held) return refuse('not-found');
  // Who joined, or left and joined again, while the case was not held yet.
  if ((await activeTicketOf(tx, caseId))?.id !== active?.id) return refuse('try-again');
  const latest = (await decisionsOf(tx, caseId)).at(-1);
  if (latest?.source === 'outside' && latest.reason === result) {
    return done({ record: await recordOf(tx, held, now), isNew: false, hasLeft: false });
  }
  const decided = apply(held, result, now);
  if (!decided.ok) return decided;
  const { outcome } = decided.value;
  const made = {
    source: 'outside',
    ticketId: null,
    staffId: null,
    clientId: null,
    reason: result,
    comment: '',
  } as const;
  await keepDecision(context, tx, held, decided.value, { ...made, outcome }, now);
  const left = ticket && decided.value.state === 'decided' ? leave(ticket, now) : null;
  if (left?.ok) {
    await keepTicketEnd(tx, left.value);
    await note(tx, caseId, 'queue-left', 'visavis', now, { ticketId: left.value.id });
  }
  return done({ record: await recordOf(tx, decided.value, now), isNew: true, hasLeft: left?.ok ?? false });
}
