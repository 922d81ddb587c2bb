import type { AnswerQuestion, ChecklistItem, Reply, StaffId, TicketId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { answer, openIn } from '../domain/checklist.ts';
import { checklistOf, keepAnswer } from '../store/questions.ts';
import type { Db } from '../store/store.ts';
import type { Context } from './context.ts';
import { momentIn, ticketAtHand } from './ticket-at-hand.ts';

/**
 * Keeps the answer to one question of the agent's ticket, at once. L5: the same answer twice is one, and the desk is told of it
 * once. Refusals: `not-found` to anybody but the agent who has the ticket, `ticket-ended` for another result after the end.
 */
export async function answerQuestion(
  context: Context,
  agentId: StaffId,
  { ticketId, epoch, itemId, result, note }: AnswerQuestion,
): Promise<Reply<ChecklistItem>> {
  let isNew = false;
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<ChecklistItem>> => {
    const ticket = await ticketAtHand(tx, agentId, { ticketId, epoch });
    const before = ticket && (await checklistOf(tx, ticketId)).find(({ id }) => id === itemId);
    if (!before) return refuse('not-found');
    const moment = await momentIn(tx, ticketId, now);
    const answered = answer(before, { result, note }, moment, ticket.state === 'ended');
    isNew = answered.ok && answered.value !== before;
    if (answered.ok && isNew) await keepAnswer(tx, answered.value);
    return answered;
  });
  if (reply.ok && isNew) context.notifier.toAgent(agentId, 'checklist:changed', { ticketId, item: reply.value });
  return reply;
}

/** L8: how many questions of the deck were not asked. */
export const openQuestions = async (db: Db, ticketId: TicketId): Promise<number> =>
  openIn(await checklistOf(db, ticketId));
