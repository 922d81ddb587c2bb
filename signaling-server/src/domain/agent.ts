import type { ChosenState, DeclineReason, Millis, Reply, Role, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';

/*
 * An agent chooses between `available`, `break` and `offline`. The server draws a ticket for an available one, who is then
 * `offered`. Accepting it leads to `in-case`, declining to a break or back, not answering to `not-responding`. The end of
 * the case brings `wrap-up`, which ends by itself, and then comes what the agent chose meanwhile: `next`. `awayAt` says since
 * when no desk of theirs has been heard of; nobody is drawn for who is away.
 */

type Known = {
  readonly id: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly since: Millis;
  readonly awayAt: Millis | null;
};
export type IdleAgent = Known & { readonly state: 'offline' | 'available' | 'break' | 'not-responding' };
export type OfferedAgent = Known & { readonly state: 'offered' };
export type AgentInCase = Known & { readonly state: 'in-case'; readonly next: ChosenState };
export type AgentInWrapUp = Known & {
  readonly state: 'wrap-up';
  readonly next: ChosenState;
  readonly endsAt: Millis;
  readonly isExtended: boolean;
};
export type Agent = IdleAgent | OfferedAgent | AgentInCase | AgentInWrapUp;

const known = ({ id, name, role, since, awayAt }: Agent): Known => ({ id, name, role, since, awayAt });

const toIdle = (agent: Agent, state: IdleAgent['state'], now: Millis): IdleAgent =>
  agent.state === state ? agent : { ...known(agent), state, since: now };

/** A1: a state is chosen at once while no case is at hand, and else for after it. An offer is answered first. */
export function choose(agent: Agent, state: ChosenState, now: Millis): Reply<Agent> {
  switch (agent.state) {
    case 'in-case':
    case 'wrap-up':
      return done({ ...agent, next: state });
    case 'offered':
      return refuse('agent-busy');
    case 'offline':
    case 'available':
    case 'break':
    case 'not-responding':
      return done(toIdle(agent, state, now));
  }
}

/** A2: a ticket is drawn for an available agent whose desk is there, one at a time. */
export function draw(agent: Agent, now: Millis): Reply<OfferedAgent> {
  switch (agent.state) {
    case 'available':
      if (agent.awayAt !== null) return refuse('agent-unavailable');
      return done({ ...known(agent), state: 'offered', since: now });
    case 'offered':
    case 'in-case':
    case 'wrap-up':
      return refuse('agent-busy');
    case 'break':
    case 'offline':
    case 'not-responding':
      return refuse('agent-unavailable');
  }
}

/** A5: who accepts an offer is in the case. */
export function accept(agent: Agent, now: Millis): Reply<AgentInCase> {
  if (agent.state !== 'offered') return refuse('offer-lapsed');
  return done({ ...known(agent), state: 'in-case', since: now, next: 'available' });
}

/** A6: who must not have this case stays available; who cannot take any goes on a break. */
export function decline(agent: Agent, reason: DeclineReason, now: Millis): Reply<IdleAgent> {
  if (agent.state !== 'offered') return refuse('offer-lapsed');
  return done(toIdle(agent, reason === 'conflict-of-interest' ? 'available' : 'break', now));
}

/** A7: who does not answer an offer is offered nobody until they choose to be. */
export const miss = (agent: OfferedAgent, now: Millis): IdleAgent => toIdle(agent, 'not-responding', now);

/** A8: an offer that was taken back leaves its agent as they were before it. */
export const withdraw = (agent: OfferedAgent, now: Millis): IdleAgent => toIdle(agent, 'available', now);

/** A3: the end of a ticket brings its agent to wrap-up, whatever ended it. */
export function wrapUp(agent: Agent, wrapUpMs: number, now: Millis): AgentInWrapUp {
  const next = agent.state === 'in-case' ? agent.next : 'available';
  return { ...known(agent), state: 'wrap-up', since: now, next, endsAt: now + wrapUpMs, isExtended: false };
}

/** A9: a wrap-up is made longer once. */
export function extendWrapUp(agent: Agent, wrapUpMs: number): Reply<AgentInWrapUp> {
  if (agent.state !== 'wrap-up') return refuse('not-found');
  if (agent.isExtended) return refuse('extended-already');
  return done({ ...agent, endsAt: agent.endsAt + wrapUpMs, isExtended: true });
}

/** A4: the end of the wrap-up brings what the agent chose; one whose desk is gone is offline. */
export function finishWrapUp(agent: Agent, now: Millis): Reply<IdleAgent> {
  if (agent.state !== 'wrap-up') return refuse('not-found');
  return done(toIdle(agent, agent.awayAt === null ? agent.next : 'offline', now));
}

/** A10: an agent whose case was taken from them: gone for too long, or moved by a supervisor. */
export const lose = (agent: Agent, next: IdleAgent['state'], now: Millis): IdleAgent => toIdle(agent, next, now);
