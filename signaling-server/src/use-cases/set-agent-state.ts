import type { Agent as AgentView, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { choose } from '../domain/agent.ts';
import { holdAgent, keepAgent } from '../store/staff.ts';
import type { Context } from './context.ts';
import { agentView } from './agent-view.ts';

/** An agent chooses a state. Refusal: `agent-busy` while a case is at hand. */
export async function setAgentState(
  context: Context,
  agentId: StaffId,
  state: 'available' | 'break' | 'offline',
): Promise<Reply<AgentView>> {
  const reply = await context.store.transaction(async (tx, now): Promise<Reply<AgentView>> => {
    const agent = await holdAgent(tx, agentId);
    if (!agent) return refuse('not-found');
    const chosen = choose(agent, state, now);
    if (!chosen.ok) return chosen;
    await keepAgent(tx, chosen.value);
    return done(agentView(chosen.value));
  });
  if (reply.ok) {
    context.notifier.toAgent(agentId, 'agent:changed', reply.value);
    context.queueChanged();
  }
  return reply;
}
