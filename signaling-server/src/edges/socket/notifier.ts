import { AGENT_NAMESPACE, FREELANCER_NAMESPACE, PHONE_NAMESPACE, SUPERVISOR_NAMESPACE } from '@visavis/protocol';
import type { Server } from 'socket.io';
import type { Notifier } from '../../use-cases/ports.ts';
import { agentRoom, caseRoom, DESKS } from './rooms.ts';

/** Tells facts over the sockets. */
export function socketNotifier(io: Server): Notifier {
  const freelancers = io.of(FREELANCER_NAMESPACE);
  const agents = io.of(AGENT_NAMESPACE);
  const phones = io.of(PHONE_NAMESPACE);
  const watchers = io.of(SUPERVISOR_NAMESPACE);
  return {
    toFreelancer: (caseId, name, fact) => void freelancers.to(caseRoom(caseId)).emit(name, fact),
    toPhone: (caseId, name, fact) => {
      phones.to(caseRoom(caseId)).emit(name, fact);
      if (name === 'phone:ended') phones.in(caseRoom(caseId)).disconnectSockets(true);
    },
    toFreelancers: (name, fact) => void freelancers.emit(name, fact),
    toAgent: (agentId, name, fact) => void agents.to(agentRoom(agentId)).emit(name, fact),
    toWatcher: (staffId, name, fact) => void watchers.to(agentRoom(staffId)).emit(name, fact),
    toDesks: (name, fact, except = []) => void agents.to(DESKS).except(except.map(agentRoom)).emit(name, fact),
  };
}
