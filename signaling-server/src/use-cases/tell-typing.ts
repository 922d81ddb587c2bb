import type { Nothing, Reply, SayTyping, Typing } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { openCallOf } from '../store/calls.ts';
import type { Context } from './context.ts';
import type { Party } from './conversation-of.ts';
import { conversationOf } from './conversation-of.ts';

/**
 * M7: tells the other side that somebody writes; nothing of it is kept. M8: the draft itself goes along only while a call
 * is live. Refusal: `no-ticket`.
 */
export async function tellTyping(context: Context, party: Party, said: SayTyping): Promise<Reply<Nothing>> {
  const { db } = context.store;
  const ticket = await conversationOf(db, party);
  if (!ticket) return refuse('no-ticket');
  const isShown = said.text !== null && (await openCallOf(db, ticket.id))?.state === 'live';
  const typing: Typing = { from: party.from, isTyping: said.isTyping, text: isShown ? said.text : null };
  if (party.from === 'agent') context.notifier.toFreelancer(ticket.caseId, 'chat:typing', typing);
  else context.notifier.toAgent(ticket.agentId, 'chat:typing', typing);
  return done({});
}
