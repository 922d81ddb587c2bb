import type { Agent as AgentView } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';

/** An agent as they and their supervisors see them. */
export const agentView = (agent: Agent): AgentView => {
  const { id, name, state, since } = agent;
  return {
    id,
    name,
    state,
    since,
    next: agent.state === 'in-case' || agent.state === 'wrap-up' ? agent.next : null,
    wrapUp: agent.state === 'wrap-up' ? { endsAt: agent.endsAt, canExtend: !agent.isExtended } : null,
  };
};
