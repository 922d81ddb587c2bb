import type { ChecklistItem, HeldTicket, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { drawPrompt as draw } from '../domain/question-deck.ts';
import { drawSeed } from '../secrets/draw.ts';
import { insertQuestions, questionsOf, templatesInUse } from '../store/questions.ts';
import type { Context } from './context.ts';
import { askedIn, newItem } from './deal-deck.ts';
import { momentIn, ticketAtHand } from './ticket-at-hand.ts';

/**
 * Draws a liveness prompt that the ticket has not had. L7: with the time of the call as it was drawn. Refusals: `not-found`
 * to anybody but the agent who has the ticket, `ticket-ended`, `prompts-exhausted`.
 */
export async function drawPrompt(context: Context, agentId: StaffId, held: HeldTicket): Promise<Reply<ChecklistItem>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<ChecklistItem>> => {
    const ticket = await ticketAtHand(tx, agentId, held);
    if (!ticket) return refuse('not-found');
    if (ticket.state === 'ended') return refuse('ticket-ended');
    const before = await questionsOf(tx, ticket.id);
    const used = new Set(before.map(({ templateId }) => templateId));
    const drawn = draw(await templatesInUse(tx), await askedIn(tx, ticket), used, drawSeed());
    if (!drawn) return refuse('prompts-exhausted');
    const item = newItem(drawn, before.length + 1, await momentIn(tx, ticket.id, now));
    await insertQuestions(tx, ticket.id, [{ item, templateId: drawn.templateId }]);
    return done(item);
  });
  if (reply.ok) context.notifier.toAgent(agentId, 'checklist:changed', { ticketId: held.ticketId, item: reply.value });
  return reply;
}
