import type { StaffId } from '@visavis/protocol';
import { agentsGoneSince, holdAgent, keepAgent, keepDeskPresence, keptDesks } from '../store/staff.ts';
import { ticketOfAgent } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { tellWithout, withoutOffer } from './end-offer.ts';
import { forEachOf } from './for-each-of.ts';
import { releaseAgent } from './release-agent.ts';
import { tellTicket } from './tell-ticket.ts';

/**
 * quality F5: the last desk of an agent went, or one is there again; called by the socket edge as often as it likes. What the agent
 * is offered goes back to the queue at once; the freelancer of a case at hand is told, and the case stays for the grace time.
 */
export async function setDeskPresence(context: Context, agentId: StaffId, isThere: boolean): Promise<void> {
  const changed = await context.store.transaction(async (tx, now) => {
    const agent = await holdAgent(tx, agentId);
    if (!agent) return null;
    const isNews = await keepDeskPresence(tx, agentId, isThere ? null : now);
    const after = isThere ? agent : await withoutOffer(tx, agent, now);
    if (after !== agent) await keepAgent(tx, after);
    return { isNews, withdrawn: after === agent ? null : after };
  });
  if (changed?.withdrawn) tellWithout(context, changed.withdrawn);
  if (!changed?.isNews) return;
  context.queueChanged();
  context.warmthChanged();
  const ticket = await ticketOfAgent(context.store.db, agentId);
  if (ticket?.state === 'claimed') await tellTicket(context, ticket);
}

/** F5: lets go of whoever has been gone for longer than the grace time. Called by a job every second. */
export async function releaseLostAgents(context: Context): Promise<void> {
  const since = (await context.store.now()) - context.policy.agentGraceMs;
  const gone = await agentsGoneSince(context.store.db, since);
  await forEachOf(gone, (agentId) => releaseAgent(context, agentId, since));
}

/** Of each agent who could be given something, whether the store has their desk as there; compared with the sockets by a job. */
export const desksKept = ({ store }: Context): Promise<ReadonlyMap<StaffId, boolean>> => keptDesks(store.db);
