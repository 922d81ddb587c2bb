import type { StaffId } from '@visavis/protocol';
import { choose } from '../domain/agent.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import { agentView } from './agent-view.ts';
import type { Context } from './context.ts';
import { withdrawOffer } from './end-offer.ts';

/**
 * S9: a member of staff has no session left. What they were offered goes back; with no case at hand they are offline, after a
 * wrap-up too. A case at hand is theirs until their desk has been gone for the grace time, so that they can sign in again.
 */
export async function goHome(context: Context, agentId: StaffId): Promise<void> {
  await withdrawOffer(context, agentId);
  const after = await context.store.transaction(async (tx, now) => {
    const agent = await holdAgent(tx, agentId);
    if (!agent || agent.state === 'in-case') return null;
    const home = choose(agent, 'offline', now);
    if (!home.ok) return null;
    await keepAgent(tx, home.value);
    return home.value;
  });
  if (!after) return;
  context.notifier.toAgent(agentId, 'agent:changed', agentView(after));
  context.queueChanged();
}
