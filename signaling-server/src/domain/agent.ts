import type { AgentState, Millis, Reply, Role, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

/*
 * An agent chooses between `available`, `break` and `offline`. Taking a ticket makes them `busy`, its end brings them to
 * `wrap-up`, and finishing that makes them `available`. Nobody leaves `busy` or `wrap-up` by choosing a state.
 */
export type Agent = {
  readonly id: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly state: AgentState;
  readonly since: Millis;
};

const to = (agent: Agent, state: AgentState, now: Millis): Agent =>
  agent.state === state ? agent : { ...agent, state, since: now };

/** A1: a state is chosen only while no case is at hand. */
export function choose(agent: Agent, state: 'available' | 'break' | 'offline', now: Millis): Reply<Agent> {
  if (agent.state === 'busy' || agent.state === 'wrap-up') return refuse('agent-busy');
  return done(to(agent, state, now));
}

/** A2: only an available agent takes a ticket, and then has exactly one. */
export function take(agent: Agent, now: Millis): Reply<Agent> {
  switch (agent.state) {
    case 'available':
      return done(to(agent, 'busy', now));
    case 'busy':
    case 'wrap-up':
      return refuse('agent-busy');
    case 'break':
    case 'offline':
      return refuse('agent-unavailable');
  }
}

/** A3: the end of a ticket brings its agent to wrap-up, whatever ended it. */
export const wrapUp = (agent: Agent, now: Millis): Agent => to(agent, 'wrap-up', now);

/** A4: finishing the wrap-up makes the agent available again; there is nothing to finish otherwise. */
export function finishWrapUp(agent: Agent, now: Millis): Reply<Agent> {
  return agent.state === 'wrap-up' ? done(to(agent, 'available', now)) : refuse('not-found');
}
