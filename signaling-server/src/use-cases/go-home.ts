import type { Millis, Reply, StaffId } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { choose } from '../domain/agent.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import type { Tx } from '../store/store.ts';
import type { Context } from './context.ts';
import { tellWithout, withoutOffer } from './end-offer.ts';

/**
 * S9: a member of staff has no session left. What they were offered goes back; with no case at hand they are offline, after a
 * wrap-up too. A case at hand is theirs until their desk has been gone for the grace time, so that they can sign in again.
 */
export async function goHome(context: Context, agentId: StaffId): Promise<void> {
  const after = await context.store.transaction(async (tx, now) => {
    const agent = await holdAgent(tx, agentId);
    if (!agent || agent.state === 'in-case') return null;
    const home = await goOffline(tx, agent, now);
    return home.ok ? home.value : null;
  });
  if (after) tellWithout(context, after);
}

/**
 * In one step, so that nothing is drawn for them in between: what an agent is offered goes back, and they are offline, after
 * what is at hand. The caller holds the agent's row.
 */
export async function goOffline(tx: Tx, agent: Agent, now: Millis): Promise<Reply<Agent>> {
  const home = choose(await withoutOffer(tx, agent, now), 'offline', now);
  if (home.ok) await keepAgent(tx, home.value);
  return home;
}
